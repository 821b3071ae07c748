# Who recognises whom, since when, and how relations stand.

# Words before which a name takes the definite article: endings, and beginnings with ^.
articles = republic islands kingdom states union emirates nations see federation empire confederation community philippines netherlands maldives bahamas gambia comoros congo region ^order_of ^republic_of ^kingdom_of ^democratic_republic ^state_of ^organisation_of ^duchy_of ^grand_duchy ^free_city ^government_of ^houthi_authorities ^papal ^congo_free

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

opening-yes = Yes: { $sentence }
opening-no = No: { $sentence }
opening-no-longer = No longer: { $sentence }
opening-suspended = Suspended: { $sentence }
opening-contested = Contested: { $sentence }
opening-not-yet = Not by then: { $sentence }
opening-in-effect = In effect yes: { $sentence }
forecast = I do not predict. As things stand: { $sentence }

pair-holds = { $actor } recognised { $what } { $when }.
pair-ended = { $actor } recognised { $what } { $when } and took the recognition back { $until }.
pair-ended-only = { $actor } took back its recognition of { $what_of } { $until }.
pair-suspended = { $actor } recognised { $what } { $when } and suspended the recognition { $until }.
pair-suspended-only = { $actor } suspended its recognition of { $what_of } { $until }.
pair-contested = { $actor } is counted as having recognised { $what } { $when }, which is disputed.
pair-contested-ending = { $actor } recognised { $what } { $when }; that it took this back { $until } is claimed by one side and denied by another.
pair-contested-ending-only = that { $actor } took back its recognition of { $what_of } { $until } is claimed by one side and denied by another.
pair-refused = { $actor } has not recognised { $what }.
pair-words = my sources hold no recognition of { $what_of } by { $actor }, only words about it, and words of support are not recognition.
pair-not-among = { $actor } is not among the { $count } { $count ->
    [one] UN member that has
   *[other] UN members that have
} recognised { $what }.
pair-no-member = no UN member has recognised { $what }; my sources hold no act by { $actor }.
pair-unknown = My sources hold no recognition of { $what_of } by { $actor } as of { $date }.
pair-not-yet = { $actor } recognised { $what } only { $later }.
pair-maybe = { $actor } recognised { $what } { $later }; no source says whether that was before or after the day you ask about.
pair-in-effect = { $actor } and { $subject } have had diplomatic relations since { $since }; my sources hold no separate act of recognition.
pair-in-effect-undated = { $actor } and { $subject } have diplomatic relations; my sources hold no separate act of recognition.
pair-were-related = { $actor } and { $subject } had diplomatic relations, which ended { $until }; my sources hold no act of recognition.
pair-members = { $actor } as such does not recognise states. Of its { $total } members { $count ->
    [0] none recognises { $what }.
    [one] { $count } recognises { $what }.
   *[other] { $count } recognise { $what }.
}
pair-related = { $actor } and { $subject } have had diplomatic relations since { $since }.
pair-related-undated = { $actor } and { $subject } have diplomatic relations; my sources do not say since when.
pair-relations-ended = { $actor } and { $subject } had diplomatic relations, which were broken off { $until }.
pair-relations-ended-only = { $actor } and { $subject } have had no diplomatic relations since they were broken off { $until }.
pair-relations-suspended = { $actor } and { $subject } had diplomatic relations, which were suspended { $until }.
pair-relations-suspended-only = relations of { $actor } and { $subject } were suspended { $until }.
pair-no-relations = { $actor } and { $subject } have no diplomatic relations.
pair-no-relations-known = My sources hold no diplomatic relations between { $actor } and { $subject } as of { $date }.

heading-words = What was said (not recognition):
heading-elsewhere = Not the same act:
note-disputed = Sources differ: { $text }
note-announced = It was made public { $when }.
note-complete = My list of these acts is complete up to { $date }.
note-open = My list of these acts is not complete (it stands as of { $date }).
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
who-disputed = { $count ->
    [one] {""}; and one state that is itself disputed
   *[other] {""}; and { $count } states that are themselves disputed
}
who-other = { $count ->
    [one] {""}; besides the UN members one more
   *[other] {""}; besides the UN members { $count } more
}
row-undated = { $name }: the day is not in my sources
rows-undated = Day not in my sources: { $names }
heading-subject = { $subject }:
heading-stated = On record:
note-contested = * contested: one side claims or counts it, another denies it.
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
absence-silent = No recognition either, and no statement in my sources:
absence-unknown = Of { $count } more states my sources say nothing either way.
absence-related = They have diplomatic relations, without an act of recognition in my sources:
