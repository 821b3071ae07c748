# What happened: one event as one sentence.

genders = none
past = ed

and-more = { $count } more
event-line = { $date }: { $sentence }

act-recognition = { $actor } recognis{ past } { $subject }
act-recognition-government = { $actor } recognis{ past } a government: { $subject }
act-recognition-sovereignty = { $actor } recognis{ past } { $subject }
act-recognition-territory = { $actor } recognis{ past } as part of { $owner }: { $rest }
act-withdrawal = { $actor } cancell{ past } recognition: { $subject }
act-suspension = { $actor } suspend{ past } recognition or relations: { $subject }
act-restoration = { $actor } restor{ past } recognition: { $subject }
act-reaffirmation = { $actor } reaffirm{ past } its position: { $subject }
recognise-now = do
act-denial = { $actor } { recognise-now } not recognise { $subject }
act-denial-withdrawal = { $actor } deni{ past } taking back its recognition: { $subject }
act-position-against = { $actor } oppos{ past } what was done by { $subject }
act-position-against-entity = { $actor } oppos{ past } recognising { $subject }
act-relations-established = { $actor } and { $subject } establish{ past } diplomatic relations
act-relations-restored = { $actor } and { $subject } restor{ past } diplomatic relations
act-relations-standing = { $actor } and { $subject } still had diplomatic relations
act-no-relations = { $actor } and { $subject } had no diplomatic relations
act-severance = { $actor } sever{ past } diplomatic relations with { $subject }
act-ambassador-recalled = { $actor } recall{ past } its ambassador: { $subject }
act-ambassador-recalled-expelled = { $actor } expell{ past } the ambassador of { $subject }
act-declaration-of-independence = { $actor } declar{ past } independence from { $subject }
act-declaration-of-independence-alone = { $actor } declar{ past } independence
act-referendum-alone = A vote was held: { $actor }
act-referendum = A vote was held: { $actor }, { $subject }
act-annexation = { $actor } annex{ past } { $subject }
act-invasion = { $actor } attack{ past } { $subject }
act-vote = { $actor } vot{ past }: { $subject }
act-statement = { $actor } issu{ past } a statement: { $subject }
act-statement-alone = { $actor } issu{ past } a statement
act-letter = { $actor } address{ past } a letter or a note to { $subject }
act-ceremony = A meeting or ceremony: { $actor } and { $subject }
act-ceremony-alone = A meeting or ceremony: { $actor }
act-agreement = An agreement: { $actor } and { $subject }
act-agreement-alone = An agreement: { $actor }
act-court-opinion = A court opinion on { $subject }: { $actor }

told = { $sentence } ({ $date }).
translated = translation
undated = date unknown
role = { $role } ({ $of })
role-printed = { $role } ({ $of })
record-english = In the record:
record-differ = Sources differ ({ $actor }, { $date }):
quotes-as-printed = Quotations stand in the language in which their source prints them.

next-everyone = Who else answered?
next-words = Exact words: { $name }
next-person = Who is { $name }?
next-more = More events
next-announced = How was it announced?
next-reactions = Who reacted?
next-why = Why?
next-answer = Back to the answer

reaction-count = { $count ->
    [one] One answer
   *[other] { $count } answers
} on record to this: { $act }.
reaction-count-about = { $count ->
    [one] One answer
   *[other] { $count } answers
} on record to steps that concern { $subject }.
reaction-others = Also
reaction-against = Against it ({ $count }):
reaction-words = Other answers, some of them in support ({ $count }):
reaction-answered = It answered this: { $act }
reaction-followed = The act asked about: { $act }
reaction-no-act = I hold no such act by { $to } towards { $subject }.
reaction-none = I hold no answer by { $actor } to this: { $act }
reaction-none-about = I hold no answer by { $actor } to any step that concerns { $subject }.
reaction-none-at-all-about = I hold no answer to any step that concerns { $subject }.
reaction-none-at-all = I hold no answer to this: { $act }
reaction-ambassadors = { $actor } recalled { $recalled ->
    [one] one ambassador
   *[other] { $recalled } ambassadors
}{ $expelled ->
    [0] .
    [one] {" "}and expelled one.
   *[other] {" "}and expelled { $expelled }.
}
reaction-expelled = Expelled, the ambassadors of { $names }.
reaction-recalled = Called home, the ambassadors to { $names }.

quote-headline = { $speaker }, { $date }, word for word:
quote-whose = These are words of { $speaker } ({ $date }):
quote-off-topic = I hold no words of { $speaker } on { $subject }; these are on other matters.
quote-instead = I hold no words of { $person } on that; these are of { $speaker } ({ $date }):
quote-also = Other words on record:
quote-occasion = The occasion

person-headline = { $name }: { $role }, so shown in a source of { $date }.
person-headline-undated = { $name }: { $role }.
person-bare = { $name }.
person-spellings = Also written: { $names }.
person-role = { $date }: { $role }
person-roles = Offices, by the date of the source
person-deeds = Took part in
person-dates = The dates of offices are those of sources that show them, not terms of office.
office-shown = { $name } is shown as { $role } in a source of { $date }.
office-undated = { $name } is shown as { $role }.
office-act = The act meant: { $act }
office-unshown = My sources do not show who held this office at that time ({ $at }).
office-nearest = The time asked about is { $at }; the nearest source is of { $date }.
office-others = Others shown in office
office-foreign-minister = foreign minister
office-foreign-minister-kp = foreign minister
office-prime-minister = prime minister
office-secretary-of-state = Secretary of State
office-vice-president = vice president
office-president-tw = president
office-president = president
office-chancellor = chancellor
office-ambassador = ambassador
office-spokesperson = spokesperson
office-speaker = speaker of parliament
office-secretary-general = Secretary-General
office-high-representative = High Representative
office-crown-prince = Crown Prince
office-head = head

card-disputed = Whether { $name } is a state is disputed: { $clauses }.
clause-declared = it declared independence { $when }
clause-claimed = { $claimants } { $count ->
    [one] claims it
   *[other] claim it
}
clause-annexed = { $actor } annexed it { $when }
clause-rejected = the UN General Assembly rejected the annexation
clause-recognition = { $count ->
    [0] no UN member recognises it
    [one] one UN member recognises it
   *[other] { $count } UN members recognise it
}
clause-recognition-known = { $count ->
    [0] my record holds no UN member that recognises it
    [one] my record holds one UN member that recognises it
   *[other] my record holds { $count } UN members that recognise it
}
clause-recognition-published = a published count of { $date } gives { $value } that recognise it
clause-recognition-undated = an undated published count gives { $value } that recognise it
clause-relations-undated = an undated published count gives { $value } with diplomatic relations
clause-contested = {" "}({ $count } of them contested)
clause-relations = { $count ->
    [0] no state has diplomatic relations with it
    [one] one UN member has diplomatic relations with it
   *[other] { $count } UN members have diplomatic relations with it
}
clause-relations-known = { $count ->
    [0] my record holds no state with diplomatic relations
    [one] my record holds one UN member with diplomatic relations
   *[other] my record holds { $count } UN members with diplomatic relations
}
clause-relations-published = a published count of { $date } gives { $value } with diplomatic relations
clause-none = my record holds no recognition of it by a state
card-ended = { $name } ceased to exist { $when }.
card-ended-claimed = { $name } ceased to exist { $when }; its territory is claimed by { $claimants }.
card-member = { $name } is a state and a member of the United Nations.
card-state = { $name } is a state; it is not a member of the United Nations.
card-sovereignty = { $name }: { $count ->
    [one] one state is
   *[other] { $count } states are
} on record as recognising it.
card-annexed = By resolutions of the UN General Assembly { $name } is part of { $owner }; { $annexer } annexed it { $when }.
card-claimed = { $name } is a territory claimed by { $claimants }.
card-organ = { $name } is an organ that speaks for { $of }.
card-order = { $name } ({ $official }) is an organisation, not a state with a territory of its own; { $counted }.
card-organisation = { $name } is an organisation.
card-other = { $name } ({ $official }).
card-official = Official name: { $official }.
card-claimants = Claimed by: { $claimants }.
card-recognition = Recognised by { $names }.
card-recognition-many = Recognised, on my record, by { $count } UN members{ $others ->
    [0] .
   *[other] {" "}and { $others } others.
}
card-relations = Diplomatic relations with { $names }.
card-relations-many = Diplomatic relations, on my record, with { $count } UN members{ $others ->
    [0] .
   *[other] {" "}and { $others } others.
}
card-claims = It claims { $names }, whose standing is disputed.
card-recognition-former = Formerly also, while they existed: { $names }.
card-relations-former = Formerly also, while they existed: { $names }.
card-published = Published count – { $total }.
card-turns = What happened
card-facts = Also known
card-since = In the time asked about ({ $date })
card-as-of = As of { $date }.

timeline-headline = { $names }: { $count ->
    [one] one event
   *[other] { $count } events
} on record, { $span }.
timeline-period = { $count ->
    [one] One event
   *[other] { $count } events
} on record, { $span }.
timeline-page = Page { $page } of { $pages }; the weightiest events stand on the first.
timeline-disputed = { $count ->
    [one] On one of these events
   *[other] On { $count } of these events
} sources differ; ask about it alone to see how.

why-answered = It answered this: { $act }
why-stated = The stated reason, in the words of those who gave it:
why-none = My record holds no stated reason for it.
why-words = What was said of it:
quote-several = Officials on the subject of { $subject }: { $speakers }.
why-said = Said and done around it
why-others = Its other acts of this kind
why-no-act = My sources hold no recognition of { $subject } by { $actor }.
why-no-break = My sources hold no break of relations with { $subject } by { $actor }.
why-but = On record instead

channel-headline = { $sentence } – made known through: { $ways }.
channel-handed = { $giver }, handed the paper to { $receiver }, in { $place } { $when }.
channel-in-office = { $name }, { $role }
channel-place-unknown = a place that is not on record
channel-announced = Announced { $when }.
channel-place = Place: { $place }.
channel-people = People in it: { $names }.
channel-around = With it
channel-supports = What the sources are cited for
way-letter = a letter or note
way-ceremony = a meeting or ceremony
way-agreement = an agreement
way-vote = a vote
way-note = a note
way-decree = a decree
way-treaty = a treaty
way-telegram = a telegram
way-message = a message
way-declaration = a declaration
way-law = a law
way-statement = a statement

source-headline = { $count ->
    [one] One source
   *[other] { $count } sources
} for this: { $claim }.
source-headline-answer = { $count ->
    [one] One source
   *[other] { $count } sources
} for the answer to “{ $question }”.
source-told = Told in that answer, among other things
source-supports = What each of them supports
source-claims = Also told in that answer
source-counts = Published counts
source-more = { $count ->
    [one] One more source is
   *[other] { $count } more sources are
} not shown.
source-count = { $value } ({ $measure })
