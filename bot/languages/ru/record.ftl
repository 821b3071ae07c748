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
act-severance = { $actor } разорва{ past } дипломатические отношения с { $subject_ins }
act-ambassador-recalled = { $actor } отозва{ past } своего посла: { $subject }
act-ambassador-recalled-expelled = { $actor } высла{ past } посла { $subject_gen }
act-declaration-of-independence = { $actor } провозгласи{ past } независимость от { $subject_gen }
act-declaration-of-independence-alone = { $actor } провозгласи{ past } независимость
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
