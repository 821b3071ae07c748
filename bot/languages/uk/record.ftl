# Одна подія одним реченням; роди імен для минулого часу.

genders = а=f я=f ’я=n 'я=n ь=m орусь=f о=n е=n у=n ю=f і=f бісау=f днр=f лнр=f садр=f кнр=f кндр=f фрн=f ндр=f оон=f ргк=f нато=n сша=pl оае=pl конго=f тобаго=m острови=pl штати=pl америки=pl емірати=pl нідерланди=pl філіппіни=pl мальдіви=pl багами=pl сейшели=pl комори=pl націй=f активісти=pl цтак=n ^мзс=n ^рада=f ^генеральна_асамблея=f ^посольство=n ^уряд=m ^департамент=m ^державний=m ^держдеп=m ^парламент=m ^сенат=m ^президент=m ^адміністрація=f ^управління=n ^з’їзд=m ^конгрес=m ^опозиційні=pl ^республіка=f ^організація=f ^королівство=n ^північний=m ^ліга=f ^демократична=f ^міжнародний=m
past = { $gender ->
    [f] ла
    [n] ло
    [pl] ли
   *[m] в
}

and-more = ще { $count }
event-line = { $date }: { $sentence }

act-recognition = { $actor } визна{ past } { $subject_acc }
act-recognition-government = { $actor } визна{ past } уряд { $subject_gen }
act-recognition-sovereignty = { $actor } визна{ past } { $subject_acc }
act-recognition-territory = { $actor } визна{ past } частиною { $owner_gen } { $rest_acc }
act-withdrawal = { $actor } відклика{ past } визнання { $subject_gen }
act-suspension = { $actor } призупини{ past } визнання або відносини: { $subject }
act-restoration = { $actor } віднови{ past } визнання { $subject_gen }
act-reaffirmation = { $actor } підтверди{ past } свою позицію щодо { $subject_gen }
recognise-now = { $gender ->
    [pl] визнають
   *[m] визнає
}
act-denial = { $actor } не { recognise-now } { $subject_acc }
act-denial-withdrawal = { $actor } не підтверди{ past }, що відкликає визнання { $subject_gen }
act-position-against = { $actor } засуди{ past } дії { $subject_gen }
act-position-against-entity = { $actor } виступи{ past } проти визнання { $subject_gen }
act-relations-established = { $actor } та { $subject } встановили дипломатичні відносини
act-relations-restored = { $actor } та { $subject } відновили дипломатичні відносини
act-relations-standing = { $actor } та { $subject } мали дипломатичні відносини
act-no-relations = { $actor } та { $subject } не мали дипломатичних відносин
act-severance = { $actor } розірва{ past } дипломатичні відносини з { $subject_ins }
act-ambassador-recalled = { $actor } відклика{ past } свого посла: { $subject }
act-ambassador-recalled-expelled = { $actor } висла{ past } посла { $subject_gen }
act-declaration-of-independence = { $actor } проголоси{ past } незалежність від { $subject_gen }
act-declaration-of-independence-alone = { $actor } проголоси{ past } незалежність
act-referendum-alone = Голосування (референдум): { $actor }
act-referendum = Голосування (референдум): { $actor }, { $subject }
act-annexation = { $actor } анексува{ past } { $subject_acc }
act-invasion = { $actor } напа{ past } на { $subject_acc }
act-vote = { $actor } голосува{ past } щодо { $subject_gen }
act-statement = { $actor } виступи{ past } із заявою щодо { $subject_gen }
act-statement-alone = { $actor } виступи{ past } із заявою
act-letter = { $actor } надісла{ past } листа або ноту: { $subject }
act-ceremony = Зустріч або церемонія: { $actor } та { $subject }
act-ceremony-alone = Зустріч або церемонія: { $actor }
act-agreement = Угода: { $actor } та { $subject }
act-agreement-alone = Угода: { $actor }
act-court-opinion = Висновок суду щодо { $subject_gen }: { $actor }

told = { $sentence } ({ $date }).
translated = переклад
undated = дата невідома
role = { $role } { $of_gen }
role-printed = { $role } ({ $of })
record-english = Запис у базі, англійською:
record-differ = Джерела розходяться ({ $actor }, { $date }; запис англійською):
quotes-as-printed = Цитати наведено мовою, якою їх друкує джерело.

next-everyone = Хто ще відповів?
next-words = Дослівно: { $name }
next-person = Хто це: { $name }?
next-more = Інші події
next-announced = Як про це оголосили?
next-reactions = Хто відреагував?
next-why = Чому?
next-answer = Назад до відповіді

reaction-count = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
   *[many] { $count } відповідей
} на таке: { $act }.
reaction-count-about = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
   *[many] { $count } відповідей
} на кроки щодо { $subject_gen }.
reaction-others = Також
reaction-against = Проти ({ $count }):
reaction-words = Інші відповіді, зокрема на підтримку ({ $count }):
reaction-answered = Це була відповідь на таке: { $act }
reaction-followed = Подія, про яку запитано: { $act }
reaction-no-act = Такого кроку з боку { $to_gen } щодо { $subject_gen } в базі немає.
reaction-none = Відповіді з боку { $actor_gen } в базі немає. Ідеться про таке: { $act }
reaction-none-about = Відповіді з боку { $actor_gen } на кроки щодо { $subject_gen } в базі немає.
reaction-none-at-all-about = Відповідей на кроки щодо { $subject_gen } в базі немає.
reaction-none-at-all = Відповідей на це в базі немає: { $act }
reaction-ambassadors = { $actor } відклика{ past } { $recalled ->
    [one] { $recalled } посла
   *[other] { $recalled } послів
}{ $expelled ->
    [0] .
    [one] {" "}і висла{ past } { $expelled }.
   *[other] {" "}і висла{ past } { $expelled }.
}
reaction-expelled = Вислано послів таких країн: { $names }.
reaction-recalled = Відкликано послів із таких країн: { $names }.

quote-headline = { $speaker }, { $date }, дослівно:
quote-whose = Це слова: { $speaker }, { $date }.
quote-off-topic = { $speaker }: слів на тему «{ $subject }» в базі немає, ось інші.
quote-instead = { $person }: власних слів про це в базі немає; ось слова, що належать до цього: { $speaker }, { $date }.
quote-also = Інші слова в базі:
quote-occasion = Привід

person-headline = { $name } — { $role }, за джерелом від { $date }.
person-headline-undated = { $name } — { $role }.
person-bare = { $name }.
person-spellings = Інші написання: { $names }.
person-role = { $date }: { $role }
person-roles = Посади, за датою джерела
person-deeds = Участь у подіях
person-dates = Дати при посадах — це дати джерел, а не строк повноважень.
office-shown = { $capital } — { $name }, за джерелом від { $date }.
office-undated = { $capital } — { $name }.
office-act = Ідеться про таку подію: { $act }
office-unshown = Хто обіймав цю посаду в той час ({ $at }), мої джерела не показують.
office-nearest = Запитаний час: { $at }; найближче джерело — від { $date }.
office-others = Інші посадовці
office-foreign-minister = міністр закордонних справ
office-foreign-minister-kp = міністр закордонних справ
office-prime-minister = прем’єр-міністр
office-secretary-of-state = державний секретар
office-vice-president = віцепрезидент
office-president-tw = президент
office-president = президент
office-chancellor = канцлер
office-ambassador = посол
office-spokesperson = речник
office-speaker = спікер парламенту
office-secretary-general = генеральний секретар
office-high-representative = верховний представник
office-crown-prince = наслідний принц
office-head = глава

card-disputed = Чи держава { $name } — питання спірне: { $clauses }.
clause-declared = незалежність проголошено { $when }
clause-claimed = своєю територією її { $count ->
    [one] вважає
   *[other] вважають
} { $claimants }
clause-annexed = { $when } її анексува{ past } { $actor }
clause-rejected = Генеральна Асамблея ООН анексію відкинула
clause-recognition = { $count ->
    [0] жодна держава — член ООН її не визнає
    [one] її визнає { $count } держава — член ООН
    [few] її визнають { $count } держави — члени ООН
   *[many] її визнають { $count } держав — членів ООН
}
clause-recognition-known = { $count ->
    [0] у базі немає держав — членів ООН, що її визнають
   *[other] держав — членів ООН, що її визнають, у базі { $count }
}
clause-recognition-published = опублікований підрахунок ({ $date }) називає { $value }, що її визнають
clause-recognition-undated = опублікований підрахунок без дати називає { $value }, що її визнають
clause-relations-undated = опублікований підрахунок без дати називає { $value }, що мають із нею дипломатичні відносини
clause-contested = {" "}(з них спірних: { $count })
clause-relations = { $count ->
    [0] дипломатичних відносин із нею не має жодна держава
   *[other] держав — членів ООН, що мають із нею дипломатичні відносини: { $count }
}
clause-relations-known = держав — членів ООН, що мають із нею дипломатичні відносини, у базі { $count }
clause-relations-published = опублікований підрахунок ({ $date }) називає { $value }, що мають із нею дипломатичні відносини
clause-none = визнання з боку держав у базі немає
card-ended = { $name } більше не існує; існування припинено { $when }.
card-ended-claimed = { $name } більше не існує: існування припинено { $when }; своєю цю територію вважає { $claimants }.
card-member = { $name } — держава, член ООН.
card-state = { $name } — держава, не член ООН.
card-sovereignty = { $name }: держав, що це визнали, у базі { $count }.
card-annexed = За резолюціями Генеральної Асамблеї ООН { $name } — частина { $owner_gen }; { $when } цю територію анексува{ past } { $annexer }.
card-claimed = { $name } — територія, яку { $count ->
    [one] вважає
   *[other] вважають
} своєю { $claimants }.
card-organ = { $name } — орган, що говорить від імені: { $of }.
card-order = { $name } — організація, а не держава з власною територією; { $counted }.
card-organisation = { $name } — організація.
card-other = { $name }.
card-official = Офіційна назва: { $official }.
card-claimants = Вважають своєю територією: { $claimants }.
card-recognition = Визнають: { $names }.
card-recognition-many = У базі визнають { $count } держав — членів ООН{ $others ->
    [0] .
   *[other] {" "}та ще { $others }.
}
card-relations = Дипломатичні відносини: { $names }.
card-relations-many = Дипломатичні відносини, за базою, з { $count } державами — членами ООН{ $others ->
    [0] .
   *[other] {" "}та ще { $others }.
}
card-claims = Вважає своєю територією, статус якої спірний: { $names }.
card-recognition-former = Раніше, поки існували, також: { $names }.
card-relations-former = Раніше, поки існували, також: { $names }.
card-published = Опублікований підрахунок — { $total }.
card-turns = Що відбувалося
card-facts = Відомо також
card-since = За запитаний час ({ $date })
card-as-of = Станом на { $date }.

timeline-headline = { $names }: { $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
}, { $span }.
timeline-period = { $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
}, { $span }.
timeline-page = Сторінка { $page } з { $pages }; найважливіші події — на першій.
timeline-disputed = Щодо деяких подій ({ $count }) джерела розходяться; запитайте про подію окремо.

why-answered = Це була відповідь на таке: { $act }
why-stated = Названа причина, словами тих, хто її назвав:
why-none = Названої причини в базі немає.
why-words = Що про це сказано:
quote-several = Слова посадовців на цю тему ({ $subject }): { $speakers }.
why-said = Що сказано й зроблено тоді ж
why-others = Інші такі кроки
why-no-act = Визнання { $subject_gen } з боку { $actor_gen } в моїх джерелах немає.
why-no-break = Розриву відносин із { $subject_ins } з боку { $actor_gen } в моїх джерелах немає.
why-but = Натомість у базі є

channel-headline = { $sentence }; як оголошено: { $ways }.
channel-handed = Документ передано особисто. Хто передав: { $giver }; хто отримав: { $receiver }; де й коли: { $place }, { $date }.
channel-in-office = { $name } ({ $role })
channel-place-unknown = місця не вказано
channel-announced = Оголошено { $when }.
channel-place = Місце: { $place }.
channel-people = Учасники: { $names }.
channel-around = Що це супроводжувало
channel-supports = Що підтверджують джерела
way-letter = лист або нота
way-ceremony = зустріч або церемонія
way-agreement = угода
way-vote = голосування
way-note = нота
way-decree = указ
way-treaty = договір
way-telegram = телеграма
way-message = послання
way-declaration = декларація
way-law = закон
way-statement = заява

source-headline = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
} на таке: { $claim }.
source-headline-answer = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
} у відповіді на питання «{ $question }».
source-told = Зокрема, у тій відповіді сказано
source-supports = Що підтверджує кожне
source-claims = Також у тій відповіді
source-counts = Опубліковані підрахунки
source-more = Ще джерел, яких тут не показано: { $count }.
source-count = { $value } (англійською: { $measure })
