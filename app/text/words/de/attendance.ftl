# Check-in, and the summary of who came.

check-in-page = Einlass: { $title }
check-in-there = { $present } von { $expected } da
check-in-heads = { $people ->
    [0] Noch niemand gezählt
    [one] 1 Person gezählt, um { $clock } Uhr
   *[other] { $people } Personen gezählt, um { $clock } Uhr
}
check-in-days = Termin
check-in-cancelled = Diese Veranstaltung fällt aus.
check-in-needs = Wird gebraucht: { $needs }
check-in-summary = Anwesenheit

check-in-find = Name oder Anmeldenummer
check-in-find-button = Suchen
check-in-workshop = Workshop
check-in-any-workshop = Alle Workshops
check-in-found = { $people ->
    [0] Niemand gefunden
    [one] 1 Person gefunden
   *[other] { $people } Personen gefunden
}
check-in-found-none-lead = Versuchen Sie nur den Nachnamen, oder nehmen Sie die Person ohne Anmeldung auf.
check-in-found-now = Gefunden: { $people }.
check-in-found-similar = { search-similar } { $people }.
check-in-found-more = { $people } davon sehen Sie, wenn Sie mehr eingeben.
check-in-all = Alle zeigen
check-in-none = Für diese Veranstaltung ist noch niemand angemeldet.
check-in-list = Wer kommt

check-in-present = Da
check-in-present-who = : { $name }
check-in-undo = Zurück
check-in-undo-who = : { $name } ist doch nicht da
check-in-all-present = Alle da
check-in-all-present-who = : { $people } Personen von { $name }
check-in-here = da
check-in-unsent = Noch nicht gesendet: { $check_ins }. Sie können weiterarbeiten.
check-in-outdated = Die Liste hat sich geändert. Bitte laden Sie die Seite neu.
check-in-since = da seit { $clock } Uhr
check-in-party = Angemeldet von { $name }
check-in-companion = Begleitung von { $name }
check-in-companion-nameless = Begleitung
check-in-nameless = Ohne Namen
check-in-walk-in = ohne Anmeldung

check-in-result-there = { $name } ist da, seit { $clock } Uhr.
check-in-result-not-there = { $name } ist nicht da.
check-in-result-party = { $there ->
    [one] Von { $name } ist 1 Person da.
   *[other] Von { $name } sind { $there } Personen da.
}
check-in-result-counted = { $people ->
    [one] Gespeichert: 1 Person.
   *[other] Gespeichert: { $people } Personen.
}
check-in-refused-cancelled = Diese Person hat inzwischen abgesagt. Nehmen Sie sie ohne Anmeldung auf.
check-in-refused-other = Das war nicht möglich. Bitte laden Sie die Seite neu.

history-check-in = Am Einlass: da
history-undo-check-in = Am Einlass: doch nicht da

walk-in = Ohne Anmeldung aufnehmen
walk-in-name = Name
walk-in-people = Wie viele Personen?
walk-in-none = Kein Workshop
walk-in-button = Aufnehmen
walk-in-over-button = Trotzdem aufnehmen
walk-in-back = Nicht aufnehmen
check-in-full = Alle { $seats } Plätze sind vergeben
check-in-few = { $free ->
    [one] Von { $seats } Plätzen ist nur noch 1 frei
   *[other] Von { $seats } Plätzen sind nur noch { $free } frei
}
check-in-full-workshop = Im Workshop „{ $title }“ sind alle { $seats } Plätze vergeben
check-in-few-workshop = { $free ->
    [one] Im Workshop „{ $title }“ ist von { $seats } Plätzen nur noch 1 frei
   *[other] Im Workshop „{ $title }“ sind von { $seats } Plätzen nur noch { $free } frei
}
check-in-full-lead = Sie können trotzdem jemanden aufnehmen, wenn der Raum es erlaubt.

check-in-count-lead = Zu dieser Veranstaltung gibt es keine Liste. Zählen Sie, wie viele da sind. Die letzte Zahl gilt.
check-in-count-people = Wie viele Personen sind da?
check-in-count-button = Speichern

summary-page = Anwesenheit: { $title }
summary-title = Anwesenheit
summary-to-programme = Das ganze Programm
summary-to-check-in = Zum Einlass
summary-none = Die Veranstaltung hat noch nicht begonnen.
summary-none-programme = Noch keine Veranstaltung dieses Programms hat begonnen.
summary-none-counted = Am Einlass hat niemand gezählt.
summary-sum-there = { $there ->
    [one] 1 Person war da.
   *[other] { $there } Personen waren da.
}
summary-sum-visits = { $there ->
    [one] 1 Besuch.
   *[other] { $there } Besuche.
}
summary-by-date = Nach Termin
summary-by-workshop = Nach Workshop
summary-by-event = Nach Veranstaltung
summary-date = Termin
summary-workshop = Workshop
summary-event = Veranstaltung
summary-signed-up = Angemeldet
summary-came = Gekommen
summary-stayed-away = Nicht gekommen
summary-walk-ins = Ohne Anmeldung
summary-there = Waren da
summary-sum = Zusammen
summary-not-counted = nicht gezählt
summary-not-counted-lead = „Nicht gezählt“ heißt: Am Einlass hat niemand etwas eingegeben. Diese Zeilen fehlen in der Summe.
summary-chart = { $by }, als Balken
summary-bar = { $name }: { $came } gekommen, { $stayed_away } nicht gekommen, { $walk_ins } ohne Anmeldung.
summary-bar-heads = { $name }: { $heads } gezählt.
