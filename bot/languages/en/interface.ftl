# What the bot says about itself: commands, greetings, buttons and what went wrong.

language-name = English

bot-short-description = Who recognises whom, since when and why, with sources.
bot-description =
    I answer questions about which states recognise which: who, when, why, and what officials said.
    Every answer names its sources and its date.

    Ask in your own words, in English, Ukrainian, Russian or Korean.

command-ask = ask a question
command-who = who recognises it
command-when = when it was recognised
command-timeline = what happened, in order
command-quote = what officials said
command-sources = the sources of the last answer
command-language = choose the language
command-help = what I can do
command-privacy = what I keep about you
command-about = who I am and where I get it from
command-forget = delete what I keep about this chat

# What a command stands for, as a question in the words of the language.
question-who = who recognises { $text }
question-when = when was { $text } recognised
question-timeline = timeline of { $text }
question-quote = quotes about { $text }
question-sources = sources about { $text }
question-sources-of-last = what are the sources?

start-headline = Ask me who recognises whom.
start-body =
    I know recognitions of states, governments and territories: by whom, since when, why, how they were announced, and what others said to that. Every answer names its sources.
start-examples = For example:

help-headline = Ask in your own words, or with a command.
help-commands = Commands
help-command = /{ $command } – { $description }
help-groups = In groups I answer only when spoken to: /ask and your question, or a reply to one of my messages.
help-inline = In any chat: type { $bot } and your question, then choose an answer.
help-follow-up = You can ask on: “and Luhansk?”, “when?”, “why?”, “source?”. If you edit your question, I edit my answer.

about-headline = I tell who recognises whom, and who says so.
about-body =
    I hold recognitions and their withdrawals, severed relations, reasons and officials' words, each with its source. I take no side: where sources differ, I show both, and where my list is not complete, I say so.
about-limits = I do not predict, and I do not know what is not in my sources.

privacy-headline = I keep only the language of this chat.
privacy-body =
    I do not store your questions or my answers, and nothing about you: a message is kept only until it is answered, so that a restart does not lose it, and then deleted. So that you can ask on and correct a question, I remember for up to two days how I understood it. The words of the latest short questions stay in memory for a while, without who asked them, so that the same question is answered at once.
privacy-change = The language is changed with /language. /forget deletes it and what I remember.
forgotten = Deleted: the language of this chat and what I remembered of your questions.

language-headline = In which language shall I talk to you here?
language-note = Questions are answered in the language in which they are asked.
language-chosen = I will talk English here.

ask-headline = What would you like to know?
ask-body = Write your question after the command, as in: { $example }
ask-example = /ask who recognises Kosovo?
nothing-to-source = There is no answer yet whose sources I could show; ask something first.
only-text = I can only read text: please write your question in words.
unknown-command = I do not know that command; /help lists those I know.
button-dead = This button is from an older version and no longer works. Please ask again.
link-dead = That link is from an older version and no longer works; just ask.
failed = Something went wrong on my side, and it has been logged. Please try again, perhaps in other words.
too-many = You ask faster than I can answer. Please give me a minute.
overloaded = More people are asking just now than I can answer. Please ask again in a minute.
took-too-long = I thought about that question for too long and stopped. Please ask something narrower, such as one country or one year.

inline-more = Ask me more in private
inline-ask-more = Ask more
inline-too-many = Too fast for me; one moment, please

operator-well = I am well.
operator-unwell = I am not well: { $reasons }.
operator-uptime = Running for { $time }
operator-contact = Last contact with Telegram: { $time } ago
operator-no-contact = No contact with Telegram yet
operator-queue = Updates in hand: { $number }
operator-journal = Journal: { $pending } waiting, { $done } answered, { $dead } unreadable, { $size } kB
operator-no-journal = There is no journal: check the disk of STATE_DB
operator-data = Data: version { $version }
operator-answers = Questions since the start: { $answer } answered, { $clarify } asked back, { $refuse } declined
