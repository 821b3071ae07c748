# Who recognises whom, since when, and how relations stand.

# Words before which a name takes the definite article: endings, and beginnings with ^.
articles = republic league council organisation balkans americas caribbean middle_east baltic_states countries group islands kingdom states union emirates nations see federation empire confederation community philippines netherlands maldives bahamas gambia comoros congo region ^order_of ^republic_of ^kingdom_of ^democratic_republic ^state_of ^organisation_of ^duchy_of ^grand_duchy ^free_city ^government_of ^houthi_authorities ^papal ^congo_free

ordinal = { $n ->
    [-1] last
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
   *[other] { $n }{ ordinal-ending }
}
ordinal-ending = { $ending ->
    [1] st
    [2] nd
    [3] rd
   *[other] th
}

# What is recognised: after the verb, and after "recognition of".
what-state = { $subject }
what-government = a government of { $subject }
what-claim = { $subject }
what-territory = { $subject } as part of { $claimant }
what-of-state = { $subject }
what-of-government = a government of { $subject }
what-of-claim = { $subject }
what-of-territory = { $subject } as part of { $claimant }
what-both = both { $a } and { $b }
what-without = { $a } but not { $b }
relations-without = { $a } but not with { $b }

opening-yes = Yes: { $sentence }
opening-no = No: { $sentence }
opening-no-longer = No longer: { $sentence }
opening-suspended = Suspended: { $sentence }
opening-contested = Contested: { $sentence }
opening-not-yet = Not by then: { $sentence }
opening-in-effect = In effect yes: { $sentence }
forecast = I do not predict. As things stand: { $sentence }

pair-holds = { $actor } recognised { $what } { $when }.
pair-inherited = no act of its own is on record: by the lists { $actor } has recognised { $what } since { $since }, which was before its present statehood.
pair-ended = { $actor } recognised { $what } { $when } and took the recognition back { $until }.
pair-ended-only = { $actor } took back its recognition of { $what_of } { $until }.
pair-suspended = { $actor } recognised { $what } { $when } and suspended the recognition { $until }.
pair-suspended-only = { $actor } suspended its recognition of { $what_of } { $until }.
pair-contested = { $actor } is counted as having recognised { $what } { $when }, which is disputed.
pair-contested-ending = { $actor } recognised { $what } { $when }; that it took this back { $until } is claimed by one side and denied or not confirmed by another.
pair-contested-ending-only = that { $actor } took back its recognition of { $what_of } { $until } is claimed by one side and denied or not confirmed by another.
pair-refused = { $actor } has not recognised { $what }.
pair-refused-mixed = { $actor } has not formally recognised { $what }; what it has said about it goes both ways.
pair-words = my sources hold no recognition of { $what_of } by { $actor }, only words about it, and words of support are not recognition.
pair-holds-again = { $actor } recognises { $what } again, since { $since }; it first recognised it { $first }.
pair-annexer = { $actor } itself declared the annexation { $when }; its claim is what others recognise or not.
pair-not-listed = { $actor } is not on the list of those that have recognised { $what }.
pair-not-among = { $actor } is not { $count ->
    [one] the one UN member that has
   *[other] among the { $count } UN members that have
} recognised { $what }.
pair-no-member = { $actor } has not recognised { $what }; no UN member has.
pair-unknown = My sources hold no recognition of { $what_of } by { $actor } as of { $date }.
pair-not-yet = { $actor } recognised { $what } only { $later }.
pair-maybe = { $actor } recognised { $what } { $later }; no source says whether that was before or after the day you ask about.
pair-in-effect = { $actor } and { $subject } have had diplomatic relations since { $since }; my sources hold no separate act of recognition.
pair-in-effect-undated = { $actor } and { $subject } have diplomatic relations; my sources hold no separate act of recognition.
pair-were-related = { $actor } and { $subject } had diplomatic relations, which ended { $until }; my sources hold no act of recognition.
pair-were-related-undated = { $actor } and { $subject } had diplomatic relations, which ended { $until }; my sources hold neither their beginning nor an act of recognition.
pair-members = { $actor } as such does not recognise states. Of its { $total } members { $count ->
    [0] none recognises { $what }
    [one] { $count } recognises { $what }
   *[other] { $count } recognise { $what }
}
pair-members-related = { $actor } as such does not recognise states. Of its { $total } members { $count ->
    [0] none is recorded as having diplomatic relations with { $subject }
    [one] { $count } has diplomatic relations with { $subject }
   *[other] { $count } have diplomatic relations with { $subject }
}
pair-related = { $actor } and { $subject } have had diplomatic relations since { $since }.
pair-related-undated = { $actor } and { $subject } have diplomatic relations; my sources do not say since when.
pair-relations-ended = { $actor } and { $subject } had diplomatic relations, which were broken off { $until }.
pair-relations-ended-only = { $actor } and { $subject } have had no diplomatic relations since they were broken off { $until }.
pair-relations-suspended = { $actor } and { $subject } had diplomatic relations, which were suspended { $until }.
pair-relations-suspended-only = relations of { $actor } and { $subject } were suspended { $until }.
pair-no-relations = { $actor } and { $subject } have no diplomatic relations.
pair-no-relations-known = My sources hold no diplomatic relations between { $actor } and { $subject } as of { $date }.

line-counted-against = { $date }: { $actor } was counted among those that do not recognise { $subject }
alphabet = none
who-contested = {" "}({ $count } of them contested)
order-recognise-tied = { $place } were the { $ordinal } to recognise { $what }, all { $place_when }.
order-relations-tied = { $place } were the { $ordinal } to have relations with { $subject }, all { $place_when }.
heading-words = What was said (not recognition):
heading-elsewhere = Not the same act:
note-disputed = Sources differ: { $text }
note-announced = It was made public { $when }.
note-complete = My list of these acts is complete up to { $since }.
note-open = My list of these acts is not complete (it stands as of { $date }).
note-settled = Members of the United Nations, such as { $subject }, are seldom listed by who recognises them; what my sources leave out says nothing.
note-silent = My sources hold nothing that { $actor } itself said about it.
note-changed = It has changed since: the recognition was given { $when }.
note-relations = Diplomatic relations are not the same act as recognition.
as-of = As of { $date }.

offer-timeline = Timeline
offer-sources = Sources
offer-reactions = Reactions
offer-why = Why?
offer-who = Who recognises { $subject }?
offer-first = Who was first?
offer-how = How was it announced?
offer-not = Who does not?

lead-open = as far as my sources go,{" "}
lead-dated = of those whose first day is on record,{" "}
lead-at = As of { $date }:{" "}
lead-during = { $when }:{" "}
lead-group = { $groups }:{" "}
lead-besides = besides { $names }:{" "}

who-recognise-un-now = { $count ->
    [0] no UN member recognises { $what }
    [one] one UN member recognises { $what }
   *[other] { $count } UN members recognise { $what }
}
who-recognise-un-then = { $count ->
    [0] no UN member recognised { $what }
    [one] one UN member recognised { $what }
   *[other] { $count } UN members recognised { $what }
}
who-recorded = { $count ->
    [0] my sources record no recognition of { $what_of } by a UN member
    [one] my sources record recognition of { $what_of } by one UN member
   *[other] my sources record recognition of { $what_of } by { $count } UN members
}
who-recognise-group-now = { $count ->
    [0] none of the { $total } states recognises { $what }
    [one] one of the { $total } states recognises { $what }
   *[other] { $count } of the { $total } states recognise { $what }
}
who-recognise-group-then = { $count ->
    [0] none of the { $total } states recognised { $what }
    [one] one of the { $total } states recognised { $what }
   *[other] { $count } of the { $total } states recognised { $what }
}
who-relations-un-now = { $count ->
    [0] no UN member is recorded as having diplomatic relations with { $subject }
    [one] one UN member has diplomatic relations with { $subject }
   *[other] { $count } UN members have diplomatic relations with { $subject }
}
who-relations-un-then = { $count ->
    [0] no UN member is recorded as having had diplomatic relations with { $subject }
    [one] one UN member had diplomatic relations with { $subject }
   *[other] { $count } UN members had diplomatic relations with { $subject }
}
who-relations-group-now = { $count ->
    [0] none of the { $total } states is recorded as having diplomatic relations with { $subject }
    [one] one of the { $total } states has diplomatic relations with { $subject }
   *[other] { $count } of the { $total } states have diplomatic relations with { $subject }
}
who-relations-group-then = { $count ->
    [0] none of the { $total } states is recorded as having had diplomatic relations with { $subject }
    [one] one of the { $total } states had diplomatic relations with { $subject }
   *[other] { $count } of the { $total } states had diplomatic relations with { $subject }
}
who-mixed-relations-both = { $count ->
    [0] no UN member has diplomatic relations with { $a } and recognises { $b }
    [one] one UN member has diplomatic relations with { $a } and recognises { $b }
   *[other] { $count } UN members have diplomatic relations with { $a } and recognise { $b }
}
who-mixed-relations-without = { $count ->
    [0] no UN member has diplomatic relations with { $a } without recognising { $b }
    [one] one UN member has diplomatic relations with { $a } and does not recognise { $b }
   *[other] { $count } UN members have diplomatic relations with { $a } and do not recognise { $b }
}
who-mixed-recognise-both = { $count ->
    [0] no UN member recognises { $a } and has diplomatic relations with { $b }
    [one] one UN member recognises { $a } and has diplomatic relations with { $b }
   *[other] { $count } UN members recognise { $a } and have diplomatic relations with { $b }
}
who-mixed-recognise-without = { $count ->
    [0] no UN member recognises { $a } without having diplomatic relations with { $b }
    [one] one UN member recognises { $a } and has no diplomatic relations with { $b }
   *[other] { $count } UN members recognise { $a } and have no diplomatic relations with { $b }
}
who-disputed = { $count ->
    [one] {""}; and one state that is itself disputed
   *[other] {""}; and { $count } states that are themselves disputed
}
who-other = { $count ->
    [one] {""}; besides the UN members one more
   *[other] {""}; besides the UN members { $count } more
}
who-former = { $count ->
    [one] {""}; formerly also one that exists no more
   *[other] {""}; formerly also { $count } that exist no more
}
who-open-none = my sources hold no formal act by which anybody recognised { $what }.
who-open-voices = Words about it, which are no such act, are on record from { $voices }.
row-undated = { $name }: the day is not in my sources
rows-undated = Day not in my sources: { $names }
heading-subject = { $subject }:
heading-beside = Besides the UN members:
note-agreed = Agreements with it that are no diplomatic relations ({ $count }):
relations-agreed = { $actor } and { $other } signed or announced an agreement { $agreed }, after relations had ended { $when }; my sources hold no act that set up diplomatic relations.
heading-stated = On record:
heading-stated-dates = On record as without it, with the date of the statement, count or break that shows it:
heading-own-acts = Its own acts of recognition:
note-contested = * contested: one side claims or counts it, another denies it or has not confirmed it.
note-uncontested = Without the contested ones { $count } UN members remain; published counts differ by which of these they include, and by their day.
note-lost = No longer ({ $count }):
note-unsure = Dated too roughly to say ({ $count }):
note-former = Former states among them: { $names }.
note-ever = { $count } UN members have recognised it at some time.
note-only-relations = My sources record diplomatic relations here, which stand for recognition.
note-annexed = { $actor } declared the annexation { $when }.
offer-more = More

absence-recognise-all = { $count ->
    [0] none of the { $total } states is without recognition of { $what_of }
    [one] one of the { $total } states does not recognise { $what }
   *[other] { $count } of the { $total } states do not recognise { $what }
}
absence-relations-all = { $count ->
    [0] none of the { $total } states is without diplomatic relations with { $subject }
    [one] one of the { $total } states has no diplomatic relations with { $subject }
   *[other] { $count } of the { $total } states have no diplomatic relations with { $subject }
}
absence-neither-all = { $count ->
    [0] none of the { $total } states recognises neither { $a } nor { $b }
    [one] one of the { $total } states recognises neither { $a } nor { $b }
   *[other] { $count } of the { $total } states recognise neither { $a } nor { $b }
}
absence-neither-either-all = { $count ->
    [0] none of the { $total } states is without recognition of, or relations with, both { $a } and { $b }
    [one] one of the { $total } states neither recognises nor has relations with { $a } or { $b }
   *[other] { $count } of the { $total } states neither recognise nor have relations with { $a } or { $b }
}
absence-recognise-stated = { $count ->
    [0] my sources name nobody that does not recognise { $what }
    [one] one is on record as not recognising { $what }
   *[other] { $count } are on record as not recognising { $what }
}
absence-relations-stated = { $count ->
    [0] my sources name nobody without diplomatic relations with { $subject }
    [one] one is on record as without diplomatic relations with { $subject }
   *[other] { $count } are on record as without diplomatic relations with { $subject }
}
absence-neither-stated = { $count ->
    [0] my sources name nobody that recognises neither { $a } nor { $b }
    [one] one is on record as recognising neither { $a } nor { $b }
   *[other] { $count } are on record as recognising neither { $a } nor { $b }
}
absence-neither-either-stated = { $count ->
    [0] my sources name nobody that neither recognises nor has relations with { $a } or { $b }
    [one] one is on record as neither recognising nor having relations with { $a } or { $b }
   *[other] { $count } are on record as neither recognising nor having relations with { $a } or { $b }
}
absence-silent = No recognition either, and no statement in my sources:
absence-unknown = Of { $count } more states my sources say nothing either way.
absence-related = They have diplomatic relations, without an act of recognition in my sources:

# Numbers and votes.
heading-counts = Published counts:
heading-counts-by-then = Published counts of all that had done so by then:
count-share = { $part } of { $whole }
count-published = { $value }: { $measure }{ $date }
count-headline = The published number for { $subject } is { $value }: { $measure }{ $date }.
count-on = {""}, { $date }
count-total = That makes { $count } in all.
count-dated = {" "}({ $date })
count-undated = {" "}(undated)
note-own-list = By my own list: { $sentence }
count-claim-right = The number { $number } is one of the counts known to me.
count-claim-wrong = The number { $number } is none of the counts known to me.
count-contested = Contested among them ({ $count }):
count-undated-rows = My sources do not say since when: { $names }.
withdrawals-own = By my list { $certain ->
    [0] no withdrawal of recognition of { $subject } is undisputed
    [one] one withdrawal of recognition of { $subject } is undisputed
   *[other] { $certain } withdrawals of recognition of { $subject } are undisputed
}, { $contested } { $contested ->
    [one] is
   *[other] are
} claimed by one side and denied or not confirmed by another.
withdrawals-certain = Withdrawn ({ $count }):
withdrawals-contested = Claimed, and denied or not confirmed ({ $count }; where no day of an act is known, the day of the claim):
withdrawals-suspended = Suspended ({ $count }):
heading-more-votes = More votes:
vote-full = { $yes } voted for, { $no } against and { $out } abstained { $when }.
vote-for = { $yes } voted for { $when }.
vote-without-figures = My sources give no figures for the vote { $when }.
vote-figures = ({ $yes } for, { $no } against, { $out } abstaining)

# Order.
order-recognise = { $place } was the { $ordinal } to recognise { $what }, { $place_when }.
order-recognise-both = { $place } was the { $ordinal } to recognise { $what }, { $place_when }; counting UN members only, { $un } was the { $ordinal }, { $un_when }.
order-relations = { $place } was the { $ordinal } to have relations with { $subject }, { $place_when }.
order-either = { $place } was the { $ordinal } to recognise or have relations with { $subject }, { $place_when }.
order-either-both = { $place } was the { $ordinal } to recognise or have relations with { $subject }, { $place_when }; counting UN members only, { $un } was the { $ordinal }, { $un_when }.
order-either-tied = { $place } were the { $ordinal } to recognise or have relations with { $subject }, all { $place_when }.
order-by-recognition = {" "}(recognition)
order-by-relations = {" "}(relations)
order-only-recognise = the only recognition of { $what_of } on record is that by { $place }, { $place_when }.
order-only-relations = the only relations with { $subject } on record are those of { $place }, { $place_when }.
order-only-either = the only act on record by which anybody recognised or took up relations with { $subject } is that of { $place }, { $place_when }.
order-relations-both = { $place } was the { $ordinal } to have relations with { $subject }, { $place_when }; counting UN members only, { $un } was the { $ordinal }, { $un_when }.
order-none = nobody on my list was the { $ordinal } to recognise { $what }: it holds { $count }.
order-placed-both = { $actor } was the { $un } UN member to recognise { $what } and the { $all } of all, { $when }.
order-placed-un = { $actor } was the { $all } to recognise { $what }, { $when }, by UN members and by all alike.
order-placed-all = { $actor } was the { $all } to recognise { $what }, { $when }; it is no UN member.
order-not-placed = { $actor } has no place in the order: my sources hold no recognition of { $what_of } by it.
order-published = { $place } was the { $ordinal } to recognise { $what } by the published count ({ $measure }), { $place_when }.
order-un-place = , number { $number } among UN members
order-before = { $count ->
    [0] Nobody on record did so before { $actor }.
   *[other] Before { $actor } ({ $count }):
}
on-the-subject = On the subject itself see { $marks }.
order-tied = On the same day as { $name }: { $names }.
order-early = Dated too roughly to rule out that they came before { $name }: { $names }.
order-late = Dated too roughly to rule out that they came after { $name }: { $names }.
order-undated = Began on a day that my sources do not give, perhaps earlier: { $names }.
heading-order = The order:
heading-earlier = Before it was lost and recognised anew:
offer-next = The next one

# Withdrawals.
withdrawal-withdrawn = { $actor } withdrew its recognition of { $what_of } { $until }.
withdrawal-withdrawn-only = { $actor } withdrew its recognition of { $what_of } { $until }; when it had been given is not in my sources.
withdrawal-suspended = { $actor } suspended its recognition of { $what_of } { $until }.
withdrawal-suspended-only = { $actor } suspended its recognition of { $what_of } { $until }; when it had been given is not in my sources.
withdrawal-contested = Contested: { $actor } is said to have withdrawn its recognition of { $what_of } { $until }, which is denied, disputed or not confirmed.
withdrawal-contested-only = Contested: { $actor } is said to have withdrawn its recognition of { $what_of } { $until }, which is denied, disputed or not confirmed.
withdrawal-founding-contested = Whether { $actor } ever recognised { $what } is itself disputed; no withdrawal is on record.
withdrawal-again = No longer: { $actor } took its recognition of { $what_of } back { $until } and has recognised { $what } again since { $again }.
withdrawal-not = No withdrawal is on record: { $actor } recognised { $what } { $when }, and nothing in my sources says that it took this back, as of { $date }.
withdrawal-refused = There was nothing to withdraw: { $actor } has not recognised { $what }.
withdrawal-nothing = My sources hold no recognition of { $what_of } by { $actor }, and no withdrawal.
heading-said = What was said:
withdrawals-of = { $certain ->
    [0] no withdrawal of recognition of { $side } is undisputed
    [one] one withdrew its recognition of { $side }
   *[other] { $certain } withdrew their recognition of { $side }
}
withdrawals-by = { $certain ->
    [0] no withdrawal of recognition by { $side } is undisputed
    [one] { $side } withdrew one recognition
   *[other] { $side } withdrew { $certain } recognitions
}
withdrawals-of-none = no withdrawal of recognition of { $side } is on record.
withdrawals-by-none = no withdrawal of recognition by { $side } is on record.
note-unproven = That this list is complete is not said by any of my sources.
withdrawals-broken = { $count ->
    [one] One broke off diplomatic relations and has not restored them, which is told apart from this.
   *[other] { $count } broke off diplomatic relations and have not restored them, which is told apart from this.
}
offer-broken = Who broke off relations?

# Relations broken and restored.
relations-broken = { $actor } broke off diplomatic relations with { $other } { $when }; no later act in my sources restored them.
relations-broken-repaired = { $actor } broke off diplomatic relations with { $other } { $when }; they were restored { $repaired }.
relations-suspended = { $actor } suspended relations with { $other } { $when }; no later act in my sources restored them.
relations-suspended-repaired = { $actor } suspended relations with { $other } { $when }; they were restored { $repaired }.
relations-restored = { $actor } and { $other } restored diplomatic relations { $repaired }.
relations-not-restored = Not restored: { $actor } broke off diplomatic relations with { $other } { $when }, and no later act in my sources restored them.
relations-contested = Contested: { $actor } is said to have broken off relations with { $other } { $when }, which is disputed or was never formalised.
relations-never = My sources hold no break of relations between { $actor } and { $other }.
relations-stands = { $actor } and { $other } have had diplomatic relations since { $since }.
relations-stands-undated = { $actor } and { $other } have diplomatic relations; my sources do not say since when.
relations-stands-again = { $actor } and { $other } have diplomatic relations again, since { $since }.
relations-off = { $actor } and { $other } have had no diplomatic relations since those ended { $when }.
relations-none = { $actor } and { $other } have no diplomatic relations.
relations-unknown = My sources hold nothing on relations between { $actor } and { $other } as of { $date }.
relations-order = That with { $first } came before that with { $second }.
heading-recalls = Ambassadors recalled, which is not a break:
breaks-broken = my sources hold no break of relations with { $side }
breaks-own = { $side } broke off relations with { $count }
breaks-others = { $count } broke off relations with { $side }
breaks-restored = { $count ->
    [0] my sources hold no restoration of relations with { $side }
    [one] { $side } and one other side restored relations
   *[other] { $side } and { $count } others restored relations
}
heading-broken-own = Broken off by { $side }:
heading-broken-others = Broken off by others:
heading-restored-own = Restored by { $side }:
heading-restored-others = Restored by others:
breaks-earlier = { $count } earlier ones are not shown.
break-healed = Restored { $when }.

# What one actor recognises.
actor-disputed = { $count ->
    [0] { $actor } recognises none of the disputed states known to me
    [one] { $actor } recognises one state whose statehood is disputed
   *[other] { $actor } recognises { $count } states whose statehood is disputed
}
actor-ended = (existed until { $date })
actor-held = Recognised:
actor-contested = Contested:
actor-lost = No longer:
actor-refused = On record as not recognising:
actor-sovereignty = Sovereignty over a territory, which is not recognition of a state:
actor-states = Other states:
actor-governments = Governments:
actor-earlier = { $count } earlier ones are not shown.
