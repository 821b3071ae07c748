# Спільне для всіх відповідей: джерела, дати, чесне «нічого».

sources = { $count ->
    [one] Джерело
   *[other] Джерела
}
weak-only = { $count ->
    [one] Позначене { $marks } тримається лише на слабкому джерелі (копія сторінки або блог).
   *[other] Позначене { $marks } тримається лише на слабких джерелах (копії сторінок або блоги).
}
weak-alone = { $count ->
    [one] Це спирається лише на слабке джерело (копію чи блог).
   *[other] Це спирається лише на слабкі джерела (копії чи блоги).
}
nothing-known = У моїй базі знань про це нічого немає.
nothing-known-about = У моїй базі знань про це нічого немає: { $names }.

month-name = { $month ->
    [1] січень
    [2] лютий
    [3] березень
    [4] квітень
    [5] травень
    [6] червень
    [7] липень
    [8] серпень
    [9] вересень
    [10] жовтень
    [11] листопад
   *[12] грудень
}
month-of = { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
month-in = { $month ->
    [1] січні
    [2] лютому
    [3] березні
    [4] квітні
    [5] травні
    [6] червні
    [7] липні
    [8] серпні
    [9] вересні
    [10] жовтні
    [11] листопаді
   *[12] грудні
}
month-short = { $month ->
    [1] січ.
    [2] лют.
    [3] бер.
    [4] квіт.
    [5] трав.
    [6] черв.
    [7] лип.
    [8] серп.
    [9] вер.
    [10] жовт.
    [11] лист.
   *[12] груд.
}

# Дата сама по собі.
date-day = { $day } { month-of } { $year } року
date-month = { month-name } { $year } року
date-year = { $year } рік
date-decade = { $year }-ті роки
date-century = { $year } рік або пізніше
date-interval = з { $start } по { $end }
date-before = станом на { $known }
date-after = від { $start }
date-about = приблизно { $date }

# Дата як обставина часу.
when-day = { $day } { month-of } { $year } року
when-month = у { month-in } { $year } року
when-year = у { $year } році
when-decade = у { $year }-х роках
when-century = у { $year } році або пізніше (рік невідомий)
when-interval = у період із { $start } по { $end }
when-before = станом на { $known }
when-after = після { $start } або тоді ж
when-about = приблизно { $when }

# Дата після слів «з», «до», «після».
since-day = { $day } { month-of } { $year } року
since-month = { month-of } { $year } року
since-year = { $year } року
since-decade = { $year }-х років
since-century = { $year } року або пізніше
since-interval = періоду з { $start } по { $end }
since-before = часу до { $end }
since-after = { $start }
since-about = приблизно { $since }

genitive-day = { $day } { month-of } { $year } року
genitive-month = { month-of } { $year } року
genitive-year = { $year } року
genitive-decade = { $year }-х років
genitive-century = { $year } року або пізніше

short-day = { $day } { month-short }
short-month = { month-short }
