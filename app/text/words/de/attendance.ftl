# Die Tür, und was danach bleibt.

door-page = Tür: { $title }
door-there = { $present } von { $expected } da
door-heads = { $people ->
    [0] Noch niemand gezählt
    [one] 1 Person gezählt, um { $clock } Uhr
   *[other] { $people } Personen gezählt, um { $clock } Uhr
}
door-days = Termin
door-cancelled = Diese Veranstaltung ist abgesagt.
door-needs = Wird gebraucht: { $needs }
door-after = Wer da war

door-find = Name oder Anmeldenummer
door-find-button = Suchen
door-workshop = Workshop
door-any-workshop = Alle Workshops
door-workshop-room = { $title } ({ $room })
door-found = { $people ->
    [0] Niemand gefunden
    [one] 1 Person gefunden
   *[other] { $people } Personen gefunden
}
door-found-none-lead = Versuchen Sie nur den Nachnamen, oder nehmen Sie die Person ohne Anmeldung auf.
door-found-now = Gefunden: { $people }.
door-found-more = { $people } davon sehen Sie, wenn Sie mehr eingeben.
door-all = Alle zeigen
door-nobody = Für diese Veranstaltung ist noch niemand angemeldet.
door-list = Wer kommt

door-come = Da
door-come-who = : { $name }
door-undo = Zurück
door-undo-who = : { $name } ist doch nicht da
door-all-come = Alle da
door-all-come-who = : { $people } Personen von { $name }
door-here = da
door-unsent = Noch nicht gesendet: { $presses }. Sie können weiterarbeiten.
door-outdated = Die Liste hat sich geändert. Bitte laden Sie die Seite neu.
door-since = da seit { $clock } Uhr
door-party = Angemeldet von { $name }
door-companion = Begleitung von { $name }
door-companion-nameless = Begleitung
door-nameless = Ohne Namen
door-walk-in = ohne Anmeldung

door-said-there = { $name } ist da, seit { $clock } Uhr.
door-said-not-there = { $name } ist nicht da.
door-said-party = { $there ->
    [one] Von { $name } ist 1 Person da.
   *[other] Von { $name } sind { $there } Personen da.
}
door-said-counted = { $people ->
    [one] Gespeichert: 1 Person.
   *[other] Gespeichert: { $people } Personen.
}
door-refused-cancelled = Diese Person hat inzwischen abgesagt. Nehmen Sie sie ohne Anmeldung auf.
door-refused-other = Das war nicht möglich. Bitte laden Sie die Seite neu.

history-check-in = An der Tür: da
history-undo-check-in = An der Tür: doch nicht da

door-enter = Ohne Anmeldung aufnehmen
door-enter-name = Name
door-enter-people = Wie viele Personen?
door-enter-none = Kein Workshop
door-enter-button = Aufnehmen
door-enter-over-button = Trotzdem aufnehmen
door-enter-back = Nicht aufnehmen
door-full = Alle { $seats } Plätze sind vergeben
door-few = { $free ->
    [one] Von { $seats } Plätzen ist nur noch 1 frei
   *[other] Von { $seats } Plätzen sind nur noch { $free } frei
}
door-full-workshop = Im Workshop „{ $title }“ sind alle { $seats } Plätze vergeben
door-few-workshop = { $free ->
    [one] Im Workshop „{ $title }“ ist von { $seats } Plätzen nur noch 1 frei
   *[other] Im Workshop „{ $title }“ sind von { $seats } Plätzen nur noch { $free } frei
}
door-full-lead = Sie können trotzdem jemanden aufnehmen, wenn der Raum es erlaubt.

door-count-lead = Zu dieser Veranstaltung gibt es keine Liste. Zählen Sie, wie viele da sind. Die letzte Zahl gilt.
door-count-people = Wie viele Personen sind da?
door-count-button = Speichern

after-page = Wer da war: { $title }
after-title = Wer da war
after-to-programme = Das ganze Programm
after-to-door = Zur Tür
after-none = Die Veranstaltung hat noch nicht begonnen.
after-none-programme = Noch keine Veranstaltung dieses Programms hat begonnen.
after-sum-there = { $there ->
    [one] 1 Person war da.
   *[other] { $there } Personen waren da.
}
after-sum-visits = { $there ->
    [one] 1 Besuch.
   *[other] { $there } Besuche.
}
after-by-date = Nach Termin
after-by-workshop = Nach Workshop
after-by-event = Nach Veranstaltung
after-date = Termin
after-workshop = Workshop
after-event = Veranstaltung
after-signed-up = Angemeldet
after-came = Gekommen
after-stayed-away = Nicht gekommen
after-walk-ins = Ohne Anmeldung
after-there = Waren da
after-sum = Zusammen
after-not-counted = nicht gezählt
after-not-counted-lead = „Nicht gezählt“ heißt: An der Tür hat niemand etwas eingegeben. Diese Zeilen fehlen in der Summe.
after-chart = { $by }, als Balken
after-bar = { $name }: { $came } gekommen, { $stayed_away } nicht gekommen, { $walk_ins } ohne Anmeldung.
after-bar-heads = { $name }: { $heads } gezählt.
