# Одна подія одним реченням; роди імен для минулого часу.

genders = а=f я=f ь=m орусь=f о=n е=n у=f ю=f і=f бісау=f днр=f лнр=f садр=f кнр=f кндр=f фрн=f ндр=f оон=f ргк=f нато=n сша=pl оае=pl конго=f тобаго=m острови=pl штати=pl америки=pl емірати=pl нідерланди=pl філіппіни=pl мальдіви=pl багами=pl сейшели=pl комори=pl націй=f активісти=pl цтак=n ^мзс=n ^рада=f ^генеральна_асамблея=f ^посольство=n ^уряд=m ^департамент=m ^державний=m ^держдеп=m ^парламент=m ^сенат=m ^президент=m ^адміністрація=f ^управління=n ^з’їзд=m ^конгрес=m ^опозиційні=pl ^республіка=f ^організація=f ^королівство=n ^північний=m ^ліга=f ^демократична=f ^міжнародний=m
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
act-severance = { $actor } розірва{ past } дипломатичні відносини з { $subject_ins }
act-ambassador-recalled = { $actor } відклика{ past } свого посла: { $subject }
act-ambassador-recalled-expelled = { $actor } висла{ past } посла { $subject_gen }
act-declaration-of-independence = { $actor } проголоси{ past } незалежність від { $subject_gen }
act-declaration-of-independence-alone = { $actor } проголоси{ past } незалежність
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
