# 사건 하나를 한 문장으로.

genders = none
past = 했습니다

and-more = 그 밖에 { $count }
event-line = { $date }: { $sentence }

act-recognition = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 승인{ past }
act-recognition-government = { PARTICLE($actor, "이/가") } { $subject } 정부를 승인{ past }
act-recognition-sovereignty = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 인정{ past }
act-recognition-territory = { PARTICLE($actor, "이/가") } { PARTICLE($rest, "을/를") } { $owner }의 일부로 인정{ past }
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
act-relations-standing = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계를 유지하고 있었습니다
act-no-relations = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 없었습니다
act-severance = { PARTICLE($actor, "이/가") } { PARTICLE($subject, "과/와") }의 외교 관계를 단절{ past }
act-ambassador-recalled = { PARTICLE($actor, "이/가") } { $subject } 주재 대사를 소환{ past }
act-ambassador-recalled-expelled = { PARTICLE($actor, "이/가") } { $subject } 대사를 추방{ past }
act-declaration-of-independence = { PARTICLE($actor, "이/가") } { $subject }에서 독립을 선언{ past }
act-declaration-of-independence-alone = { PARTICLE($actor, "이/가") } 독립을 선언{ past }
act-referendum-alone = 주민투표 실시: { $actor }
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

told = { $sentence } ({ $date }).
translated = 번역
undated = 날짜 미상
role = { $of } { $role }
role-printed = { $of } { $role }
record-english = 기록(영어):
record-differ = 출처마다 다릅니다({ $actor }, { $date }, 영어 기록):
quotes-as-printed = 인용문은 출처에 실린 언어 그대로입니다.

next-everyone = 다른 반응은?
next-words = { $name }의 말 그대로
next-person = { PARTICLE($name, "은/는") } 누구?
next-more = 더 보기
next-announced = 어떻게 발표했나요?
next-reactions = 반응은?
next-why = 이유는?
next-answer = 답으로 돌아가기

reaction-count = 이에 대한 반응 { $count }건이 있습니다: { $act }.
reaction-count-about = { $subject } 문제의 조치에 대한 반응 { $count }건이 있습니다.
reaction-others = 그 밖에
reaction-against = 반대({ $count }건):
reaction-words = 지지를 포함한 그 밖의 반응({ $count }건):
reaction-answered = 이 일에 대한 반응입니다: { $act }
reaction-followed = 물어본 일: { $act }
reaction-no-act = { PARTICLE($to, "이/가") } { $subject }에 대해 그런 조치를 했다는 기록은 없습니다.
reaction-none = 이에 대한 { $actor }의 반응은 기록에 없습니다: { $act }
reaction-none-about = { $subject } 문제의 조치에 대한 { $actor }의 반응은 기록에 없습니다.
reaction-none-at-all-about = { $subject } 문제의 조치에 대한 반응은 기록에 없습니다.
reaction-none-at-all = 이에 대한 반응은 기록에 없습니다: { $act }
reaction-ambassadors = { PARTICLE($actor, "이/가") } 대사 { $recalled }명을 소환{ $expelled ->
    [0] 했습니다.
   *[other] 하고 { $expelled }명을 추방했습니다.
}
reaction-expelled = 추방된 대사의 나라: { $names }.
reaction-recalled = 대사를 불러들인 나라: { $names }.

quote-headline = { $speaker }의 말 그대로({ $date }):
quote-whose = { $speaker }의 말입니다({ $date }):
quote-off-topic = { $subject }에 관한 { $speaker }의 말은 기록에 없고, 다른 말은 있습니다.
quote-instead = 이에 관한 { $person }의 말은 기록에 없고, { $speaker }의 말이 있습니다({ $date }):
quote-also = 그 밖의 말:
quote-occasion = 계기

person-headline = { $name }: { $role }({ $date } 자 출처 기준).
person-headline-undated = { $name }: { $role }.
person-bare = { $name }.
person-spellings = 다른 표기: { $names }.
person-role = { $date }: { $role }
person-roles = 직책(출처 날짜순)
person-deeds = 참여한 일
person-dates = 직책의 날짜는 출처의 날짜이며 임기가 아닙니다.
office-shown = { $role }: { $name }({ $date } 자 출처 기준).
office-undated = { $role }: { $name }.
office-act = 해당 사건: { $act }
office-unshown = 그때({ $at }) 누가 그 직책에 있었는지는 제 출처에 나오지 않습니다.
office-nearest = 물어본 때: { $at }, 가장 가까운 출처: { $date }.
office-others = 다른 인물
office-foreign-minister = 외무장관
office-foreign-minister-kp = 외무상
office-prime-minister = 총리
office-secretary-of-state = 국무장관
office-vice-president = 부통령
office-president-tw = 총통
office-president = 대통령
office-chancellor = 총리
office-ambassador = 대사
office-spokesperson = 대변인
office-speaker = 국회의장
office-secretary-general = 사무총장
office-high-representative = 고위대표
office-crown-prince = 왕세자
office-head = 수반

card-disputed = { PARTICLE($name, "이/가") } 국가인지는 논란이 있습니다: { $clauses }.
clause-declared = { $when } 독립을 선언
clause-claimed = { PARTICLE($claimants, "이/가") } 자국 영토라고 주장
clause-annexed = { $when } { PARTICLE($actor, "이/가") } 병합
clause-rejected = 유엔 총회는 병합을 인정하지 않음
clause-recognition = 유엔 회원국 { $count }개국이 승인
clause-recognition-known = 기록상 유엔 회원국 { $count }개국이 승인
clause-recognition-published = 공개된 집계({ $date })로는 { $value }개국이 승인
clause-recognition-undated = 날짜 없는 공개 집계로는 { $value }개국이 승인
clause-relations-undated = 날짜 없는 공개 집계로는 { $value }개국이 외교 관계를 유지
clause-contested = {" "}(이 가운데 { $count }개국은 다툼이 있음)
clause-relations = 유엔 회원국 { $count }개국이 외교 관계를 유지
clause-relations-known = 기록상 유엔 회원국 { $count }개국이 외교 관계를 유지
clause-relations-published = 공개된 집계({ $date })로는 { $value }개국이 외교 관계를 유지
clause-none = 국가의 승인은 기록에 없음
card-ended = { PARTICLE($name, "은/는") } { $when } 없어졌습니다.
card-ended-claimed = { PARTICLE($name, "은/는") } { $when } 없어졌으며, { PARTICLE($claimants, "이/가") } 그 영토를 자국 영토로 봅니다.
card-member = { PARTICLE($name, "은/는") } 국가이며 유엔 회원국입니다.
card-state = { PARTICLE($name, "은/는") } 국가이며 유엔 회원국은 아닙니다.
card-sovereignty = { $name }: 기록상 { $count }개국이 인정했습니다.
card-annexed = 유엔 총회 결의에 따르면 { PARTICLE($name, "은/는") } { $owner }의 일부이며, { $when } { PARTICLE($annexer, "이/가") } 병합했습니다.
card-claimed = { PARTICLE($name, "은/는") } { PARTICLE($claimants, "이/가") } 자국 영토라고 주장하는 지역입니다.
card-organ = { PARTICLE($name, "은/는") } { PARTICLE($of, "을/를") } 대변하는 기관입니다.
card-order = { PARTICLE($name, "은/는") } 영토를 가진 국가가 아니라 조직입니다. { $counted }.
card-organisation = { PARTICLE($name, "은/는") } 조직입니다.
card-other = { $name }.
card-official = 공식 명칭: { $official }.
card-claimants = 영유권을 주장하는 곳: { $claimants }.
card-recognition = 승인: { $names }.
card-recognition-many = 기록상 유엔 회원국 { $count }개국{ $others ->
    [0] {""}
   *[other] {" "}외 { $others }곳
}이 승인했습니다.
card-relations = 외교 관계: { $names }.
card-relations-many = 기록상 유엔 회원국 { $count }개국{ $others ->
    [0] {""}
   *[other] {" "}외 { $others }곳
}과 외교 관계가 있습니다.
card-claims = 자국 영토로 보지만 지위가 논란인 곳: { $names }.
card-recognition-former = 존속하던 때에 승인한 곳: { $names }.
card-relations-former = 존속하던 때에 수교한 곳: { $names }.
card-published = 공개된 집계 – { $total }.
card-turns = 경과
card-facts = 그 밖의 사실
card-since = 물어본 기간({ $date })
card-as-of = { $date } 기준.

timeline-headline = { $names }: 사건 { $count }건, { $span }.
timeline-period = 사건 { $count }건, { $span }.
timeline-page = { $pages }쪽 중 { $page }쪽이며, 중요한 사건이 첫 쪽에 있습니다.
timeline-disputed = 이 가운데 { $count }건은 출처마다 다릅니다. 따로 물어보면 알려 드립니다.

why-answered = 이 일에 대한 대응이었습니다: { $act }
why-stated = 당사자가 밝힌 이유:
why-none = 밝힌 이유는 기록에 없습니다.
why-words = 이에 대한 발언:
quote-several = { $subject }에 대한 공직자들의 발언: { $speakers }.
why-said = 그 무렵의 발언과 조치
why-others = 같은 종류의 다른 조치
why-no-act = 제 출처에는 { PARTICLE($actor, "이/가") } { PARTICLE($subject, "을/를") } 승인했다는 기록이 없습니다.
why-no-break = 제 출처에는 { PARTICLE($actor, "이/가") } { PARTICLE($subject, "과/와") } 단교했다는 기록이 없습니다.
why-but = 대신 기록에 있는 것

channel-headline = { $sentence }. 발표 방식: { $ways }.
channel-handed = 문서는 직접 전달되었습니다. 전달한 사람: { $giver }, 받은 사람: { $receiver }, 장소와 날짜: { $place }, { $date }.
channel-in-office = { $name }({ $role })
channel-place-unknown = 장소 기록 없음
channel-announced = { $when } 발표되었습니다.
channel-place = 장소: { $place }.
channel-people = 관련 인물: { $names }.
channel-around = 함께 있었던 일
channel-supports = 출처가 뒷받침하는 내용
way-letter = 서한 또는 각서
way-ceremony = 회담 또는 행사
way-agreement = 협정
way-vote = 표결
way-note = 각서
way-decree = 포고령
way-treaty = 조약
way-telegram = 전보
way-message = 메시지
way-declaration = 선언
way-law = 법률
way-statement = 성명

source-headline = 이에 대한 출처 { $count }건: { $claim }.
source-headline-answer = “{ $question }”에 대한 답의 출처는 { $count }건입니다.
source-told = 그 답에 담긴 내용 일부
source-supports = 출처별 내용
source-claims = 그 답의 다른 내용
source-counts = 공개된 집계
source-more = 여기에 없는 출처가 { $count }건 더 있습니다.
source-count = { $value }(영어: { $measure })
