# The promotion log of the waiting list.

promotion-free = { $free ->
    [0] Kein Platz frei
    [one] 1 Platz frei
   *[other] { $free } Plätze frei
}
promotion-promoted = { $place ->
    [0] Ein Platz weit hinten auf der Warteliste
   *[other] Platz { $place } der Warteliste
} ({ $places ->
    [one] 1 Person
   *[other] { $places } Personen
}) rückt nach
promotion-asked = { $place ->
    [0] Ein Platz weit hinten auf der Warteliste
   *[other] Platz { $place } der Warteliste
} ({ $places ->
    [one] 1 Person
   *[other] { $places } Personen
}) bekommt ein Angebot
promotion-nobody-waits = niemand wartet
promotion-nobody = niemand rückt nach
promotion-more = { $more ->
    [one] 1 weiterer rückt nach
   *[other] { $more } weitere rücken nach
}
promotion-more-asked = { $more ->
    [one] 1 weiterer wird gefragt
   *[other] { $more } weitere werden gefragt
}
promotion-skipped-one = 1 Wunsch über { $places ->
    [one] 1 Person
   *[other] { $places } Personen
} übersprungen nach Regel »auffüllen«
promotion-skipped = { $passed } größere Wünsche übersprungen nach Regel »auffüllen«
promotion-skipped-many = mehr als 100 größere Wünsche übersprungen nach Regel »auffüllen«
promotion-strict = zuerst ist ein Wunsch über { $places ->
    [one] 1 Person
   *[other] { $places } Personen
} an der Reihe, nach Regel »der Reihe nach«
promotion-workshop = Workshop »{ $title }«: { $line }
