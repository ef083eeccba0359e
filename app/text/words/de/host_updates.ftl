# Nachrichten an Veranstalter: nur Zahlen, nichts über Personen.

host-update-subject = Anmeldungen: { $what }
host-update-sign-ups = { $count ->
    [one] 1 neue Anmeldung
   *[other] { $count } neue Anmeldungen
}
host-update-cancellations = { $count ->
    [one] 1 Absage
   *[other] { $count } Absagen
}
host-update-totals = Angemeldet: { $taken } von { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätzen
}.
host-update-totals-waiting = Angemeldet: { $taken } von { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätzen
}, { $waiting } auf der Warteliste.
host-update-list = Wer angemeldet ist, sehen Sie in der Verwaltung. Dort melden Sie sich an:
host-update-label = Zur Verwaltung
host-update-why = Sie bekommen diese Nachricht, weil sie für die Veranstaltung eingestellt ist. Möchten Sie sie nicht mehr oder nur einmal am Tag? Sagen Sie uns bitte Bescheid.
