# 누가 누구를 언제부터 승인하는지, 관계는 어떤지.

articles = none

ordinal = { $n ->
    [-1] 마지막
    [1] 첫 번째
    [2] 두 번째
    [3] 세 번째
    [4] 네 번째
    [5] 다섯 번째
    [6] 여섯 번째
    [7] 일곱 번째
    [8] 여덟 번째
    [9] 아홉 번째
    [10] 열 번째
   *[other] { $n }번째
}

# 무엇을 승인하는가: 동사 앞, 그리고 "승인" 앞.
what-state = { PARTICLE($subject, "을/를") }
what-government = { $subject } 정부를
what-claim = { PARTICLE($subject, "을/를") }
what-territory = { PARTICLE($subject, "을/를") } { $claimant }의 일부로
what-of-state = { $subject }
what-of-government = { $subject } 정부
what-of-claim = { $subject }
what-of-territory = { PARTICLE($subject, "을/를") } { $claimant }의 일부로 보는
what-both = { PARTICLE($a, "과/와") } { $b } 둘 다
what-without = { PARTICLE($b, "은/는") } 빼고 { PARTICLE($a, "을/를") }
relations-without = { $b } 말고 { $a }

opening-yes = 네: { $sentence }
opening-no = 아니요: { $sentence }
opening-no-longer = 이제는 아닙니다: { $sentence }
opening-suspended = 정지됨: { $sentence }
opening-contested = 논란이 있음: { $sentence }
opening-not-yet = 그때는 아직 아닙니다: { $sentence }
opening-in-effect = 사실상 그렇습니다: { $sentence }
forecast = 예측은 하지 않습니다. 현재 상태: { $sentence }

pair-holds = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했습니다.
pair-inherited = 독자적인 승인 행위는 기록에 없습니다. 목록에는 { PARTICLE($actor, "이/가") } { $since }부터 { $what } 승인한 것으로 올라 있지만, 지금의 국가가 서기 전의 날짜입니다.
pair-ended = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했고 { $until } 승인을 철회했습니다.
pair-ended-only = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 철회했습니다.
pair-suspended = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했고 { $until } 승인을 정지했습니다.
pair-suspended-only = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 정지했습니다.
pair-contested = { PARTICLE($actor, "이/가") } { $when } { $what } 승인한 것으로 집계되지만, 이에 대해서는 논란이 있습니다.
pair-contested-ending = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했습니다. { $until } 승인을 철회했다고 한쪽은 주장하고, 다른 쪽은 부인하거나 확인하지 않습니다.
pair-contested-ending-only = { PARTICLE($actor, "이/가") } { $until } { $what_of } 승인을 철회했다고 한쪽은 주장하고, 다른 쪽은 부인하거나 확인하지 않습니다.
pair-refused = { PARTICLE($actor, "은/는") } { $what } 승인하지 않았습니다.
pair-refused-mixed = { PARTICLE($actor, "은/는") } 공식적으로 { $what } 승인한 적이 없으며, 이에 대한 발언은 서로 엇갈립니다.
pair-words = { $actor }의 { $what_of } 승인은 제 출처에 없고, 그에 관한 발언만 있습니다. 지지 발언은 승인이 아닙니다.
pair-holds-again = { PARTICLE($actor, "은/는") } { $since }부터 다시 { $what } 승인하고 있습니다. 처음 승인은 { $first } 이루어졌습니다.
pair-annexer = { PARTICLE($actor, "은/는") } { $when } 스스로 병합을 선언했습니다. 다른 나라가 승인하거나 하지 않는 것은 바로 그 주장입니다.
pair-not-listed = { PARTICLE($actor, "은/는") } { $what } 승인한 곳의 목록에 없습니다.
pair-not-among = { $count ->
    [1] { $what } 승인한 유엔 회원국은 한 나라뿐이며 { PARTICLE($actor, "은/는") } 아닙니다.
   *[other] { PARTICLE($actor, "은/는") } { $what } 승인한 유엔 회원국 { $count }개국에 들어 있지 않습니다.
}
pair-no-member = { PARTICLE($actor, "은/는") } { $what } 승인하지 않았습니다. 승인한 유엔 회원국은 없습니다.
pair-unknown = { $actor }의 { $what_of } 승인은 제 출처에 없습니다({ $date } 기준).
pair-not-yet = { PARTICLE($actor, "은/는") } { $later }야 { $what } 승인했습니다.
pair-maybe = { PARTICLE($actor, "은/는") } { $later } { $what } 승인했는데, 물으신 날보다 전인지 후인지 말하는 출처가 없습니다.
pair-in-effect = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } { $since }부터 외교 관계를 맺고 있습니다. 별도의 승인 행위는 제 출처에 없습니다.
pair-in-effect-undated = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계를 맺고 있습니다. 별도의 승인 행위는 제 출처에 없습니다.
pair-were-related = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 있었으나 { $until } 끝났습니다. 승인 행위는 제 출처에 없습니다.
pair-were-related-undated = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 있었으나 { $until } 끝났습니다. 언제 시작되었는지도, 승인 행위도 제 출처에 없습니다.
pair-members = { PARTICLE($actor, "은/는") } 기구로서 국가를 승인하지 않습니다. { $count ->
    [0] 회원국 { $total }개국 가운데 { $what } 승인하는 나라는 없습니다
   *[other] 회원국 { $total }개국 가운데 { $count }개국이 { $what } 승인합니다
}
pair-members-related = { PARTICLE($actor, "은/는") } 기구로서 국가를 승인하지 않습니다. { $count ->
    [0] 회원국 { $total }개국 가운데 { PARTICLE($subject, "과/와") } 외교 관계를 맺은 나라는 제 기록에 없습니다
   *[other] 회원국 { $total }개국 가운데 { $count }개국이 { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있습니다
}
pair-related = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } { $since }부터 외교 관계를 맺고 있습니다.
pair-related-undated = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계를 맺고 있습니다. 언제부터인지는 제 출처에 없습니다.
pair-relations-ended = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 있었으나 { $until } 단절되었습니다.
pair-relations-ended-only = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 없습니다. { $until } 단절되었습니다.
pair-relations-suspended = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 있었으나 { $until } 정지되었습니다.
pair-relations-suspended-only = { PARTICLE($actor, "과/와") } { $subject }의 관계는 { $until } 정지되었습니다.
pair-no-relations = { PARTICLE($actor, "과/와") } { PARTICLE($subject, "은/는") } 외교 관계가 없습니다.
pair-no-relations-known = { PARTICLE($actor, "과/와") } { $subject }의 외교 관계는 제 출처에 없습니다({ $date } 기준).

line-counted-against = { $date }: { PARTICLE($actor, "은/는") } { PARTICLE($subject, "을/를") } 승인하지 않는 곳으로 집계되었습니다
alphabet = none
who-contested = {" "}(그중 { $count }곳은 논란 중)
order-recognise-tied = { $what } { PARTICLE($ordinal, "으로/로") } 승인한 곳은 같은 날인 { $place_date }의 { $place }입니다.
order-relations-tied = { PARTICLE($subject, "과/와") } { PARTICLE($ordinal, "으로/로") } 관계를 맺은 곳은 같은 날인 { $place_date }의 { $place }입니다.
heading-words = 발언(승인이 아님):
heading-elsewhere = 같은 행위가 아닌 것:
note-disputed = 출처마다 다릅니다(영어 기록): { $text }
note-announced = { $when } 공개되었습니다.
note-complete = 이런 행위에 대한 제 목록은 { $since }까지 완전합니다.
note-open = 이런 행위에 대한 제 목록은 완전하지 않습니다({ $date } 기준).
note-settled = { $subject } 같은 유엔 회원국을 누가 승인하는지는 목록으로 정리되는 일이 드뭅니다. 제 출처에 없다고 해서 승인하지 않았다는 뜻은 아닙니다.
note-silent = 이에 대해 { $actor } 스스로 한 말은 제 출처에 없습니다.
note-changed = 그 뒤로 바뀌었습니다: { $when } 승인이 이루어졌습니다.
note-relations = 외교 관계는 승인과 같은 행위가 아닙니다.
as-of = { $date } 기준.

offer-timeline = 연표
offer-sources = 출처
offer-reactions = 반응
offer-why = 왜?
offer-who = { PARTICLE($subject, "을/를") } 승인한 나라는?
offer-first = 최초 승인국은?
offer-how = 어떻게 발표했나?
offer-not = 승인하지 않는 나라는?

lead-open = 제 출처에 따르면{" "}
lead-dated = 시작일이 기록된 곳 가운데{" "}
lead-at = { $date } 기준:{" "}
lead-during = { $when }:{" "}
lead-group = { $groups }:{" "}
lead-besides = { $names } 외에:{" "}

who-recognise-un-now = { $count ->
    [0] { $what } 승인하는 유엔 회원국은 없습니다
   *[other] { $what } 승인하는 유엔 회원국은 { $count }개국입니다
}
who-recognise-un-then = { $count ->
    [0] { $what } 승인한 유엔 회원국은 없습니다
   *[other] { $what } 승인한 유엔 회원국은 { $count }개국입니다
}
who-recorded = { $count ->
    [0] { $what } 승인한 유엔 회원국은 제 출처에 기록되어 있지 않습니다
   *[other] 제 출처에 { $what } 승인한 것으로 기록된 유엔 회원국은 { $count }개국입니다
}
who-recognise-group-now = { $count ->
    [0] { $total }개국 가운데 { $what } 승인하는 나라는 없습니다
   *[other] { $total }개국 가운데 { $count }개국이 { $what } 승인합니다
}
who-recognise-group-then = { $count ->
    [0] { $total }개국 가운데 { $what } 승인한 나라는 없습니다
   *[other] { $total }개국 가운데 { $count }개국이 { $what } 승인했습니다
}
who-relations-un-now = { $count ->
    [0] { PARTICLE($subject, "과/와") } 외교 관계를 맺은 유엔 회원국은 제 기록에 없습니다
   *[other] { PARTICLE($subject, "과/와") } 외교 관계를 맺은 유엔 회원국은 { $count }개국입니다
}
who-relations-un-then = { $count ->
    [0] { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있던 유엔 회원국은 제 기록에 없습니다
   *[other] { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있던 유엔 회원국은 { $count }개국입니다
}
who-relations-group-now = { $count ->
    [0] { $total }개국 가운데 { PARTICLE($subject, "과/와") } 외교 관계를 맺은 나라는 제 기록에 없습니다
   *[other] { $total }개국 가운데 { $count }개국이 { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있습니다
}
who-relations-group-then = { $count ->
    [0] { $total }개국 가운데 { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있던 나라는 제 기록에 없습니다
   *[other] { $total }개국 가운데 { $count }개국이 { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있었습니다
}
who-mixed-relations-both = { $count ->
    [0] { PARTICLE($a, "과/와") } 외교 관계를 맺고 { PARTICLE($b, "을/를") } 승인하는 유엔 회원국은 없습니다
   *[other] { PARTICLE($a, "과/와") } 외교 관계를 맺고 { PARTICLE($b, "을/를") } 승인하는 유엔 회원국은 { $count }개국입니다
}
who-mixed-relations-without = { $count ->
    [0] { PARTICLE($a, "과/와") } 외교 관계를 맺고 { PARTICLE($b, "을/를") } 승인하지 않는 유엔 회원국은 없습니다
   *[other] { PARTICLE($a, "과/와") } 외교 관계를 맺고 { PARTICLE($b, "을/를") } 승인하지 않는 유엔 회원국은 { $count }개국입니다
}
who-mixed-recognise-both = { $count ->
    [0] { PARTICLE($a, "을/를") } 승인하고 { PARTICLE($b, "과/와") } 외교 관계를 맺은 유엔 회원국은 없습니다
   *[other] { PARTICLE($a, "을/를") } 승인하고 { PARTICLE($b, "과/와") } 외교 관계를 맺은 유엔 회원국은 { $count }개국입니다
}
who-mixed-recognise-without = { $count ->
    [0] { PARTICLE($a, "을/를") } 승인하고 { PARTICLE($b, "과/와") } 외교 관계가 없는 유엔 회원국은 없습니다
   *[other] { PARTICLE($a, "을/를") } 승인하고 { PARTICLE($b, "과/와") } 외교 관계가 없는 유엔 회원국은 { $count }개국입니다
}
who-disputed = {""}; 그 밖에 스스로의 국가 지위가 논란인 { $count }곳
who-other = {""}; 유엔 회원국 외에 { $count }곳
who-former = {""}; 지금은 없어졌지만 예전에 승인한 { $count }곳
who-open-none = { $what } 승인한 공식 행위는 제 출처에 없습니다.
who-open-voices = 이에 관해 발언한 곳은 다음과 같으며, 발언은 승인 행위가 아닙니다: { $voices }.
row-undated = { $name }: 날짜는 제 출처에 없음
rows-undated = 날짜가 제 출처에 없음: { $names }
heading-subject = { $subject }:
heading-beside = 유엔 회원국 외:
note-agreed = 외교 관계가 아닌 협정({ $count }):
relations-agreed = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } { $when } 관계가 끝난 뒤 { $agreed } 협정을 맺거나 발표했습니다. 외교 관계를 수립한 행위는 제 출처에 없습니다.
heading-stated = 기록에 있는 것:
heading-stated-dates = 기록에 있는 곳과, 그것을 보여 주는 발언·집계·단절의 날짜:
heading-own-acts = 스스로 한 승인:
note-contested = * 논란: 한쪽은 주장하거나 집계하고, 다른 쪽은 부인하거나 확인하지 않습니다.
note-uncontested = 논란 중인 곳을 빼면 유엔 회원국은 { $count }개국입니다. 발표된 집계는 그중 어느 곳을 넣는지, 어느 날 기준인지에 따라 다릅니다.
note-lost = 이제는 아님({ $count }):
note-unsure = 날짜가 대략적이어서 말할 수 없음({ $count }):
note-former = 그 가운데 옛 국가: { $names }.
note-ever = 한 번이라도 승인한 유엔 회원국은 { $count }개국입니다.
note-only-relations = 여기서는 제 출처가 외교 관계를 기록하며, 이것이 승인을 뜻합니다.
note-annexed = { PARTICLE($actor, "은/는") } { $when } 병합을 선언했습니다.
offer-more = 더 보기

absence-recognise-all = { $count ->
    [0] { $total }개국이 모두 { $what } 승인합니다
   *[other] { $total }개국 가운데 { $count }개국이 { $what } 승인하지 않습니다
}
absence-relations-all = { $count ->
    [0] { $total }개국이 모두 { PARTICLE($subject, "과/와") } 외교 관계를 맺고 있습니다
   *[other] { $total }개국 가운데 { $count }개국이 { PARTICLE($subject, "과/와") } 외교 관계가 없습니다
}
absence-neither-all = { $count ->
    [0] { $total }개국은 모두 { $a } 또는 { PARTICLE($b, "을/를") } 승인합니다
   *[other] { $total }개국 가운데 { $count }개국이 { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않습니다
}
absence-neither-either-all = { $count ->
    [0] { $total }개국은 모두 { $a } 또는 { PARTICLE($b, "을/를") } 승인하거나 관계를 맺고 있습니다
   *[other] { $total }개국 가운데 { $count }개국이 { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않고 관계도 없습니다
}
absence-recognise-stated = { $count ->
    [0] { $what } 승인하지 않는다고 제 출처가 이름을 든 나라는 없습니다
   *[other] { $what } 승인하지 않는 것으로 기록된 곳은 { $count }곳입니다
}
absence-relations-stated = { $count ->
    [0] { PARTICLE($subject, "과/와") } 외교 관계가 없다고 제 출처가 이름을 든 나라는 없습니다
   *[other] { PARTICLE($subject, "과/와") } 외교 관계가 없는 것으로 기록된 곳은 { $count }곳입니다
}
absence-neither-stated = { $count ->
    [0] { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않는다고 제 출처가 이름을 든 나라는 없습니다
   *[other] { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않는 것으로 기록된 곳은 { $count }곳입니다
}
absence-neither-either-stated = { $count ->
    [0] { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않고 관계도 없다고 제 출처가 이름을 든 나라는 없습니다
   *[other] { PARTICLE($a, "과/와") } { $b } 어느 쪽도 승인하지 않고 관계도 없는 것으로 기록된 곳은 { $count }곳입니다
}
absence-silent = 승인도 없고 제 출처에 발언도 없음:
absence-unknown = 그 밖의 { $count }개국에 대해서는 제 출처가 아무 말도 하지 않습니다.
absence-related = 외교 관계는 있으나 승인 행위가 제 출처에 없음:

heading-counts = 발표된 집계:
heading-counts-by-then = 그때까지의 전체에 대해 발표된 집계:
count-share = { $whole } 중 { $part }
count-published = { $value }: { $measure }{ $date }
count-headline = { $subject }에 대해 발표된 수는 { $value }입니다: { $measure }{ $date }.
count-on = {""}, { $date }
count-total = 모두 { $count }곳입니다.
count-dated = {" "}({ $date })
count-undated = {" "}(날짜 없음)
note-own-list = 제 목록으로는: { $sentence }
count-claim-right = { PARTICLE($number, "은/는") } 제가 아는 집계 가운데 하나입니다.
count-claim-wrong = { PARTICLE($number, "은/는") } 제가 아는 어떤 집계와도 맞지 않습니다.
count-contested = 그 가운데 논란이 있는 것({ $count }):
count-undated-rows = 언제부터인지 제 출처에 없음: { $names }.
withdrawals-own = 제 목록에서 다툼이 없는 { $subject } 승인 철회는 { $certain }건이고, { $contested }건은 한쪽이 주장하고 다른 쪽이 부인하거나 확인하지 않습니다.
withdrawals-certain = 철회({ $count }):
withdrawals-contested = 주장되나 부인되거나 확인되지 않음({ $count }, 행위일을 모르면 주장한 날):
withdrawals-suspended = 정지({ $count }):
heading-more-votes = 다른 표결:
vote-full = { $when } 찬성 { $yes }, 반대 { $no }, 기권 { $out }이었습니다.
vote-for = { $when } 찬성 { $yes }이었습니다.
vote-without-figures = { $when } 있었던 표결의 수치는 제 출처에 없습니다.
vote-figures = (찬성 { $yes }, 반대 { $no }, 기권 { $out })

order-recognise = { $what } { PARTICLE($ordinal, "으로/로") } 승인한 곳은 { $place }입니다({ $place_date }).
order-recognise-both = { $what } { PARTICLE($ordinal, "으로/로") } 승인한 곳은 { $place }입니다({ $place_date }). 유엔 회원국만 세면 { $un }입니다({ $un_date }).
order-relations = { PARTICLE($subject, "과/와") } { PARTICLE($ordinal, "으로/로") } 관계를 맺은 곳은 { $place }입니다({ $place_date }).
order-either = { PARTICLE($subject, "을/를") } { PARTICLE($ordinal, "으로/로") } 승인하거나 관계를 맺은 곳은 { $place }입니다({ $place_date }).
order-either-both = { PARTICLE($subject, "을/를") } { PARTICLE($ordinal, "으로/로") } 승인하거나 관계를 맺은 곳은 { $place }입니다({ $place_date }). 유엔 회원국만 세면 { $un }입니다({ $un_date }).
order-either-tied = { PARTICLE($subject, "을/를") } { PARTICLE($ordinal, "으로/로") } 승인하거나 관계를 맺은 곳은 같은 날인 { $place_date }의 { $place }입니다.
order-by-recognition = {" "}(승인)
order-by-relations = {" "}(관계)
order-only-recognise = 제 기록에 있는 { $what_of } 승인은 { $place } 하나뿐입니다({ $place_date }).
order-only-relations = 제 기록에 있는 { PARTICLE($subject, "과/와") }의 관계는 { $place } 하나뿐입니다({ $place_date }).
order-only-either = { PARTICLE($subject, "을/를") } 승인하거나 관계를 맺은 행위로 제 기록에 있는 것은 { $place } 하나뿐입니다({ $place_date }).
order-relations-both = { PARTICLE($subject, "과/와") } { PARTICLE($ordinal, "으로/로") } 관계를 맺은 곳은 { $place }입니다({ $place_date }). 유엔 회원국만 세면 { $un }입니다({ $un_date }).
order-none = { $what } { PARTICLE($ordinal, "으로/로") } 승인한 곳은 제 목록에 없습니다. 목록에는 { $count }곳이 있습니다.
order-placed-both = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했습니다. 유엔 회원국으로는 { $un }, 전체로는 { $all }입니다.
order-placed-un = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했습니다. 유엔 회원국으로도 전체로도 { $all }입니다.
order-placed-all = { PARTICLE($actor, "은/는") } { $when } { $what } 승인했습니다. 전체로 { $all }이며, 유엔 회원국은 아닙니다.
order-not-placed = { PARTICLE($actor, "은/는") } 이 순서에 없습니다. { $what_of } 승인이 제 출처에 없습니다.
order-published = 발표된 집계({ $measure })로 { $what } { PARTICLE($ordinal, "으로/로") } 승인한 곳은 { $place }입니다({ $place_date }).
order-un-place = , 유엔 회원국 중 { $number }번째
order-before = { $count ->
    [0] 제 기록에는 { $actor }보다 먼저 그렇게 한 곳이 없습니다.
   *[other] { $actor }보다 먼저 ({ $count }곳):
}
on-the-subject = 대상 자체에 대해서는 { $marks }를 보십시오.
order-tied = { PARTICLE($name, "과/와") } 같은 날: { $names }.
order-early = { $name }보다 앞섰을 가능성을 배제할 만큼 날짜가 정확하지 않은 곳: { $names }.
order-late = { $name }보다 나중이었을 가능성을 배제할 만큼 날짜가 정확하지 않은 곳: { $names }.
order-undated = 시작한 날이 제 출처에 없어 더 일렀을 수도 있는 곳: { $names }.
heading-order = 순서:
heading-earlier = 독립을 잃고 다시 승인받기 전:
offer-next = 그다음은?

withdrawal-withdrawn = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 철회했습니다.
withdrawal-withdrawn-only = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 철회했습니다. 언제 승인했는지는 제 출처에 없습니다.
withdrawal-suspended = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 정지했습니다.
withdrawal-suspended-only = { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 정지했습니다. 언제 승인했는지는 제 출처에 없습니다.
withdrawal-contested = 논란이 있음: { PARTICLE($actor, "이/가") } { $until } { $what_of } 승인을 철회했다고 하지만, 부인되거나 다투어지거나 확인되지 않았습니다.
withdrawal-contested-only = 논란이 있음: { PARTICLE($actor, "이/가") } { $until } { $what_of } 승인을 철회했다고 하지만, 부인되거나 다투어지거나 확인되지 않았습니다.
withdrawal-founding-contested = { PARTICLE($actor, "이/가") } { $what } 승인한 적이 있는지부터 논란입니다. 철회 기록은 없습니다.
withdrawal-again = 지금은 아닙니다: { PARTICLE($actor, "은/는") } { $until } { $what_of } 승인을 철회했으나 { $again }부터 다시 승인하고 있습니다.
withdrawal-not = 철회 기록은 없습니다: { PARTICLE($actor, "은/는") } { $when } { $what } 승인했고, 이를 철회했다는 내용은 제 출처에 없습니다({ $date } 기준).
withdrawal-refused = 철회할 것이 없었습니다: { PARTICLE($actor, "은/는") } { $what } 승인하지 않았습니다.
withdrawal-nothing = { $actor }의 { $what_of } 승인도, 그 철회도 제 출처에 없습니다.
heading-said = 발언:
withdrawals-of = { $certain ->
    [0] 다툼이 없는 { $side } 승인 철회는 없습니다
   *[other] { $side } 승인을 철회한 곳은 { $certain }곳입니다
}
withdrawals-by = { $certain ->
    [0] { $side }의 다툼이 없는 승인 철회는 없습니다
   *[other] { PARTICLE($side, "이/가") } 철회한 승인은 { $certain }건입니다
}
withdrawals-of-none = { $side } 승인을 철회했다는 기록은 없습니다.
withdrawals-by-none = { PARTICLE($side, "이/가") } 승인을 철회했다는 기록은 없습니다.
note-unproven = 이 목록이 완전하다고 밝힌 출처는 없습니다.
withdrawals-broken = 외교 관계를 끊고 복원하지 않은 쪽은 { $count }곳이며, 이는 승인 철회와는 별개의 행위입니다.
offer-broken = 관계를 끊은 나라는?

relations-broken = { PARTICLE($actor, "은/는") } { $when } { PARTICLE($other, "과/와") }의 외교 관계를 단절했습니다. 복원했다는 내용은 제 출처에 없습니다.
relations-broken-repaired = { PARTICLE($actor, "은/는") } { $when } { PARTICLE($other, "과/와") }의 외교 관계를 단절했고, { $repaired } 복원되었습니다.
relations-suspended = { PARTICLE($actor, "은/는") } { $when } { PARTICLE($other, "과/와") }의 관계를 정지했습니다. 복원했다는 내용은 제 출처에 없습니다.
relations-suspended-repaired = { PARTICLE($actor, "은/는") } { $when } { PARTICLE($other, "과/와") }의 관계를 정지했고, { $repaired } 복원되었습니다.
relations-restored = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } { $repaired } 외교 관계를 복원했습니다.
relations-not-restored = 복원되지 않았습니다: { PARTICLE($actor, "은/는") } { $when } { PARTICLE($other, "과/와") }의 외교 관계를 단절했고, 복원했다는 내용은 제 출처에 없습니다.
relations-contested = 논란이 있음: { PARTICLE($actor, "이/가") } { $when } { PARTICLE($other, "과/와") }의 관계를 단절했다고 하지만, 다투어지거나 공식화되지 않았습니다.
relations-never = { PARTICLE($actor, "과/와") } { PARTICLE($other, "이/가") } 관계를 단절했다는 내용은 제 출처에 없습니다.
relations-stands = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } { $since }부터 외교 관계를 맺고 있습니다.
relations-stands-undated = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } 외교 관계를 맺고 있습니다. 언제부터인지는 제 출처에 없습니다.
relations-stands-again = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } { $since }부터 다시 외교 관계를 맺고 있습니다.
relations-off = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } { $when } 외교 관계가 끝난 뒤로 관계가 없습니다.
relations-none = { PARTICLE($actor, "과/와") } { PARTICLE($other, "은/는") } 외교 관계가 없습니다.
relations-unknown = { PARTICLE($actor, "과/와") } { $other }의 관계에 대해서는 제 출처에 아무것도 없습니다({ $date } 기준).
relations-order = { PARTICLE($first, "과/와") }의 단절이 { PARTICLE($second, "과/와") }의 단절보다 먼저였습니다.
heading-recalls = 대사 소환(단교가 아님):
breaks-broken = { PARTICLE($side, "과/와") }의 관계를 단절했다는 내용은 제 출처에 없습니다
breaks-own = { PARTICLE($side, "이/가") } 관계를 단절한 상대는 { $count }곳입니다
breaks-others = { PARTICLE($side, "과/와") } 관계를 단절한 곳은 { $count }곳입니다
breaks-restored = { $count ->
    [0] { PARTICLE($side, "과/와") }의 관계를 복원했다는 내용은 제 출처에 없습니다
   *[other] { PARTICLE($side, "과/와") } 관계를 복원한 곳은 { $count }곳입니다
}
heading-broken-own = { PARTICLE($side, "이/가") } 단절:
heading-broken-others = 상대가 단절:
heading-restored-own = { PARTICLE($side, "이/가") } 복원:
heading-restored-others = 상대가 복원:
breaks-earlier = 더 이른 { $count }건은 생략했습니다.
break-healed = { $when } 복원되었습니다.

actor-disputed = { $count ->
    [0] { PARTICLE($actor, "은/는") } 제가 아는 분쟁 중인 국가를 하나도 승인하지 않습니다
   *[other] { PARTICLE($actor, "이/가") } 승인한, 국가 지위가 논란인 곳은 { $count }곳입니다
}
actor-ended = ({ $date }까지 존재)
actor-held = 승인:
actor-contested = 논란이 있음:
actor-lost = 이제는 아님:
actor-refused = 승인하지 않는 것으로 기록됨:
actor-sovereignty = 영토에 대한 주권(국가 승인이 아님):
actor-states = 다른 국가:
actor-governments = 정부:
actor-earlier = 더 이른 { $count }건은 생략했습니다.
