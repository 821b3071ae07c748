# Хто кого визнає, відколи, і в якому стані відносини.

articles = none

ordinal = { $n ->
    [-1] останнє
    [1] перше
    [2] друге
    [3] третє
    [4] четверте
    [5] п’яте
    [6] шосте
    [7] сьоме
    [8] восьме
    [9] дев’яте
    [10] десяте
   *[other] { $n }-те
}

# Що визнають: після дієслова та після слова «визнання».
what-state = { $subject_acc }
what-government = уряд { $subject_gen }
what-claim = { $subject_acc }
what-territory = { $subject_acc } частиною { $claimant_gen }
what-of-state = { $subject_gen }
what-of-government = уряду { $subject_gen }
what-of-claim = { $subject_gen }
what-of-territory = { $subject_gen } частиною { $claimant_gen }
what-both = і { $a_acc }, і { $b_acc }
what-without = { $a_acc }, але не { $b_acc }
relations-without = { $a_ins }, але не з { $b_ins }

opening-yes = Так: { $sentence }
opening-no = Ні: { $sentence }
opening-no-longer = Уже ні: { $sentence }
opening-suspended = Призупинено: { $sentence }
opening-contested = Спірно: { $sentence }
opening-not-yet = Тоді ще ні: { $sentence }
opening-in-effect = По суті так: { $sentence }
forecast = Прогнозів не роблю. Станом на сьогодні: { $sentence }

pair-holds = { $actor } визна{ past } { $what } { $when }.
pair-inherited = окремого акта немає: за списками { $actor } визнає { $what } з { $since }, тобто ще до своєї нинішньої державності.
pair-ended = { $actor } визна{ past } { $what } { $when } і відклика{ past } визнання { $until }.
pair-ended-only = { $actor } відклика{ past } визнання { $what_of } { $until }.
pair-suspended = { $actor } визна{ past } { $what } { $when } і призупини{ past } визнання { $until }.
pair-suspended-only = { $actor } призупини{ past } визнання { $what_of } { $until }.
pair-contested = вважається, що { $actor } визна{ past } { $what } { $when }, але це оскаржують.
pair-contested-ending = { $actor } визна{ past } { $what } { $when }; що визнання відкликано { $until }, одна сторона стверджує, а інша заперечує чи не підтверджує.
pair-contested-ending-only = що { $actor } відклика{ past } визнання { $what_of } { $until }, одна сторона стверджує, а інша заперечує чи не підтверджує.
pair-refused = { $actor } не визна{ past } { $what }.
pair-refused-mixed = формального визнання { $what_of } з боку { $actor_gen } немає, а заяви про це суперечать одна одній.
pair-words = у моїх джерелах немає визнання { $what_of } з боку { $actor_gen }, лише слова про це, а слова підтримки не є визнанням.
pair-holds-again = { $actor } знову визнає { $what } з { $since }; уперше визнання надано { $first }.
pair-annexer = { $actor } проголоси{ past } анексію { $when }; саме це визнають чи не визнають інші.
pair-not-listed = { $actor } не входить до списку тих, хто визнав { $what }.
pair-not-among = { $count ->
    [1] { $actor } не є тією єдиною державою – членом ООН, яка визнала { $what }.
    [one] { $actor } не входить до { $count } держави – члена ООН, яка визнала { $what }.
   *[other] { $actor } не входить до { $count } держав – членів ООН, які визнали { $what }.
}
pair-no-member = { $actor } не визна{ past } { $what }; цього не зробила жодна держава – член ООН.
pair-unknown = У моїх джерелах немає визнання { $what_of } з боку { $actor_gen } (станом на { $date }).
pair-not-yet = { $actor } визна{ past } { $what } лише { $later }.
pair-maybe = { $actor } визна{ past } { $what } { $later }; жодне джерело не каже, до того дня чи після.
pair-in-effect = { $actor } та { $subject } мають дипломатичні відносини з { $since }; окремого акта визнання в моїх джерелах немає.
pair-in-effect-undated = { $actor } та { $subject } мають дипломатичні відносини; окремого акта визнання в моїх джерелах немає.
pair-were-related = { $actor } та { $subject } мали дипломатичні відносини, які припинилися { $until }; акта визнання в моїх джерелах немає.
pair-were-related-undated = { $actor } та { $subject } мали дипломатичні відносини, які припинилися { $until }; ні їхнього початку, ні акта визнання в моїх джерелах немає.
pair-members = { $actor } як організація держав не визнає. З { $total } її держав-членів { $count ->
    [0] { $what } не визнає жодна
    [one] { $what } визнає { $count }
   *[other] { $what } визнають { $count }
}
pair-members-related = { $actor } як організація держав не визнає. З { $total } її держав-членів { $count ->
    [0] дипломатичних відносин із { $subject_ins }, за моїми даними, не має жодна
    [one] дипломатичні відносини з { $subject_ins } має { $count }
   *[other] дипломатичні відносини з { $subject_ins } мають { $count }
}
pair-related = { $actor } та { $subject } мають дипломатичні відносини з { $since }.
pair-related-undated = { $actor } та { $subject } мають дипломатичні відносини; відколи, мої джерела не кажуть.
pair-relations-ended = { $actor } та { $subject } мали дипломатичні відносини, які було розірвано { $until }.
pair-relations-ended-only = { $actor } та { $subject } не мають дипломатичних відносин: їх розірвано { $until }.
pair-relations-suspended = { $actor } та { $subject } мали дипломатичні відносини, які призупинено { $until }.
pair-relations-suspended-only = { $actor } та { $subject }: відносини призупинено { $until }.
pair-no-relations = { $actor } та { $subject } не мають дипломатичних відносин.
pair-no-relations-known = У моїх джерелах немає даних про дипломатичні відносини між { $actor_ins } та { $subject_ins } (станом на { $date }).

line-counted-against = { $date }: { $actor } – серед тих, хто, за підрахунком джерела, не визнає { $subject_acc }
alphabet = абвгґдеєжзиіїйклмнопрстуфхцчшщьюя
who-contested = {" "}(спірних – { $count })
order-recognise-tied = { $ordinal } визнання { $what_of }: { $place }, того самого дня – { $place_when }.
order-relations-tied = { $ordinal } місце за часом встановлення відносин із { $subject_ins }: { $place }, того самого дня – { $place_when }.
heading-words = Що було сказано (це не визнання):
heading-elsewhere = Інший акт, не те саме:
note-disputed = Джерела розходяться (запис англійською): { $text }
note-announced = Оприлюднено { $when }.
note-complete = Мій список таких актів повний до { $since }.
note-open = Мій список таких актів неповний (стан на момент: { $date }).
note-settled = Для членів ООН, як-от { $subject }, рідко складають списки тих, хто їх визнає; чого в моїх джерелах немає, те нічого не доводить.
note-silent = Власних слів { $actor_gen } про це в моїх джерелах немає.
note-changed = Відтоді змінилося: визнання надано { $when }.
note-relations = Дипломатичні відносини – не те саме, що визнання.
as-of = Станом на { $date }.

offer-timeline = Хронологія
offer-sources = Джерела
offer-reactions = Реакції
offer-why = Чому?
offer-who = Хто визнає { $subject_acc }?
offer-first = Хто був першим?
offer-how = Як це оголосили?
offer-not = Хто не визнає?

lead-open = за моїми джерелами,{" "}
lead-dated = серед тих, чий початок датовано,{" "}
lead-at = Станом на { $date }:{" "}
lead-during = { $when }:{" "}
lead-group = { $groups }:{" "}
lead-besides = крім { $names }:{" "}

who-recognise-un-now = { $count ->
    [0] { $what } не визнає жодна держава – член ООН
    [one] { $what } визнає { $count } держава – член ООН
    [few] { $what } визнають { $count } держави – члени ООН
   *[other] { $what } визнають { $count } держав – членів ООН
}
who-recognise-un-then = { $count ->
    [0] { $what } не визнала жодна держава – член ООН
    [one] { $what } визнала { $count } держава – член ООН
    [few] { $what } визнали { $count } держави – члени ООН
   *[other] { $what } визнали { $count } держав – членів ООН
}
who-recorded = { $count ->
    [0] мої джерела не фіксують визнання { $what_of } з боку держав – членів ООН
    [one] мої джерела фіксують визнання { $what_of } з боку { $count } держави – члена ООН
   *[other] мої джерела фіксують визнання { $what_of } з боку { $count } держав – членів ООН
}
who-recognise-group-now = { $count ->
    [0] { $what } не визнає жодна з { $total } держав
    [one] { $what } визнає { $count } з { $total } держав
   *[other] { $what } визнають { $count } з { $total } держав
}
who-recognise-group-then = { $count ->
    [0] { $what } не визнала жодна з { $total } держав
    [one] { $what } визнала { $count } з { $total } держав
   *[other] { $what } визнали { $count } з { $total } держав
}
who-relations-un-now = { $count ->
    [0] за моїми даними, жодна держава – член ООН не має дипломатичних відносин із { $subject_ins }
    [one] дипломатичні відносини з { $subject_ins } має { $count } держава – член ООН
    [few] дипломатичні відносини з { $subject_ins } мають { $count } держави – члени ООН
   *[other] дипломатичні відносини з { $subject_ins } мають { $count } держав – членів ООН
}
who-relations-un-then = { $count ->
    [0] за моїми даними, жодна держава – член ООН не мала дипломатичних відносин із { $subject_ins }
    [one] дипломатичні відносини з { $subject_ins } мала { $count } держава – член ООН
    [few] дипломатичні відносини з { $subject_ins } мали { $count } держави – члени ООН
   *[other] дипломатичні відносини з { $subject_ins } мали { $count } держав – членів ООН
}
who-relations-group-now = { $count ->
    [0] за моїми даними, дипломатичних відносин із { $subject_ins } не має жодна з { $total } держав
    [one] дипломатичні відносини з { $subject_ins } має { $count } з { $total } держав
   *[other] дипломатичні відносини з { $subject_ins } мають { $count } з { $total } держав
}
who-relations-group-then = { $count ->
    [0] за моїми даними, дипломатичних відносин із { $subject_ins } не мала жодна з { $total } держав
    [one] дипломатичні відносини з { $subject_ins } мала { $count } з { $total } держав
   *[other] дипломатичні відносини з { $subject_ins } мали { $count } з { $total } держав
}
who-mixed-relations-both = { $count ->
    [0] жодна держава – член ООН не має дипломатичних відносин із { $a_ins }, визнаючи { $b_acc }
    [one] дипломатичні відносини з { $a_ins } має і { $b_acc } визнає { $count } держава – член ООН
    [few] дипломатичні відносини з { $a_ins } мають і { $b_acc } визнають { $count } держави – члени ООН
   *[other] дипломатичні відносини з { $a_ins } мають і { $b_acc } визнають { $count } держав – членів ООН
}
who-mixed-relations-without = { $count ->
    [0] жодна держава – член ООН не має дипломатичних відносин із { $a_ins }, не визнаючи { $b_acc }
    [one] дипломатичні відносини з { $a_ins } має, але { $b_acc } не визнає { $count } держава – член ООН
    [few] дипломатичні відносини з { $a_ins } мають, але { $b_acc } не визнають { $count } держави – члени ООН
   *[other] дипломатичні відносини з { $a_ins } мають, але { $b_acc } не визнають { $count } держав – членів ООН
}
who-mixed-recognise-both = { $count ->
    [0] жодна держава – член ООН не визнає { $a_acc }, маючи дипломатичні відносини з { $b_ins }
    [one] { $a_acc } визнає і дипломатичні відносини з { $b_ins } має { $count } держава – член ООН
    [few] { $a_acc } визнають і дипломатичні відносини з { $b_ins } мають { $count } держави – члени ООН
   *[other] { $a_acc } визнають і дипломатичні відносини з { $b_ins } мають { $count } держав – членів ООН
}
who-mixed-recognise-without = { $count ->
    [0] жодна держава – член ООН не визнає { $a_acc } без дипломатичних відносин із { $b_ins }
    [one] { $a_acc } визнає, але дипломатичних відносин із { $b_ins } не має { $count } держава – член ООН
    [few] { $a_acc } визнають, але дипломатичних відносин із { $b_ins } не мають { $count } держави – члени ООН
   *[other] { $a_acc } визнають, але дипломатичних відносин із { $b_ins } не мають { $count } держав – членів ООН
}
who-disputed = { $count ->
    [one] {""}; а також { $count } утворення, чия державність сама спірна
    [few] {""}; а також { $count } утворення, чия державність сама спірна
   *[other] {""}; а також { $count } утворень, чия державність сама спірна
}
who-other = {""}; крім членів ООН, ще { $count }
who-former = {""}; раніше також ті, що вже не існують ({ $count })
who-open-none = мої джерела не містять жодного формального акта, яким хтось визнав { $what }.
who-open-voices = Слова про це, які таким актом не є, записано від таких сторін: { $voices }.
row-undated = { $name }: дня в моїх джерелах немає
rows-undated = Дня в моїх джерелах немає: { $names }
heading-subject = { $subject }:
heading-beside = Крім членів ООН:
note-agreed = Угоди, які не є дипломатичними відносинами ({ $count }):
relations-agreed = { $actor } та { $other } уклали або оголосили угоду { $agreed }, після того як відносини припинилися { $when }; акта про встановлення дипломатичних відносин у моїх джерелах немає.
heading-stated = Відомо:
heading-stated-dates = Ті, про кого це відомо, і дата заяви, підрахунку чи розриву, що про це свідчить:
heading-own-acts = Власні акти визнання:
note-contested = * спірно: одна сторона це стверджує або враховує, інша заперечує чи не підтверджує.
note-uncontested = Без спірних лишається { $count } { $count ->
    [one] держава – член ООН
    [few] держави – члени ООН
   *[other] держав – членів ООН
}; опубліковані підрахунки розходяться в тому, які зі спірних вони враховують і на який день.
note-lost = Уже ні ({ $count }):
note-unsure = Дата надто приблизна, щоб сказати ({ $count }):
note-former = Серед них колишні держави: { $names }.
note-ever = Будь-коли визнали { $count } { $count ->
    [one] держава – член ООН.
    [few] держави – члени ООН.
   *[other] держав – членів ООН.
}
note-only-relations = Тут мої джерела фіксують дипломатичні відносини, що означають визнання.
note-annexed = { $actor } проголоси{ past } анексію { $when }.
offer-more = Далі

absence-recognise-all = { $count ->
    [0] усі { $total } держав визнають { $what }
    [one] { $what } не визнає { $count } з { $total } держав
   *[other] { $what } не визнають { $count } з { $total } держав
}
absence-relations-all = { $count ->
    [0] усі { $total } держав мають дипломатичні відносини з { $subject_ins }
    [one] дипломатичних відносин із { $subject_ins } не має { $count } з { $total } держав
   *[other] дипломатичних відносин із { $subject_ins } не мають { $count } з { $total } держав
}
absence-neither-all = { $count ->
    [0] кожна з { $total } держав визнає { $a_acc } або { $b_acc }
    [one] ні { $a_acc }, ні { $b_acc } не визнає { $count } з { $total } держав
   *[other] ні { $a_acc }, ні { $b_acc } не визнають { $count } з { $total } держав
}
absence-neither-either-all = { $count ->
    [0] кожна з { $total } держав визнає { $a_acc } чи { $b_acc } або має з ними відносини
    [one] не визнає й не має відносин ні з { $a_ins }, ні з { $b_ins } { $count } з { $total } держав
   *[other] не визнають і не мають відносин ні з { $a_ins }, ні з { $b_ins } { $count } з { $total } держав
}
absence-recognise-stated = { $count ->
    [0] мої джерела не називають нікого, хто не визнає { $what }
   *[other] відомо, що { $what } не визнають ({ $count })
}
absence-relations-stated = { $count ->
    [0] мої джерела не називають нікого без дипломатичних відносин із { $subject_ins }
   *[other] відомо, що дипломатичних відносин із { $subject_ins } не мають ({ $count })
}
absence-neither-stated = { $count ->
    [0] мої джерела не називають нікого, хто не визнає ні { $a_acc }, ні { $b_acc }
   *[other] відомо, що ні { $a_acc }, ні { $b_acc } не визнають ({ $count })
}
absence-neither-either-stated = { $count ->
    [0] мої джерела не називають нікого без визнання і без відносин і з { $a_ins }, і з { $b_ins }
   *[other] відомо, що не визнають і не мають відносин ні з { $a_ins }, ні з { $b_ins } ({ $count })
}
absence-silent = Визнання теж немає, і заяв у моїх джерелах немає:
absence-unknown = Ще про { $count } { $count ->
    [one] державу
    [few] держави
   *[other] держав
} мої джерела нічого не кажуть.
absence-related = Мають дипломатичні відносини, але акта визнання в моїх джерелах немає:

heading-counts = Опубліковані підрахунки:
heading-counts-by-then = Опубліковані підрахунки всіх, хто зробив це на той час:
count-share = { $part } із { $whole }
count-published = { $value }: { $measure }{ $date }
count-headline = Опублікована кількість для { $subject_gen } – { $value }: { $measure }{ $date }.
count-on = {""}, { $date }
count-total = Разом { $count }.
count-dated = {" "}({ $date })
count-undated = {" "}(без дати)
note-own-list = За моїм списком: { $sentence }
count-claim-right = Число { $number } – один із відомих мені підрахунків.
count-claim-wrong = Число { $number } не збігається з жодним із відомих мені підрахунків.
count-contested = Серед них спірні ({ $count }):
count-undated-rows = Відколи, мої джерела не кажуть: { $names }.
withdrawals-own = За моїм списком безспірних відкликань визнання { $subject } – { $certain }, ще { $contested } одна сторона стверджує, а інша заперечує чи не підтверджує.
withdrawals-certain = Відкликали ({ $count }):
withdrawals-contested = Стверджують, але заперечують або не підтверджують ({ $count }; де день акта невідомий, указано день заяви):
withdrawals-suspended = Призупинили ({ $count }):
heading-more-votes = Інші голосування:
vote-full = «За» – { $yes }, «проти» – { $no }, утрималися – { $out }; голосування відбулося { $when }.
vote-for = «За» – { $yes }; голосування відбулося { $when }.
vote-without-figures = Результатів голосування, що відбулося { $when }, у моїх джерелах немає.
vote-figures = («за» – { $yes }, «проти» – { $no }, утрималися – { $out })

order-recognise = { $ordinal } визнання { $what_of }: { $place }, { $place_when }.
order-recognise-both = { $ordinal } визнання { $what_of }: { $place }, { $place_when }; якщо рахувати лише членів ООН – { $un }, { $un_when }.
order-relations = { $ordinal } місце за часом встановлення відносин із { $subject_ins }: { $place }, { $place_when }.
order-either = { $ordinal } місце за часом визнання { $subject_gen } або встановлення відносин із { $subject_ins }: { $place }, { $place_when }.
order-either-both = { $ordinal } місце за часом визнання { $subject_gen } або встановлення відносин із { $subject_ins }: { $place }, { $place_when }; якщо рахувати лише членів ООН – { $un }, { $un_when }.
order-either-tied = { $ordinal } місце за часом визнання { $subject_gen } або встановлення відносин із { $subject_ins }: { $place }, того самого дня – { $place_when }.
order-by-recognition = {" "}(визнання)
order-by-relations = {" "}(відносини)
order-only-recognise = єдине відоме мені визнання { $what_of }: { $place }, { $place_when }.
order-only-relations = єдині відомі мені відносини з { $subject_ins }: { $place }, { $place_when }.
order-only-either = єдиний відомий мені акт визнання { $subject_gen } або встановлення відносин із { $subject_ins }: { $place }, { $place_when }.
order-relations-both = { $ordinal } місце за часом встановлення відносин із { $subject_ins }: { $place }, { $place_when }; якщо рахувати лише членів ООН – { $un }, { $un_when }.
order-none = такого місця ({ $ordinal } визнання { $what_of }) у моєму списку немає: у ньому { $count }.
order-placed-both = { $actor } визна{ past } { $what } { $when }: { $un } місце серед членів ООН і { $all } серед усіх.
order-placed-un = { $actor } визна{ past } { $what } { $when }: { $all } місце і серед членів ООН, і серед усіх.
order-placed-all = { $actor } визна{ past } { $what } { $when }: { $all } місце серед усіх; це не член ООН.
order-not-placed = { $actor } не має місця в цьому порядку: визнання { $what_of } з цього боку в моїх джерелах немає.
order-published = { $ordinal } визнання { $what_of } за опублікованим підрахунком ({ $measure }): { $place }, { $place_when }.
order-un-place = , № { $number } серед членів ООН
order-before = { $count ->
    [0] Раніше, ніж { $actor }, за моїми записами, цього не зробив ніхто.
   *[other] Раніше, ніж { $actor } ({ $count }):
}
on-the-subject = Про сам предмет питання див. { $marks }.
order-tied = Того самого дня, що й { $name }: { $names }.
order-early = Дати надто приблизні, щоб виключити, що вони були раніше, ніж { $name }: { $names }.
order-late = Дати надто приблизні, щоб виключити, що вони були пізніше, ніж { $name }: { $names }.
order-undated = Коли це почалося, мої джерела не кажуть, можливо, й раніше: { $names }.
heading-order = Порядок:
heading-earlier = Ще до втрати незалежності й нового визнання:
offer-next = Хто наступний?

withdrawal-withdrawn = { $actor } відклика{ past } визнання { $what_of } { $until }.
withdrawal-withdrawn-only = { $actor } відклика{ past } визнання { $what_of } { $until }; коли його було надано, мої джерела не кажуть.
withdrawal-suspended = { $actor } призупини{ past } визнання { $what_of } { $until }.
withdrawal-suspended-only = { $actor } призупини{ past } визнання { $what_of } { $until }; коли його було надано, мої джерела не кажуть.
withdrawal-contested = Спірно: стверджують, що { $actor } відклика{ past } визнання { $what_of } { $until }, але це заперечують, оскаржують або не підтверджено.
withdrawal-contested-only = Спірно: стверджують, що { $actor } відклика{ past } визнання { $what_of } { $until }, але це заперечують, оскаржують або не підтверджено.
withdrawal-founding-contested = Спірне вже те, чи { $actor } взагалі визна{ past } { $what }; про відкликання відомостей немає.
withdrawal-again = Уже не діє: { $actor } відклика{ past } визнання { $what_of } { $until }, але знову визнає з такої дати: { $again }.
withdrawal-not = Про відкликання відомостей немає: { $actor } визна{ past } { $what } { $when }, і мої джерела не кажуть, що це визнання відкликано (станом на { $date }).
withdrawal-refused = Відкликати не було чого: { $actor } не визна{ past } { $what }.
withdrawal-nothing = У моїх джерелах немає ні визнання { $what_of } з боку { $actor_gen }, ні відкликання.
heading-said = Що було сказано:
withdrawals-of = { $certain ->
    [0] безспірних відкликань визнання { $side_gen } немає
    [one] визнання { $side_gen } відкликала { $certain } держава
    [few] визнання { $side_gen } відкликали { $certain } держави
   *[other] визнання { $side_gen } відкликали { $certain } держав
}
withdrawals-by = { $certain ->
    [0] безспірних відкликань визнання з боку { $side_gen } немає
   *[other] { $side } відклика{ past } визнання ({ $certain })
}
withdrawals-of-none = відомостей про відкликання визнання { $side_gen } немає.
withdrawals-by-none = відомостей про відкликання визнань з боку { $side_gen } немає.
note-unproven = Жодне з моїх джерел не каже, що цей список повний.
withdrawals-broken = { $count ->
    [one] Дипломатичні відносини розірвала й не відновила { $count } сторона; це окремий акт.
    [few] Дипломатичні відносини розірвали й не відновили { $count } сторони; це окремий акт.
   *[many] Дипломатичні відносини розірвали й не відновили { $count } сторін; це окремий акт.
}
offer-broken = Хто розірвав відносини?

relations-broken = { $actor } розірва{ past } дипломатичні відносини з { $other_ins } { $when }; про відновлення мої джерела не кажуть.
relations-broken-repaired = { $actor } розірва{ past } дипломатичні відносини з { $other_ins } { $when }; їх відновлено { $repaired }.
relations-suspended = { $actor } призупини{ past } відносини з { $other_ins } { $when }; про відновлення мої джерела не кажуть.
relations-suspended-repaired = { $actor } призупини{ past } відносини з { $other_ins } { $when }; їх відновлено { $repaired }.
relations-restored = { $actor } та { $other } відновили дипломатичні відносини { $repaired }.
relations-not-restored = Не відновлено: { $actor } розірва{ past } дипломатичні відносини з { $other_ins } { $when }, і про відновлення мої джерела не кажуть.
relations-contested = Спірно: стверджують, що { $actor } розірва{ past } відносини з { $other_ins } { $when }, але це оскаржують або так і не оформили.
relations-never = У моїх джерелах немає розриву відносин між { $actor_ins } та { $other_ins }.
relations-stands = { $actor } та { $other } мають дипломатичні відносини з { $since }.
relations-stands-undated = { $actor } та { $other } мають дипломатичні відносини; відколи, мої джерела не кажуть.
relations-stands-again = { $actor } та { $other } знову мають дипломатичні відносини, з { $since }.
relations-off = { $actor } та { $other } не мають дипломатичних відносин: їх припинено { $when }.
relations-none = { $actor } та { $other } не мають дипломатичних відносин.
relations-unknown = У моїх джерелах немає нічого про відносини між { $actor_ins } та { $other_ins } (станом на { $date }).
relations-order = Розрив із { $first_ins } стався раніше, ніж із { $second_ins }.
heading-recalls = Відкликані посли (це не розрив):
breaks-broken = у моїх джерелах немає розриву відносин із { $side_ins }
breaks-own = { $side } розірва{ past } відносини з такими сторонами ({ $count })
breaks-others = відносини з { $side_ins } розірвали ({ $count })
breaks-restored = { $count ->
    [0] у моїх джерелах немає відновлення відносин із { $side_ins }
   *[other] відносини з { $side_ins } відновили ({ $count })
}
heading-broken-own = Розірва{ past } { $side }:
heading-broken-others = Розірвали інші:
heading-restored-own = Віднови{ past } { $side }:
heading-restored-others = Відновили інші:
breaks-earlier = Ще { $count } раніших не показано.
break-healed = Відновлено { $when }.

actor-disputed = { $count ->
    [0] { $actor } не визнає жодного з відомих мені спірних утворень
   *[other] { $actor }: визнано утворень зі спірною державністю – { $count }
}
actor-ended = (існувало до { $date })
actor-held = Визнано:
actor-contested = Спірно:
actor-lost = Уже ні:
actor-refused = Відомо, що не визнає:
actor-sovereignty = Суверенітет над територією (це не визнання держави):
actor-states = Інші держави:
actor-governments = Уряди:
actor-earlier = Ще { $count } раніших не показано.
