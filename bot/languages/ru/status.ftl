# Кто кого признаёт, с каких пор, и в каком состоянии отношения.

articles = none

ordinal = { $n ->
    [-1] последнее
    [1] первое
    [2] второе
    [3] третье
    [4] четвёртое
    [5] пятое
    [6] шестое
    [7] седьмое
    [8] восьмое
    [9] девятое
    [10] десятое
   *[other] { $n }-е
}

# Что признают: после глагола и после слова «признание».
what-state = { $subject_acc }
what-government = правительство { $subject_gen }
what-claim = { $subject_acc }
what-territory = { $subject_acc } частью { $claimant_gen }
what-of-state = { $subject_gen }
what-of-government = правительства { $subject_gen }
what-of-claim = { $subject_gen }
what-of-territory = { $subject_gen } частью { $claimant_gen }
what-both = и { $a_acc }, и { $b_acc }
what-without = { $a_acc }, но не { $b_acc }
relations-without = { $a_ins }, но не с { $b_ins }

opening-yes = Да: { $sentence }
opening-no = Нет: { $sentence }
opening-no-longer = Уже нет: { $sentence }
opening-suspended = Приостановлено: { $sentence }
opening-contested = Спорно: { $sentence }
opening-not-yet = Тогда ещё нет: { $sentence }
opening-in-effect = По сути да: { $sentence }
forecast = Прогнозов не делаю. По состоянию на сегодня: { $sentence }

pair-holds = { $actor } призна{ past } { $what } { $when }.
pair-inherited = отдельного акта нет: по спискам { $actor } признаёт { $what } с { $since }, то есть ещё до своей нынешней государственности.
pair-ended = { $actor } призна{ past } { $what } { $when } и отозва{ past } признание { $until }.
pair-ended-only = { $actor } отозва{ past } признание { $what_of } { $until }.
pair-suspended = { $actor } призна{ past } { $what } { $when } и приостанови{ past } признание { $until }.
pair-suspended-only = { $actor } приостанови{ past } признание { $what_of } { $until }.
pair-contested = считается, что { $actor } призна{ past } { $what } { $when }, но это оспаривается.
pair-contested-ending = { $actor } призна{ past } { $what } { $when }; что признание отозвано { $until }, одна сторона утверждает, а другая отрицает или не подтверждает.
pair-contested-ending-only = что { $actor } отозва{ past } признание { $what_of } { $until }, одна сторона утверждает, а другая отрицает или не подтверждает.
pair-refused = { $actor } не призна{ past } { $what }.
pair-refused-mixed = формального признания { $what_of } со стороны { $actor_gen } нет, а заявления об этом противоречат друг другу.
pair-words = в моих источниках нет признания { $what_of } со стороны { $actor_gen }, только слова об этом, а слова поддержки не являются признанием.
pair-holds-again = { $actor } снова признаёт { $what } с { $since }; впервые признание дано { $first }.
pair-annexer = { $actor } провозгласи{ past } аннексию { $when }; именно это признают или не признают другие.
pair-not-listed = { $actor } не входит в список тех, кто признал { $what }.
pair-not-among = { $count ->
    [1] { $actor } не является тем единственным государством – членом ООН, которое признало { $what }.
    [one] { $actor } не входит в число { $count } государства – члена ООН, которое признало { $what }.
   *[other] { $actor } не входит в число { $count } государств – членов ООН, которые признали { $what }.
}
pair-no-member = { $actor } не призна{ past } { $what }; этого не сделало ни одно государство – член ООН.
pair-unknown = В моих источниках нет признания { $what_of } со стороны { $actor_gen } (по состоянию на { $date }).
pair-not-yet = { $actor } призна{ past } { $what } лишь { $later }.
pair-maybe = { $actor } призна{ past } { $what } { $later }; ни один источник не говорит, до этого дня или после.
pair-in-effect = { $actor } и { $subject } имеют дипломатические отношения с { $since }; отдельного акта признания в моих источниках нет.
pair-in-effect-undated = { $actor } и { $subject } имеют дипломатические отношения; отдельного акта признания в моих источниках нет.
pair-were-related = { $actor } и { $subject } имели дипломатические отношения, которые прекратились { $until }; акта признания в моих источниках нет.
pair-were-related-undated = { $actor } и { $subject } имели дипломатические отношения, которые прекратились { $until }; ни их начала, ни акта признания в моих источниках нет.
pair-members = { $actor } как организация государств не признаёт. Из { $total } её членов { $count ->
    [0] { $what } не признаёт никто
    [one] { $what } признаёт { $count }
   *[other] { $what } признают { $count }
}
pair-members-related = { $actor } как организация государств не признаёт. Из { $total } её членов { $count ->
    [0] дипломатических отношений с { $subject_ins }, по моим данным, не имеет никто
    [one] дипломатические отношения с { $subject_ins } имеет { $count }
   *[other] дипломатические отношения с { $subject_ins } имеют { $count }
}
pair-related = { $actor } и { $subject } имеют дипломатические отношения с { $since }.
pair-related-undated = { $actor } и { $subject } имеют дипломатические отношения; с каких пор, мои источники не говорят.
pair-relations-ended = { $actor } и { $subject } имели дипломатические отношения, которые были разорваны { $until }.
pair-relations-ended-only = { $actor } и { $subject } не имеют дипломатических отношений: они разорваны { $until }.
pair-relations-suspended = { $actor } и { $subject } имели дипломатические отношения, которые приостановлены { $until }.
pair-relations-suspended-only = { $actor } и { $subject }: отношения приостановлены { $until }.
pair-no-relations = { $actor } и { $subject } не имеют дипломатических отношений.
pair-no-relations-known = В моих источниках нет данных о дипломатических отношениях между { $actor_ins } и { $subject_ins } (по состоянию на { $date }).

line-counted-against = { $date }: { $actor } – среди тех, кто, по подсчёту источника, не признаёт { $subject_acc }
alphabet = абвгдеёжзийклмнопрстуфхцчшщъыьэюя
who-contested = {" "}(спорных – { $count })
order-recognise-tied = { $ordinal } признание { $what_of }: { $place }, в один день – { $place_when }.
order-relations-tied = { $ordinal } место по времени установления отношений с { $subject_ins }: { $place }, в один день – { $place_when }.
heading-words = Что было сказано (это не признание):
heading-elsewhere = Другой акт, не то же самое:
note-disputed = Источники расходятся (запись по-английски): { $text }
note-announced = Обнародовано { $when }.
note-complete = Мой список таких актов полон до { $since }.
note-open = Мой список таких актов неполон (состояние на момент: { $date }).
note-settled = Для членов ООН, таких как { $subject }, редко составляют списки тех, кто их признаёт; чего в моих источниках нет, то ничего не доказывает.
note-silent = Собственных слов { $actor_gen } об этом в моих источниках нет.
note-changed = С тех пор изменилось: признание дано { $when }.
note-relations = Дипломатические отношения – не то же самое, что признание.
as-of = По состоянию на { $date }.

offer-timeline = Хронология
offer-sources = Источники
offer-reactions = Реакции
offer-why = Почему?
offer-who = Кто признаёт { $subject_acc }?
offer-first = Кто был первым?
offer-how = Как это объявили?
offer-not = Кто не признаёт?

lead-open = по моим источникам,{" "}
lead-dated = среди тех, чьё начало датировано,{" "}
lead-at = По состоянию на { $date }:{" "}
lead-during = { $when }:{" "}
lead-group = { $groups }:{" "}
lead-besides = кроме { $names }:{" "}

who-recognise-un-now = { $count ->
    [0] { $what } не признаёт ни одно государство – член ООН
    [one] { $what } признаёт { $count } государство – член ООН
    [few] { $what } признают { $count } государства – члена ООН
   *[other] { $what } признают { $count } государств – членов ООН
}
who-recognise-un-then = { $count ->
    [0] { $what } не признало ни одно государство – член ООН
    [one] { $what } признало { $count } государство – член ООН
    [few] { $what } признали { $count } государства – члена ООН
   *[other] { $what } признали { $count } государств – членов ООН
}
who-recorded = { $count ->
    [0] мои источники не фиксируют признания { $what_of } со стороны государств – членов ООН
    [one] мои источники фиксируют признание { $what_of } со стороны { $count } государства – члена ООН
   *[other] мои источники фиксируют признание { $what_of } со стороны { $count } государств – членов ООН
}
who-recognise-group-now = { $count ->
    [0] { $what } не признаёт ни одно из { $total } государств
    [one] { $what } признаёт { $count } из { $total } государств
   *[other] { $what } признают { $count } из { $total } государств
}
who-recognise-group-then = { $count ->
    [0] { $what } не признало ни одно из { $total } государств
    [one] { $what } признало { $count } из { $total } государств
   *[other] { $what } признали { $count } из { $total } государств
}
who-relations-un-now = { $count ->
    [0] по моим данным, ни одно государство – член ООН не имеет дипломатических отношений с { $subject_ins }
    [one] дипломатические отношения с { $subject_ins } имеет { $count } государство – член ООН
    [few] дипломатические отношения с { $subject_ins } имеют { $count } государства – члена ООН
   *[other] дипломатические отношения с { $subject_ins } имеют { $count } государств – членов ООН
}
who-relations-un-then = { $count ->
    [0] по моим данным, ни одно государство – член ООН не имело дипломатических отношений с { $subject_ins }
    [one] дипломатические отношения с { $subject_ins } имело { $count } государство – член ООН
    [few] дипломатические отношения с { $subject_ins } имели { $count } государства – члена ООН
   *[other] дипломатические отношения с { $subject_ins } имели { $count } государств – членов ООН
}
who-relations-group-now = { $count ->
    [0] по моим данным, дипломатических отношений с { $subject_ins } не имеет ни одно из { $total } государств
    [one] дипломатические отношения с { $subject_ins } имеет { $count } из { $total } государств
   *[other] дипломатические отношения с { $subject_ins } имеют { $count } из { $total } государств
}
who-relations-group-then = { $count ->
    [0] по моим данным, дипломатических отношений с { $subject_ins } не имело ни одно из { $total } государств
    [one] дипломатические отношения с { $subject_ins } имело { $count } из { $total } государств
   *[other] дипломатические отношения с { $subject_ins } имели { $count } из { $total } государств
}
who-mixed-relations-both = { $count ->
    [0] ни одно государство – член ООН не имеет дипломатических отношений с { $a_ins }, признавая { $b_acc }
    [one] дипломатические отношения с { $a_ins } имеет и { $b_acc } признаёт { $count } государство – член ООН
    [few] дипломатические отношения с { $a_ins } имеют и { $b_acc } признают { $count } государства – члена ООН
   *[other] дипломатические отношения с { $a_ins } имеют и { $b_acc } признают { $count } государств – членов ООН
}
who-mixed-relations-without = { $count ->
    [0] ни одно государство – член ООН не имеет дипломатических отношений с { $a_ins }, не признавая { $b_acc }
    [one] дипломатические отношения с { $a_ins } имеет, но { $b_acc } не признаёт { $count } государство – член ООН
    [few] дипломатические отношения с { $a_ins } имеют, но { $b_acc } не признают { $count } государства – члена ООН
   *[other] дипломатические отношения с { $a_ins } имеют, но { $b_acc } не признают { $count } государств – членов ООН
}
who-mixed-recognise-both = { $count ->
    [0] ни одно государство – член ООН не признаёт { $a_acc }, имея дипломатические отношения с { $b_ins }
    [one] { $a_acc } признаёт и дипломатические отношения с { $b_ins } имеет { $count } государство – член ООН
    [few] { $a_acc } признают и дипломатические отношения с { $b_ins } имеют { $count } государства – члена ООН
   *[other] { $a_acc } признают и дипломатические отношения с { $b_ins } имеют { $count } государств – членов ООН
}
who-mixed-recognise-without = { $count ->
    [0] ни одно государство – член ООН не признаёт { $a_acc } без дипломатических отношений с { $b_ins }
    [one] { $a_acc } признаёт, но дипломатических отношений с { $b_ins } не имеет { $count } государство – член ООН
    [few] { $a_acc } признают, но дипломатических отношений с { $b_ins } не имеют { $count } государства – члена ООН
   *[other] { $a_acc } признают, но дипломатических отношений с { $b_ins } не имеют { $count } государств – членов ООН
}
who-disputed = { $count ->
    [one] {""}; а также { $count } образование, чья государственность сама спорна
    [few] {""}; а также { $count } образования, чья государственность сама спорна
   *[other] {""}; а также { $count } образований, чья государственность сама спорна
}
who-other = {""}; кроме членов ООН, ещё { $count }
who-former = {""}; прежде также те, кого больше нет ({ $count })
who-open-none = в моих источниках нет ни одного формального акта, которым кто-либо признал { $what }.
who-open-voices = Слова об этом, которые таким актом не являются, записаны от таких сторон: { $voices }.
row-undated = { $name }: дня в моих источниках нет
rows-undated = Дня в моих источниках нет: { $names }
heading-subject = { $subject }:
heading-beside = Кроме членов ООН:
note-agreed = Соглашения, которые не являются дипломатическими отношениями ({ $count }):
relations-agreed = { $actor } и { $other } заключили или объявили соглашение { $agreed }, после того как отношения прекратились { $when }; акта об установлении дипломатических отношений в моих источниках нет.
heading-stated = Известно:
heading-stated-dates = Те, о ком это известно, и дата заявления, подсчёта или разрыва, который об этом говорит:
heading-own-acts = Собственные акты признания:
note-contested = * спорно: одна сторона это утверждает или учитывает, другая отрицает или не подтверждает.
note-uncontested = Без спорных остаётся { $count } { $count ->
    [one] государство – член ООН
    [few] государства – члена ООН
   *[other] государств – членов ООН
}; опубликованные подсчёты расходятся в том, какие из спорных они учитывают и на какой день.
note-lost = Уже нет ({ $count }):
note-unsure = Дата слишком приблизительна, чтобы сказать ({ $count }):
note-former = Среди них бывшие государства: { $names }.
note-ever = Когда-либо признали { $count } { $count ->
    [one] государство – член ООН.
    [few] государства – члена ООН.
   *[other] государств – членов ООН.
}
note-only-relations = Здесь мои источники фиксируют дипломатические отношения, которые означают признание.
note-annexed = { $actor } провозгласи{ past } аннексию { $when }.
offer-more = Дальше

absence-recognise-all = { $count ->
    [0] все { $total } государств признают { $what }
    [one] { $what } не признаёт { $count } из { $total } государств
   *[other] { $what } не признают { $count } из { $total } государств
}
absence-relations-all = { $count ->
    [0] все { $total } государств имеют дипломатические отношения с { $subject_ins }
    [one] дипломатических отношений с { $subject_ins } не имеет { $count } из { $total } государств
   *[other] дипломатических отношений с { $subject_ins } не имеют { $count } из { $total } государств
}
absence-neither-all = { $count ->
    [0] каждое из { $total } государств признаёт { $a_acc } или { $b_acc }
    [one] ни { $a_acc }, ни { $b_acc } не признаёт { $count } из { $total } государств
   *[other] ни { $a_acc }, ни { $b_acc } не признают { $count } из { $total } государств
}
absence-neither-either-all = { $count ->
    [0] каждое из { $total } государств признаёт { $a_acc } или { $b_acc } либо имеет с ними отношения
    [one] не признаёт и не имеет отношений ни с { $a_ins }, ни с { $b_ins } { $count } из { $total } государств
   *[other] не признают и не имеют отношений ни с { $a_ins }, ни с { $b_ins } { $count } из { $total } государств
}
absence-recognise-stated = { $count ->
    [0] мои источники не называют никого, кто не признаёт { $what }
   *[other] известно, что { $what } не признают ({ $count })
}
absence-relations-stated = { $count ->
    [0] мои источники не называют никого без дипломатических отношений с { $subject_ins }
   *[other] известно, что дипломатических отношений с { $subject_ins } не имеют ({ $count })
}
absence-neither-stated = { $count ->
    [0] мои источники не называют никого, кто не признаёт ни { $a_acc }, ни { $b_acc }
   *[other] известно, что ни { $a_acc }, ни { $b_acc } не признают ({ $count })
}
absence-neither-either-stated = { $count ->
    [0] мои источники не называют никого без признания и без отношений и с { $a_ins }, и с { $b_ins }
   *[other] известно, что не признают и не имеют отношений ни с { $a_ins }, ни с { $b_ins } ({ $count })
}
absence-silent = Признания тоже нет, и заявлений в моих источниках нет:
absence-unknown = Ещё о { $count } { $count ->
    [one] государстве
   *[other] государствах
} мои источники ничего не говорят.
absence-related = Имеют дипломатические отношения, но акта признания в моих источниках нет:

heading-counts = Опубликованные подсчёты:
heading-counts-by-then = Опубликованные подсчёты всех, кто сделал это к тому времени:
count-share = { $part } из { $whole }
count-published = { $value }: { $measure }{ $date }
count-headline = Опубликованное число для { $subject_gen } – { $value }: { $measure }{ $date }.
count-on = {""}, { $date }
count-total = Всего { $count }.
count-dated = {" "}({ $date })
count-undated = {" "}(без даты)
note-own-list = По моему списку: { $sentence }
count-claim-right = Число { $number } – один из известных мне подсчётов.
count-claim-wrong = Число { $number } не совпадает ни с одним из известных мне подсчётов.
count-contested = Среди них спорные ({ $count }):
count-undated-rows = С каких пор, мои источники не говорят: { $names }.
withdrawals-own = По моему списку бесспорных отзывов признания { $subject } – { $certain }, ещё { $contested } одна сторона утверждает, а другая отрицает или не подтверждает.
withdrawals-certain = Отозвали ({ $count }):
withdrawals-contested = Утверждается, но отрицается или не подтверждено ({ $count }; где день акта неизвестен, указан день заявления):
withdrawals-suspended = Приостановили ({ $count }):
heading-more-votes = Другие голосования:
vote-full = «За» – { $yes }, «против» – { $no }, воздержались – { $out }; голосование состоялось { $when }.
vote-for = «За» – { $yes }; голосование состоялось { $when }.
vote-without-figures = Итогов голосования, которое состоялось { $when }, в моих источниках нет.
vote-figures = («за» – { $yes }, «против» – { $no }, воздержались – { $out })

order-recognise = { $ordinal } признание { $what_of }: { $place }, { $place_when }.
order-recognise-both = { $ordinal } признание { $what_of }: { $place }, { $place_when }; если считать только членов ООН – { $un }, { $un_when }.
order-relations = { $ordinal } место по времени установления отношений с { $subject_ins }: { $place }, { $place_when }.
order-either = { $ordinal } место по времени признания { $subject_gen } или установления отношений с { $subject_ins }: { $place }, { $place_when }.
order-either-both = { $ordinal } место по времени признания { $subject_gen } или установления отношений с { $subject_ins }: { $place }, { $place_when }; если считать только членов ООН – { $un }, { $un_when }.
order-either-tied = { $ordinal } место по времени признания { $subject_gen } или установления отношений с { $subject_ins }: { $place }, в один день – { $place_when }.
order-by-recognition = {" "}(признание)
order-by-relations = {" "}(отношения)
order-only-recognise = единственное известное мне признание { $what_of }: { $place }, { $place_when }.
order-only-relations = единственные известные мне отношения с { $subject_ins }: { $place }, { $place_when }.
order-only-either = единственный известный мне акт признания { $subject_gen } или установления отношений с { $subject_ins }: { $place }, { $place_when }.
order-relations-both = { $ordinal } место по времени установления отношений с { $subject_ins }: { $place }, { $place_when }; если считать только членов ООН – { $un }, { $un_when }.
order-none = такого места ({ $ordinal } признание { $what_of }) в моём списке нет: в нём { $count }.
order-placed-both = { $actor } призна{ past } { $what } { $when }: { $un } место среди членов ООН и { $all } среди всех.
order-placed-un = { $actor } призна{ past } { $what } { $when }: { $all } место и среди членов ООН, и среди всех.
order-placed-all = { $actor } призна{ past } { $what } { $when }: { $all } место среди всех; это не член ООН.
order-not-placed = { $actor } не имеет места в этом порядке: признания { $what_of } с этой стороны в моих источниках нет.
order-published = { $ordinal } признание { $what_of } по опубликованному подсчёту ({ $measure }): { $place }, { $place_when }.
order-un-place = , № { $number } среди членов ООН
order-before = { $count ->
    [0] Раньше, чем { $actor }, по моим записям, этого не сделал никто.
   *[other] Раньше, чем { $actor } ({ $count }):
}
on-the-subject = О самом предмете вопроса см. { $marks }.
order-tied = В тот же день, что и { $name }: { $names }.
order-early = Даты слишком приблизительны, чтобы исключить, что они были раньше, чем { $name }: { $names }.
order-late = Даты слишком приблизительны, чтобы исключить, что они были позже, чем { $name }: { $names }.
order-undated = Когда это началось, мои источники не говорят, возможно, и раньше: { $names }.
heading-order = Порядок:
heading-earlier = Ещё до утраты независимости и нового признания:
offer-next = Кто следующий?

withdrawal-withdrawn = { $actor } отозва{ past } признание { $what_of } { $until }.
withdrawal-withdrawn-only = { $actor } отозва{ past } признание { $what_of } { $until }; когда оно было дано, мои источники не говорят.
withdrawal-suspended = { $actor } приостанови{ past } признание { $what_of } { $until }.
withdrawal-suspended-only = { $actor } приостанови{ past } признание { $what_of } { $until }; когда оно было дано, мои источники не говорят.
withdrawal-contested = Спорно: утверждается, что { $actor } отозва{ past } признание { $what_of } { $until }, но это отрицается, оспаривается или не подтверждено.
withdrawal-contested-only = Спорно: утверждается, что { $actor } отозва{ past } признание { $what_of } { $until }, но это отрицается, оспаривается или не подтверждено.
withdrawal-founding-contested = Спорно уже то, что { $actor } вообще призна{ past } { $what }; об отзыве сведений нет.
withdrawal-again = Уже не действует: { $actor } отозва{ past } признание { $what_of } { $until }, но снова признаёт с такой даты: { $again }.
withdrawal-not = Об отзыве сведений нет: { $actor } призна{ past } { $what } { $when }, и мои источники не говорят, что это признание отозвано (по состоянию на { $date }).
withdrawal-refused = Отзывать было нечего: { $actor } не призна{ past } { $what }.
withdrawal-nothing = В моих источниках нет ни признания { $what_of } со стороны { $actor_gen }, ни его отзыва.
heading-said = Что было сказано:
withdrawals-of = { $certain ->
    [0] бесспорных отзывов признания { $side_gen } нет
    [one] признание { $side_gen } отозвало { $certain } государство
    [few] признание { $side_gen } отозвали { $certain } государства
   *[other] признание { $side_gen } отозвали { $certain } государств
}
withdrawals-by = { $certain ->
    [0] бесспорных отзывов признания со стороны { $side_gen } нет
   *[other] { $side } отозва{ past } признание ({ $certain })
}
withdrawals-of-none = сведений об отзыве признания { $side_gen } нет.
withdrawals-by-none = сведений об отзыве признаний со стороны { $side_gen } нет.
note-unproven = Ни один из моих источников не говорит, что этот список полон.
withdrawals-broken = { $count ->
    [one] Дипломатические отношения разорвала и не восстановила { $count } сторона; это отдельный акт.
    [few] Дипломатические отношения разорвали и не восстановили { $count } стороны; это отдельный акт.
   *[many] Дипломатические отношения разорвали и не восстановили { $count } сторон; это отдельный акт.
}
offer-broken = Кто разорвал отношения?

relations-broken = { $actor } разорва{ past } дипломатические отношения с { $other_ins } { $when }; о восстановлении мои источники не говорят.
relations-broken-repaired = { $actor } разорва{ past } дипломатические отношения с { $other_ins } { $when }; они восстановлены { $repaired }.
relations-suspended = { $actor } приостанови{ past } отношения с { $other_ins } { $when }; о восстановлении мои источники не говорят.
relations-suspended-repaired = { $actor } приостанови{ past } отношения с { $other_ins } { $when }; они восстановлены { $repaired }.
relations-restored = { $actor } и { $other } восстановили дипломатические отношения { $repaired }.
relations-not-restored = Не восстановлены: { $actor } разорва{ past } дипломатические отношения с { $other_ins } { $when }, и о восстановлении мои источники не говорят.
relations-contested = Спорно: утверждается, что { $actor } разорва{ past } отношения с { $other_ins } { $when }, но это оспаривается или так и не было оформлено.
relations-never = В моих источниках нет разрыва отношений между { $actor_ins } и { $other_ins }.
relations-stands = { $actor } и { $other } имеют дипломатические отношения с { $since }.
relations-stands-undated = { $actor } и { $other } имеют дипломатические отношения; с каких пор, мои источники не говорят.
relations-stands-again = { $actor } и { $other } снова имеют дипломатические отношения, с { $since }.
relations-off = { $actor } и { $other } не имеют дипломатических отношений: они прекращены { $when }.
relations-none = { $actor } и { $other } не имеют дипломатических отношений.
relations-unknown = В моих источниках нет ничего об отношениях между { $actor_ins } и { $other_ins } (по состоянию на { $date }).
relations-order = Разрыв с { $first_ins } произошёл раньше, чем с { $second_ins }.
heading-recalls = Отозванные послы (это не разрыв):
breaks-broken = в моих источниках нет разрыва отношений с { $side_ins }
breaks-own = { $side } разорва{ past } отношения с такими сторонами ({ $count })
breaks-others = отношения с { $side_ins } разорвали ({ $count })
breaks-restored = { $count ->
    [0] в моих источниках нет восстановления отношений с { $side_ins }
   *[other] отношения с { $side_ins } восстановили ({ $count })
}
heading-broken-own = Разорва{ past } { $side }:
heading-broken-others = Разорвали другие:
heading-restored-own = Восстанови{ past } { $side }:
heading-restored-others = Восстановили другие:
breaks-earlier = Ещё { $count } более ранних не показано.
break-healed = Восстановлены { $when }.

actor-disputed = { $count ->
    [0] { $actor } не признаёт ни одного из известных мне спорных образований
   *[other] { $actor }: признано образований со спорной государственностью – { $count }
}
actor-ended = (существовало до { $date })
actor-held = Признано:
actor-contested = Спорно:
actor-lost = Уже нет:
actor-refused = Известно, что не признаёт:
actor-sovereignty = Суверенитет над территорией (это не признание государства):
actor-states = Другие государства:
actor-governments = Правительства:
actor-earlier = Ещё { $count } более ранних не показано.
