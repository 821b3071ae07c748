# 사건 하나를 한 문장으로.

genders = none
past = 했습니다

and-more = 그 밖에 { $count }
event-line = { $date }: { $sentence }

act-recognition = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 승인{ past }
act-recognition-government = { PARTICLE($actor, "이/가") } { $subject } 정부를 승인{ past }
act-recognition-sovereignty = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 인정{ past }
act-withdrawal = { PARTICLE($actor, "이/가") } { $subject } 승인을 철회{ past }
act-suspension = { PARTICLE($actor, "이/가") } { $subject } 승인 또는 관계를 중단{ past }
act-restoration = { PARTICLE($actor, "이/가") } { $subject } 승인을 회복{ past }
act-reaffirmation = { PARTICLE($actor, "이/가") } { $subject }에 대한 입장을 재확인{ past }
recognise-now = 승인하지 않습니다
act-denial = { PARTICLE($actor, "은/는") } { PARTICLE($subject, "을/를") } { recognise-now }
act-denial-withdrawal = { PARTICLE($actor, "은/는") } { $subject } 승인을 철회했다는 주장을 부인{ past }
act-position-against = { PARTICLE($actor, "이/가") } { $subject }의 행동에 반대{ past }
act-position-against-entity = { PARTICLE($actor, "이/가") } { $subject } 승인에 반대{ past }
act-relations-established = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "이/가") } 외교 관계를 수립{ past }
act-relations-restored = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "이/가") } 외교 관계를 복원{ past }
act-severance = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "과/와") }의 외교 관계를 단절{ past }
act-ambassador-recalled = { PARTICLE($actor, "이/가") } { $subject } 주재 대사를 소환{ past }
act-ambassador-recalled-expelled = { PARTICLE($actor, "이/가") } { $subject } 대사를 추방{ past }
act-declaration-of-independence = { PARTICLE($actor, "이/가") } { $subject }에서 독립을 선언{ past }
act-declaration-of-independence-alone = { PARTICLE($actor, "이/가") } 독립을 선언{ past }
act-referendum = 주민투표 실시: { $actor }, { $subject }
act-annexation = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 병합{ past }
act-invasion = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 침공{ past }
act-vote = { PARTICLE($actor, "이/가") } { $subject }에 관해 표결{ past }
act-statement = { PARTICLE($actor, "이/가") } { $subject }에 관해 성명을 발표{ past }
act-statement-alone = { PARTICLE($actor, "이/가") } 성명을 발표{ past }
act-letter = { PARTICLE($actor, "이/가") } { $subject }에 서한 또는 각서를 전달{ past }
act-ceremony = 회담 또는 행사: { $actor }, { $subject }
act-ceremony-alone = 회담 또는 행사: { $actor }
act-agreement = 협정: { $actor }, { $subject }
act-agreement-alone = 협정: { $actor }
act-court-opinion = { $subject }에 관한 법원의 의견: { $actor }
