# 봇이 자신에 대해 하는 말: 명령, 인사, 버튼, 오류.

language-name = 한국어

bot-short-description = 누가 누구를 언제, 왜 승인했는지 출처와 함께 알려 드립니다.
bot-description =
    어느 나라가 어느 나라를 승인하는지, 누가, 언제, 왜, 그리고 당국자들이 무슨 말을 했는지 답해 드립니다.
    모든 답에는 출처와 날짜가 있습니다.

    한국어, 영어, 우크라이나어, 러시아어로 편하게 물어보세요.

command-ask = 질문하기
command-who = 누가 승인하는지
command-when = 언제 승인했는지
command-timeline = 있었던 일을 순서대로
command-quote = 당국자들의 발언
command-sources = 마지막 답의 출처
command-language = 언어 고르기
command-help = 할 수 있는 일
command-privacy = 보관하는 정보
command-about = 소개와 출처
command-forget = 이 대화방에 대해 보관한 것 지우기

question-who = { $text } 승인한 나라
question-when = { $text } 언제 승인했나
question-timeline = { $text } 연표
question-quote = { $text } 관련 발언
question-sources = { $text } 출처
question-sources-of-last = 출처는?

start-headline = 누가 누구를 승인하는지 물어보세요.
start-body =
    국가, 정부, 영토에 대한 승인을 알려 드립니다. 누가, 언제부터, 왜 승인했는지, 어떻게 발표했는지, 다른 나라들이 뭐라고 했는지 답하며, 모든 답에 출처가 있습니다.
start-examples = 예를 들면:

help-headline = 편한 말로 묻거나 명령을 쓰세요.
help-commands = 명령
help-command = /{ $command } – { $description }
help-groups = 그룹에서는 부를 때만 답합니다. /ask 뒤에 질문을 쓰거나 제 메시지에 답장해 주세요.
help-inline = 어느 대화방에서나 { $bot } 뒤에 질문을 쓰고 답을 고르면 됩니다.
help-follow-up = 이어서 물어볼 수 있습니다: “루한스크는?”, “언제?”, “왜?”, “출처는?”. 질문을 고치면 답도 고칩니다.

about-headline = 누가 누구를 승인하는지, 그리고 누가 그렇게 말하는지 알려 드립니다.
about-body =
    승인과 철회, 단교, 이유, 당국자들의 말을 저마다 출처와 함께 담고 있습니다. 어느 편도 들지 않습니다. 출처가 서로 다르면 둘 다 보여 드리고, 목록이 완전하지 않으면 그렇다고 말씀드립니다.
about-limits = 앞일을 점치지 않으며, 출처에 없는 것은 알지 못합니다.

privacy-headline = 이 대화방의 언어만 보관합니다.
privacy-body =
    질문도 답도, 이용자에 대한 어떤 것도 저장하지 않습니다. 메시지는 다시 시작해도 잃지 않도록 답할 때까지만 두고, 답한 뒤 지웁니다. 이어서 묻고 질문을 고칠 수 있도록 질문을 어떻게 알아들었는지 최대 이틀 동안 기억합니다. 같은 질문에 바로 답하려고 최근의 짧은 질문 문구는 누가 물었는지 없이 잠시 메모리에 남습니다.
privacy-change = 언어는 /language 명령으로 바꿉니다. /forget 명령은 언어와 기억한 것을 지웁니다.
forgotten = 지웠습니다: 이 대화방의 언어와 기억하던 질문.

language-headline = 여기서 어떤 언어로 말할까요?
language-note = 질문에는 물어본 언어로 답합니다.
language-chosen = 여기서는 한국어로 말하겠습니다.

ask-headline = 무엇이 궁금하신가요?
ask-body = 명령 뒤에 질문을 써 주세요. 예: { $example }
ask-example = /ask 코소보를 승인한 나라는?
nothing-to-source = 아직 출처를 보여 드릴 답이 없습니다. 먼저 질문해 주세요.
only-text = 글만 읽을 수 있습니다. 질문을 글로 써 주세요.
unknown-command = 모르는 명령입니다. /help 에서 명령을 볼 수 있습니다.
button-dead = 이 버튼은 예전 버전의 것이라 더는 쓸 수 없습니다. 다시 질문해 주세요.
link-dead = 이 링크는 예전 버전의 것이라 더는 쓸 수 없습니다. 바로 질문해 주세요.
failed = 문제가 생겨 기록해 두었습니다. 다시, 또는 다른 말로 물어봐 주세요.
too-many = 질문이 너무 빨라 답을 다 드리지 못하고 있습니다. 1분쯤 기다려 주세요.
overloaded = 지금은 질문이 몰려 답을 드리지 못하고 있습니다. 1분쯤 뒤에 다시 물어봐 주세요.
took-too-long = 이 질문은 너무 오래 걸려 멈췄습니다. 한 나라나 한 해처럼 범위를 좁혀서 물어봐 주세요.

inline-more = 비공개 대화에서 더 묻기
inline-ask-more = 더 묻기
inline-too-many = 너무 빠릅니다. 잠시만 기다려 주세요

operator-well = 정상입니다.
operator-unwell = 정상이 아닙니다: { $reasons }.
operator-uptime = 가동 시간: { $time }
operator-contact = 마지막 텔레그램 연결: { $time } 전
operator-no-contact = 아직 텔레그램과 연결되지 않았습니다
operator-queue = 처리 중인 업데이트: { $number }
operator-journal = 일지: 대기 { $pending }, 응답 { $done }, 판독 불가 { $dead }, { $size }kB
operator-no-journal = 일지가 없습니다. STATE_DB 디스크를 확인하세요
operator-data = 데이터: 버전 { $version }
operator-answers = 시작 이후 질문: 답변 { $answer }, 되물음 { $clarify }, 거절 { $refuse }
