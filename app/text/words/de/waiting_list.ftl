# The promotion log of the waiting list.

promotion-free = { $free ->
    [0] Kein Platz frei
    [one] 1 Platz frei
   *[other] { $free } Plätze frei
}
promotion-promoted = { $position ->
    [0] Eine Stelle weit hinten auf der Warteliste
   *[other] Stelle { $position } der Warteliste
} ({ $seats ->
    [one] 1 Person
   *[other] { $seats } Personen
}) rückt nach
promotion-asked = { $position ->
    [0] Eine Stelle weit hinten auf der Warteliste
   *[other] Stelle { $position } der Warteliste
} ({ $seats ->
    [one] 1 Person
   *[other] { $seats } Personen
}) bekommt ein Angebot
promotion-list-empty = niemand wartet
promotion-none = niemand rückt nach
promotion-more = { $more ->
    [one] 1 weitere rückt nach
   *[other] { $more } weitere rücken nach
}
promotion-more-asked = { $more ->
    [one] 1 weitere wird gefragt
   *[other] { $more } weitere werden gefragt
}
promotion-skipped-one = 1 Anmeldung für { $seats ->
    [one] 1 Person
   *[other] { $seats } Personen
} übersprungen nach Regel „auffüllen“
promotion-skipped = { $skipped } größere Anmeldungen übersprungen nach Regel „auffüllen“
promotion-skipped-many = mehr als 100 größere Anmeldungen übersprungen nach Regel „auffüllen“
promotion-strict = zuerst ist eine Anmeldung für { $seats ->
    [one] 1 Person
   *[other] { $seats } Personen
} an der Reihe, nach Regel „der Reihe nach“
promotion-workshop = Workshop „{ $title }“: { $summary }
