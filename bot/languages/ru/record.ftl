# Одно событие одним предложением; род имён для прошедшего времени.

genders = а=f я=f ь=m арусь=f о=n е=n у=f ю=f и=f бисау=f днр=f лнр=f садр=f кнр=f кндр=f фрг=f гдр=f оон=f нато=n сша=pl оаэ=pl конго=f тобаго=m острова=pl штаты=pl америки=pl эмираты=pl нидерланды=pl филиппины=pl мальдивы=pl багамы=pl сейшелы=pl коморы=pl наций=f активисты=pl цтак=n ^мид=m ^совет=m ^генеральная_ассамблея=f ^посольство=n ^правительство=n ^департамент=m ^госдепартамент=m ^государственный=m ^парламент=m ^сенат=m ^президент=m ^администрация=f ^управление=n ^съезд=m ^конгресс=m ^оппозиционные=pl ^республика=f ^организация=f ^королевство=n ^северный=m ^лига=f ^демократическая=f ^международный=m
past = { $gender ->
    [f] ла
    [n] ло
    [pl] ли
   *[m] л
}

and-more = ещё { $count }
event-line = { $date }: { $sentence }

act-recognition = { $actor } призна{ past } { $subject_acc }
act-recognition-government = { $actor } призна{ past } правительство { $subject_gen }
act-recognition-sovereignty = { $actor } призна{ past } { $subject_acc }
act-recognition-territory = { $actor } призна{ past } частью { $owner_gen } { $rest_acc }
act-withdrawal = { $actor } отозва{ past } признание { $subject_gen }
act-suspension = { $actor } приостанови{ past } признание или отношения: { $subject }
act-restoration = { $actor } восстанови{ past } признание { $subject_gen }
act-reaffirmation = { $actor } подтверди{ past } свою позицию: { $subject }
recognise-now = { $gender ->
    [pl] признают
   *[m] признаёт
}
act-denial = { $actor } не { recognise-now } { $subject_acc }
act-denial-withdrawal = { $actor } отрица{ past }, что отзывает признание { $subject_gen }
act-position-against = { $actor } осуди{ past } действия { $subject_gen }
act-position-against-entity = { $actor } выступи{ past } против признания { $subject_gen }
act-relations-established = { $actor } и { $subject } установили дипломатические отношения
act-relations-restored = { $actor } и { $subject } восстановили дипломатические отношения
act-relations-standing = { $actor } и { $subject } имели дипломатические отношения
act-no-relations = { $actor } и { $subject } не имели дипломатических отношений
act-severance = { $actor } разорва{ past } дипломатические отношения с { $subject_ins }
act-ambassador-recalled = { $actor } отозва{ past } своего посла: { $subject }
act-ambassador-recalled-expelled = { $actor } высла{ past } посла { $subject_gen }
act-declaration-of-independence = { $actor } провозгласи{ past } независимость от { $subject_gen }
act-declaration-of-independence-alone = { $actor } провозгласи{ past } независимость
act-referendum-alone = Голосование (референдум): { $actor }
act-referendum = Голосование (референдум): { $actor }, { $subject }
act-annexation = { $actor } аннексирова{ past } { $subject_acc }
act-invasion = { $actor } напа{ past } на { $subject_acc }
act-vote = { $actor } голосова{ past } по вопросу: { $subject }
act-statement = { $actor } выступи{ past } с заявлением: { $subject }
act-statement-alone = { $actor } выступи{ past } с заявлением
act-letter = { $actor } направи{ past } письмо или ноту: { $subject }
act-ceremony = Встреча или церемония: { $actor } и { $subject }
act-ceremony-alone = Встреча или церемония: { $actor }
act-agreement = Соглашение: { $actor } и { $subject }
act-agreement-alone = Соглашение: { $actor }
act-court-opinion = Заключение суда ({ $subject }): { $actor }

told = { $sentence } ({ $date }).
translated = перевод
undated = дата неизвестна
role = { $role } { $of_gen }
role-printed = { $role } ({ $of })
record-english = Запись в базе, по-английски:
record-differ = Источники расходятся ({ $actor }, { $date }; запись по-английски):
quotes-as-printed = Цитаты приведены на языке, на котором их печатает источник.

next-everyone = Кто ещё ответил?
next-words = Дословно: { $name }
next-person = Кто это: { $name }?
next-more = Другие события
next-announced = Как об этом объявили?
next-reactions = Кто отреагировал?
next-why = Почему?
next-answer = Назад к ответу

reaction-count = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
} на следующее: { $act }.
reaction-count-about = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
} на шаги в отношении { $subject_gen }.
reaction-others = Также
reaction-against = Против ({ $count }):
reaction-words = Другие ответы, в том числе в поддержку ({ $count }):
reaction-answered = Это был ответ на следующее: { $act }
reaction-followed = Событие, о котором спрошено: { $act }
reaction-no-act = Такого шага со стороны { $to_gen } в отношении { $subject_gen } в базе нет.
reaction-none = Ответа со стороны { $actor_gen } в базе нет. Речь о следующем: { $act }
reaction-none-about = Ответа со стороны { $actor_gen } на шаги в отношении { $subject_gen } в базе нет.
reaction-none-at-all-about = Ответов на шаги в отношении { $subject_gen } в базе нет.
reaction-none-at-all = Ответов на это в базе нет: { $act }
reaction-ambassadors = { $actor } отозва{ past } { $recalled ->
    [one] { $recalled } посла
   *[other] { $recalled } послов
}{ $expelled ->
    [0] .
   *[other] {" "}и высла{ past } { $expelled }.
}
reaction-expelled = Высланы послы стран: { $names }.
reaction-recalled = Отозваны послы из стран: { $names }.

quote-headline = { $speaker }, { $date }, дословно:
quote-whose = Это слова: { $speaker }, { $date }.
quote-off-topic = { $speaker }: слов на тему «{ $subject }» в базе нет, вот другие.
quote-instead = { $person }: собственных слов об этом в базе нет; вот слова, относящиеся к этому: { $speaker }, { $date }.
quote-also = Другие слова в базе:
quote-occasion = Повод

person-headline = { $name } — { $role }, по источнику от { $date }.
person-headline-undated = { $name } — { $role }.
person-bare = { $name }.
person-spellings = Другие написания: { $names }.
person-role = { $date }: { $role }
person-roles = Должности, по дате источника
person-deeds = Участие в событиях
person-dates = Даты при должностях — это даты источников, а не срок полномочий.
office-shown = { $capital } — { $name }, по источнику от { $date }.
office-undated = { $capital } — { $name }.
office-act = Речь о таком событии: { $act }
office-unshown = Кто занимал эту должность в то время ({ $at }), мои источники не показывают.
office-nearest = Запрошенное время: { $at }; ближайший источник — от { $date }.
office-others = Другие должностные лица
office-foreign-minister = министр иностранных дел
office-foreign-minister-kp = министр иностранных дел
office-prime-minister = премьер-министр
office-secretary-of-state = государственный секретарь
office-vice-president = вице-президент
office-president-tw = президент
office-president = президент
office-chancellor = канцлер
office-ambassador = посол
office-spokesperson = официальный представитель
office-speaker = спикер парламента
office-secretary-general = генеральный секретарь
office-high-representative = верховный представитель
office-crown-prince = наследный принц
office-head = глава

card-disputed = Является ли { $name } государством — вопрос спорный: { $clauses }.
clause-declared = независимость провозглашена { $when }
clause-claimed = своей территорией её { $count ->
    [one] считает
   *[other] считают
} { $claimants }
clause-annexed = { $when } её аннексирова{ past } { $actor }
clause-rejected = Генеральная Ассамблея ООН аннексию отвергла
clause-recognition = { $count ->
    [0] ни одно государство — член ООН её не признаёт
    [one] её признаёт { $count } государство — член ООН
    [few] её признают { $count } государства — члена ООН
   *[many] её признают { $count } государств — членов ООН
}
clause-recognition-known = { $count ->
    [0] в базе нет государств — членов ООН, которые её признают
   *[other] государств — членов ООН, которые её признают, в базе { $count }
}
clause-recognition-published = опубликованный подсчёт ({ $date }) называет { $value }, которые её признают
clause-recognition-undated = опубликованный подсчёт без даты называет { $value }, которые её признают
clause-relations-undated = опубликованный подсчёт без даты называет { $value }, имеющих с ней дипломатические отношения
clause-contested = {" "}(из них спорных: { $count })
clause-relations = { $count ->
    [0] дипломатических отношений с ней нет ни у одного государства
   *[other] государств — членов ООН, имеющих с ней дипломатические отношения: { $count }
}
clause-relations-known = государств — членов ООН, имеющих с ней дипломатические отношения, в базе { $count }
clause-relations-published = опубликованный подсчёт ({ $date }) называет { $value }, имеющих с ней дипломатические отношения
clause-none = признаний со стороны государств в базе нет
card-ended = { $name } больше не существует; существование прекращено { $when }.
card-ended-claimed = { $name } больше не существует: существование прекращено { $when }; своей эту территорию считает { $claimants }.
card-member = { $name } — государство, член ООН.
card-state = { $name } — государство, не член ООН.
card-sovereignty = { $name }: государств, признавших это, в базе { $count }.
card-annexed = По резолюциям Генеральной Ассамблеи ООН { $name } — часть { $owner_gen }; { $when } эту территорию аннексирова{ past } { $annexer }.
card-claimed = { $name } — территория, которую { $count ->
    [one] считает
   *[other] считают
} своей { $claimants }.
card-organ = { $name } — орган, говорящий от имени: { $of }.
card-order = { $name } — организация, а не государство с собственной территорией; { $counted }.
card-organisation = { $name } — организация.
card-other = { $name }.
card-official = Официальное название: { $official }.
card-claimants = Считают своей территорией: { $claimants }.
card-recognition = Признают: { $names }.
card-recognition-many = В базе признают { $count } государств — членов ООН{ $others ->
    [0] .
   *[other] {" "}и ещё { $others }.
}
card-relations = Дипломатические отношения: { $names }.
card-relations-many = Дипломатические отношения, по базе, с { $count } государствами — членами ООН{ $others ->
    [0] .
   *[other] {" "}и ещё { $others }.
}
card-claims = Считает своей территорией, статус которой спорен: { $names }.
card-recognition-former = Прежде, пока существовали, также: { $names }.
card-relations-former = Прежде, пока существовали, также: { $names }.
card-published = Опубликованный подсчёт — { $total }.
card-turns = Что происходило
card-facts = Известно также
card-since = За запрошенное время ({ $date })
card-as-of = По состоянию на { $date }.

timeline-headline = { $names }: { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}, { $span }.
timeline-period = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}, { $span }.
timeline-page = Страница { $page } из { $pages }; самые важные события — на первой.
timeline-disputed = О некоторых событиях ({ $count }) источники расходятся; спросите о событии отдельно.

why-answered = Это был ответ на следующее: { $act }
why-stated = Названная причина, словами тех, кто её назвал:
why-none = Названной причины в базе нет.
why-words = Что об этом сказано:
quote-several = Слова официальных лиц на эту тему ({ $subject }): { $speakers }.
why-said = Что сказано и сделано тогда же
why-others = Другие такие шаги
why-no-act = Признания { $subject_gen } со стороны { $actor_gen } в моих источниках нет.
why-no-break = Разрыва отношений с { $subject_ins } со стороны { $actor_gen } в моих источниках нет.
why-but = Зато в базе есть

channel-headline = { $sentence }; как объявлено: { $ways }.
channel-handed = Документ передан лично. Кто передал: { $giver }; кто получил: { $receiver }; где и когда: { $place }, { $date }.
channel-in-office = { $name } ({ $role })
channel-place-unknown = место не указано
channel-announced = Объявлено { $when }.
channel-place = Место: { $place }.
channel-people = Участники: { $names }.
channel-around = Что это сопровождало
channel-supports = Что подтверждают источники
way-letter = письмо или нота
way-ceremony = встреча или церемония
way-agreement = соглашение
way-vote = голосование
way-note = нота
way-decree = указ
way-treaty = договор
way-telegram = телеграмма
way-message = послание
way-declaration = декларация
way-law = закон
way-statement = заявление

source-headline = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
} на следующее: { $claim }.
source-headline-answer = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
} в ответе на вопрос «{ $question }».
source-told = В том ответе, в частности, сказано
source-supports = Что подтверждает каждый
source-claims = Также в том ответе
source-counts = Опубликованные подсчёты
source-more = Ещё источников, не показанных здесь: { $count }.
source-count = { $value } (по-английски: { $measure })
