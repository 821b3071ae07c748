# Общее для всех ответов: источники, даты, честное «ничего».

sources = { $count ->
    [one] Источник
   *[other] Источники
}
weak-only = { $count ->
    [one] Отмеченное { $marks } опирается лишь на слабый источник (копия страницы или блог).
   *[other] Отмеченное { $marks } опирается лишь на слабые источники (копии страниц или блоги).
}
weak-alone = { $count ->
    [one] Это опирается только на слабый источник (копию или блог).
   *[other] Это опирается только на слабые источники (копии или блоги).
}
nothing-known = В моей базе знаний об этом ничего нет.
nothing-known-about = В моей базе знаний об этом ничего нет: { $names }.

month-name = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-in = { $month ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
}
month-short = { $month ->
    [1] янв.
    [2] февр.
    [3] марта
    [4] апр.
    [5] мая
    [6] июня
    [7] июля
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
}

# Дата сама по себе.
date-day = { $day } { month-of } { $year } года
date-month = { month-name } { $year } года
date-year = { $year } год
date-decade = { $year }-е годы
date-century = { $year } год или позже
date-interval = с { $start } по { $end }
date-before = на { $known }
date-after = с { $start }
date-about = примерно { $date }

# Дата как обстоятельство времени.
when-day = { $day } { month-of } { $year } года
when-month = в { month-in } { $year } года
when-year = в { $year } году
when-decade = в { $year }-х годах
when-century = в { $year } году или позже (год неизвестен)
when-interval = в период с { $start } по { $end }
when-before = на { $known }
when-after = не ранее { $start }
when-about = примерно { $when }

# Дата после слов «с», «до», «после».
since-day = { $day } { month-of } { $year } года
since-month = { month-of } { $year } года
since-year = { $year } года
since-decade = { $year }-х годов
since-century = { $year } года или позже
since-interval = периода с { $start } по { $end }
since-before = времени до { $end }
since-after = { $start }
since-about = примерно { $since }

genitive-day = { $day } { month-of } { $year } года
genitive-month = { month-of } { $year } года
genitive-year = { $year } года
genitive-decade = { $year }-х годов
genitive-century = { $year } года или позже

short-day = { $day } { month-short }
short-month = { $month ->
    [3] март
    [5] май
    [6] июнь
    [7] июль
   *[other] { month-short }
}
