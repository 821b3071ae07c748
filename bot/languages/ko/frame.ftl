# 모든 답에 공통되는 것: 출처, 날짜, "없음".

sources = 출처
weak-only = { $marks } 표시는 약한 출처(복사본이나 블로그)에만 근거합니다.
weak-alone = 이 내용은 약한 출처(사본이나 블로그)에만 근거합니다.
nothing-known = 제 지식 베이스에는 그에 관한 내용이 없습니다.
nothing-known-about = 제 지식 베이스에는 그에 관한 내용이 없습니다: { $names }.

# 날짜 그 자체.
date-day = { $year }년 { $month }월 { $day }일
date-month = { $year }년 { $month }월
date-year = { $year }년
date-decade = { $year }년대
date-century = { $year }년 또는 그 이후
date-interval = { $start }부터 { $end }까지
date-before = { $end } 현재
date-after = { $start }부터
date-about = { $date }경

# 부사로 쓰는 날짜.
when-day = { $year }년 { $month }월 { $day }일에
when-month = { $year }년 { $month }월에
when-year = { $year }년에
when-decade = { $year }년대에
when-century = { $year }년 또는 그 이후(연도 미상)에
when-interval = { $start }부터 { $end } 사이에
when-before = { $end } 현재
when-after = { $start } 이후에
when-about = { $date }경에

# "부터", "까지", "이전" 앞의 날짜.
since-day = { $year }년 { $month }월 { $day }일
since-month = { $year }년 { $month }월
since-year = { $year }년
since-decade = { $year }년대
since-century = { $year }년 또는 그 이후
since-interval = { $start }부터 { $end } 사이의 어느 날
since-before = { $end } 이전의 어느 날
since-after = { $start }
since-about = { $date }경

genitive-day = { $year }년 { $month }월 { $day }일
genitive-month = { $year }년 { $month }월
genitive-year = { $year }년
genitive-decade = { $year }년대
genitive-century = { $year }년 또는 그 이후

short-day = { $month }월 { $day }일
short-month = { $month }월
