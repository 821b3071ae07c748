# What every answer shares: sources, dates, the honest "nothing".

sources = { $count ->
    [one] Source
   *[other] Sources
}
weak-only = { $count ->
    [one] Only a weak source (a copy or a blog) carries what is marked { $marks }.
   *[other] Only weak sources (copies or blogs) carry what is marked { $marks }.
}
weak-alone = { $count ->
    [one] This rests on a weak source (a copy or a blog) alone.
   *[other] This rests on weak sources (copies or blogs) alone.
}
nothing-known = I have nothing on that in my knowledge base.
nothing-known-about = I have nothing on that in my knowledge base: { $names }.

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# The date by itself.
date-day = { $day } { month-name } { $year }
date-month = { month-name } { $year }
date-year = { $year }
date-decade = the { $year }s
date-century = { $year } or later
date-interval = { $start } to { $end }
date-before = by { $end }
date-after = from { $start }
date-about = around { $date }

# The date as an adverb.
when-day = on { $day } { month-name } { $year }
when-month = in { month-name } { $year }
when-year = in { $year }
when-decade = in the { $year }s
when-century = in { $year } or later, the year is not known
when-interval = between { $start } and { $end }
when-before = by { $end }
when-after = { $when } or later
when-about = around { $date }

# The date after a word such as "since", "until" or "before".
since-day = { $day } { month-name } { $year }
since-month = { month-name } { $year }
since-year = { $year }
since-decade = the { $year }s
since-century = { $year } or later
since-interval = some day from { $start } to { $end }
since-before = a day before { $end }
since-after = { $start }
since-about = around { $date }

genitive-day = { $day } { month-name } { $year }
genitive-month = { month-name } { $year }
genitive-year = { $year }
genitive-decade = the { $year }s
genitive-century = { $year } or later

# Day and month under a heading that gives the year.
short-day = { $day } { month-short }
short-month = { month-short }
