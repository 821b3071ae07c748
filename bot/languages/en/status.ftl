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
pair-contested = whether { $actor } has recognised { $what } is disputed.
pair-contested-ending = { $actor } recognised { $what } { $when }; that it took this back { $until } is claimed by one side and denied by another.
pair-refused = { $actor } has not recognised { $what }.
pair-words = my sources hold no recognition of { $what_of } by { $actor }, only words about it, and words of support are not recognition.
pair-not-among = { $actor } is not among the { $count } { $count ->
    [one] UN member that has
   *[other] UN members that have
} recognised { $what }.
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
note-complete = My list of these acts is complete as of { $date }.
note-open = My list of these acts is not complete (as of { $date }).
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
