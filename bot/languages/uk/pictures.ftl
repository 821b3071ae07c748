# Карти й діаграми: кнопки, команда та зображення словами. Кольоровий квадрат позначає колір на зображенні.

command-map = карта світу: хто визнає
picture-map = 🗺 Карта
picture-chart = 📈 Діаграма
picture-in-words = Словами
picture-nothing = Тут у мене немає даних, які можна намалювати.
picture-ask-headline = Що намалювати?
picture-ask-body = Напишіть назву після команди, за бажання з роком, наприклад: { $example }
picture-ask-example = /map Палестина 2012

picture-beside = { $members } + { $others } поза ООН
picture-holds = 🟦 визнають: { $count }
picture-holds-relations = 🟦 мають відносини: { $count }
picture-contested = 🟨 так, але одна зі сторін це заперечує: { $count }
picture-lost = 🟧 відкликали або призупинили: { $count }
picture-lost-relations = 🟧 розірвали або призупинили відносини: { $count }
picture-none = ⬛ нічого такого не зафіксовано: { $count }
picture-subject = ⬜ { $name }
picture-outlines = Контури сьогоднішні; вони не стають ні на чий бік.

picture-chart-headline = { $name }: визнання за роками, { $span }.
picture-chart-headline-relations = { $name }: дипломатичні відносини за роками, { $span }.
picture-standing = ⬜ членів ООН, що визнають: наприкінці { $now }, найбільше { $most } ({ $year })
picture-standing-relations = ⬜ членів ООН, що мають відносини: наприкінці { $now }, найбільше { $most } ({ $year })
picture-founded = 🟦 визнань: { $count }, найбільше за рік { $most } ({ $year })
picture-founded-relations = 🟦 встановлень відносин: { $count }, найбільше за рік { $most } ({ $year })
picture-ended = 🟧 відкликань і призупинень, разом з оспорюваними: { $count }
picture-ended-relations = 🟧 розривів і призупинень відносин: { $count }
picture-broken = 🟪 розривів відносин із цією стороною чи через її визнання: { $count }
