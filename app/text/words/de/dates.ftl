# Dates and times.

day = { $weekday }, { $date }
date = { $day }. { $month } { $year }
date-day = { $day }.
date-day-month = { $day }. { $month }
month-year = { $month } { $year }
clock = { $hour }:{ $minute }
hours = { $from } bis { $until } Uhr
moment = { $day }, { $clock } Uhr
period = { $day }, { $hours }
days = { $from } bis { $until }
when-many = { $first } – und { $more ->
    [one] 1 weiterer Termin
   *[other] { $more } weitere Termine
}

weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
