# Карты и диаграммы: кнопки, команда и изображения словами. Цветной квадрат обозначает цвет на изображении.

command-map = карта мира: кто признаёт
picture-map = 🗺 Карта
picture-chart = 📈 Диаграмма
picture-in-words = Словами
picture-nothing = Здесь у меня нет данных, которые можно нарисовать.
picture-ask-headline = Что нарисовать?
picture-ask-body = Напишите название после команды, при желании с годом, например: { $example }
picture-ask-example = /map Палестина 2012

picture-beside = { $members } + { $others } вне ООН
picture-holds = 🟦 признают: { $count }
picture-holds-relations = 🟦 имеют отношения: { $count }
picture-contested = 🟨 да, но одна из сторон это отрицает: { $count }
picture-lost = 🟧 отозвали или приостановили: { $count }
picture-lost-relations = 🟧 разорвали или приостановили отношения: { $count }
picture-none = ⬛ ничего такого не зафиксировано: { $count }
picture-subject = ⬜ { $name }
picture-outlines = Контуры сегодняшние; они не принимают ничью сторону.

picture-chart-headline = { $name }: признания по годам, { $span }.
picture-chart-headline-relations = { $name }: дипломатические отношения по годам, { $span }.
picture-standing = ⬜ членов ООН, которые признают: в конце { $now }, больше всего { $most } ({ $year })
picture-standing-relations = ⬜ членов ООН, у которых есть отношения: в конце { $now }, больше всего { $most } ({ $year })
picture-founded = 🟦 признаний: { $count }, больше всего за год { $most } ({ $year })
picture-founded-relations = 🟦 установлений отношений: { $count }, больше всего за год { $most } ({ $year })
picture-ended = 🟧 отзывов и приостановок, включая оспариваемые: { $count }
picture-ended-relations = 🟧 разрывов и приостановок отношений: { $count }
picture-broken = 🟪 разрывов отношений с этой стороной или из-за её признания: { $count }
