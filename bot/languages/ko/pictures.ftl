# 지도와 도표: 버튼, 명령, 그림을 말로 옮긴 것. 색 네모는 그림의 색을 뜻한다.

command-map = 승인 현황 세계 지도
picture-map = 🗺 지도
picture-chart = 📈 도표
picture-in-words = 글로 보기
picture-nothing = 여기에는 그림으로 그릴 기록이 없습니다.
picture-ask-headline = 무엇을 그릴까요?
picture-ask-body = 명령 뒤에 이름을 쓰고, 원하시면 연도도 함께 써 주세요. 예: { $example }
picture-ask-example = /map 팔레스타인 2012

picture-beside = { $members } + 유엔 회원국 아님 { $others }
picture-holds = 🟦 승인: { $count }
picture-holds-relations = 🟦 외교 관계 있음: { $count }
picture-contested = 🟨 승인했으나 한쪽이 부인: { $count }
picture-lost = 🟧 철회 또는 중단: { $count }
picture-lost-relations = 🟧 외교 관계 단절 또는 중단: { $count }
picture-none = ⬛ 해당 기록 없음: { $count }
picture-subject = ⬜ { $name }
picture-outlines = 윤곽선은 오늘날의 것이며 어느 편도 들지 않습니다.

picture-chart-headline = { $name }: 연도별 승인, { $span }.
picture-chart-headline-relations = { $name }: 연도별 외교 관계, { $span }.
picture-standing = ⬜ 승인 중인 유엔 회원국: 마지막 { $now }, 최다 { $most } ({ $year }년)
picture-standing-relations = ⬜ 외교 관계가 있는 유엔 회원국: 마지막 { $now }, 최다 { $most } ({ $year }년)
picture-founded = 🟦 승인: { $count }, 한 해 최다 { $most } ({ $year }년)
picture-founded-relations = 🟦 외교 관계 수립: { $count }, 한 해 최다 { $most } ({ $year }년)
picture-ended = 🟧 철회와 중단(다툼이 있는 것 포함): { $count }
picture-ended-relations = 🟧 외교 관계 단절과 중단: { $count }
picture-broken = 🟪 상대와 또는 그 승인 때문에 단절된 외교 관계: { $count }
