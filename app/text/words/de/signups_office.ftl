# The back office of sign-ups: lists, single sign-ups, call tasks.

office-nameless = ohne Namen
office-reference = Anmeldenummer
office-postal = Anschrift

check-ins-title = Ihr Einlass
check-ins-none = Für Sie ist gerade kein Einlass offen.

list-full = { $taken } von { $seats } Plätzen vergeben, { $sign_ups ->
    [one] 1 Anmeldung
   *[other] { $sign_ups } Anmeldungen
}
list-no-seats = Zu dieser Veranstaltung meldet man sich nicht hier an.
list-waiting = { $waiting ->
    [one] 1 Anmeldung auf der Warteliste
   *[other] { $waiting } Anmeldungen auf der Warteliste
}
list-releases = Frei gewordene Plätze
list-enter = Jemanden eintragen
list-check-in = Zum Einlass
list-after = Anwesenheit
list-print = Liste zum Ausdrucken
list-public = Öffentliche Seite
list-title = Anmeldungen
list-names = Name oder Anmeldenummer
list-words = Name, Telefon, E-Mail oder Anmeldenummer
list-any-workshop = Alle Workshops
list-state = Stand
list-with-seats = haben einen Platz
list-queue-position = Warteliste, Stelle { $position }
list-all-states = alle
list-seek = Suchen
search-office = Suchen
search-office-names = Name, Anmeldenummer oder Veranstaltung
search-office-words = Name, Telefon, E-Mail, Anmeldenummer oder Veranstaltung
search-people = Anmeldungen
search-events = Veranstaltungen
search-cut = Hier stehen { $shown } von { $all }. Geben Sie mehr ein, um weniger zu finden.
list-found = { $found ->
    [0] Niemand gefunden.
    [one] 1 Anmeldung
   *[other] { $found } Anmeldungen
}
list-csv = Diese Liste als Tabelle für Excel (CSV)
list-csv-needs = Diese Liste mit Angaben zum Bedarf (CSV)
list-csv-hint = In der Tabelle stehen die Anmeldungen dieser Liste, jede Person in einer Zeile. Für Wartende und Abgesagte wählen Sie oben den Stand. Angaben zum Bedarf sind Gesundheitsdaten. Sie stehen nur in der zweiten Tabelle. Bitte löschen Sie die Datei nach der Veranstaltung.
list-seats = { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
}
list-double = Vielleicht doppelt: gleiche E-Mail-Adresse oder Telefonnummer
list-unnamed = { $count ->
    [one] 1 Person ohne Namen
   *[other] { $count } Personen ohne Namen
}

needs-title = Was gebraucht wird
needs-none = Bisher nichts Besonderes.
needs-others = { $count ->
    [one] 1 eigene Angabe
   *[other] { $count } eigene Angaben
}
needs-who = Wer braucht was?

paper-title = Liste der Angemeldeten
paper-needs-title = Wer braucht was
paper-hint = Diese Seite ist zum Ausdrucken gemacht. Bitte vernichten Sie den Ausdruck nach der Veranstaltung.
paper-there = Da
paper-empty = Hier steht noch niemand.
paper-who = Name
paper-with = { $name } (mit { $contact })
paper-companion = Begleitung von { $contact }
paper-letter-hint = Passt in einen Fensterumschlag. Bitte ohne Kopf- und Fußzeilen drucken.
paper-letter-large = In großer Schrift
paper-letter-usual = In gewöhnlicher Schrift

person-confirmed = { $seats ->
    [one] Angemeldet, 1 Platz
   *[other] Angemeldet, { $seats } Plätze
}
person-waiting = { $seats ->
    [one] Warteliste, Stelle { $position }, wartet auf 1 Platz
   *[other] Warteliste, Stelle { $position }, wartet auf { $seats } Plätze
}
person-open = { $seats ->
    [one] 1 Platz ist frei gehalten bis { $until } ({ $state })
   *[other] { $seats } Plätze sind frei gehalten bis { $until } ({ $state })
}
person-held-for-call = { $seats ->
    [one] 1 Platz ist frei gehalten, bis jemand angerufen hat
   *[other] { $seats } Plätze sind frei gehalten, bis jemand angerufen hat
}
person-entered = Eingetragen. Bitte lesen Sie vor:
person-read-out = { $seats ->
    [one] „Sie haben einen Platz bei: { $title }, { $when }. Ihre Anmeldenummer ist:“
   *[other] „Sie haben { $seats } Plätze bei: { $title }, { $when }. Ihre Anmeldenummer ist:“
}
person-next = Nächste Person eintragen
person-accept = Sagt zu
person-seat = Einen Platz geben, auch über die Plätze hinaus
person-change = Ändern
person-cancel = Absagen
person-letter = Brief zum Ausdrucken
person-came-back = Unsere E-Mail kam zurück
person-doubles = Vielleicht doppelt angemeldet
person-doubles-lead = Diese Anmeldungen für dieselbe Veranstaltung haben dieselbe E-Mail-Adresse oder Telefonnummer:
person-facts = Angaben
person-note = Nachricht
person-channel = Eingegangen

history-title = Verlauf
history-by = { $act } ({ $who })
history-contact = die Person selbst
history-command-line = Stadt
history-former = früher hier tätig
history-sign-up = Angemeldet
history-system = nach Regel
history-wait = Auf die Warteliste gesetzt
history-split = Wartet weiter, ein Teil der Gruppe hat einen Platz
history-hold = Angemeldet, noch zu bestätigen
history-confirm = Bestätigt
history-not-confirmed = Nicht rechtzeitig bestätigt, wird angerufen
history-promote = Nachgerückt
history-promote-into-workshop = In den Workshop nachgerückt
history-offer = Platz angeboten
history-accept = Zugesagt
history-confirm-on-arrival = Am Einlass zugesagt
history-lapse = Frist verstrichen, Platz wieder frei
history-repeat-question = Noch einmal gefragt, die E-Mail war nicht hinausgegangen
history-resend = E-Mail noch einmal verlangt
history-change = Geändert
history-cancel = Abgesagt
history-cancel-why = Abgesagt: { $reason }
history-bounce = E-Mail kam zurück
history-claim-call-task = Anruf übernommen
history-close-call-task = Anruf
history-message-sent = { $what }: verschickt
history-message-failed = { $what }: kam nicht an
history-message-withdrawn = { $what }: nicht mehr nötig
history-message-pending = { $what }: unterwegs
message-kind-confirmation = Bestätigung per E-Mail
message-kind-change = Änderung per E-Mail
message-kind-mailbox-left = Neue E-Mail-Adresse, Nachricht an die alte
message-kind-cancellation = Absage per E-Mail
message-kind-waiting = Warteliste per E-Mail
message-kind-hold = Bitte um Bestätigung per E-Mail
message-kind-offer = Angebot per E-Mail
message-kind-promoted = Zusage per E-Mail
message-kind-promoted-in-workshop = Zusage für einen Workshop per E-Mail
message-kind-lapsed = Frist verstrichen per E-Mail
message-kind-accepted = Zusage bestätigt per E-Mail
message-kind-event = Neues zur Veranstaltung per E-Mail
message-kind-reminder = Erinnerung per E-Mail
message-kind-thanks = Dank per E-Mail
outcome-reached = Gesprochen
outcome-not-reached = Nicht erreicht, später noch einmal
outcome-letter-sent = Brief geschickt
outcome-given-up = Nicht zu erreichen

enter-title = Jemanden eintragen
enter-lead = Lesen Sie die Fragen vor. Auf der nächsten Seite steht, was Sie der Person sagen können.
enter-channel = Wie hat sich die Person gemeldet?
enter-button = Eintragen
enter-over = Die Plätze reichen nicht
enter-over-yes = Trotzdem eintragen, über die Plätze hinaus
form-contact-hint-in-person = E-Mail, Telefon oder Anschrift: Eines genügt. Wer vor Ihnen steht, braucht keines davon.
form-postal = Straße und Ort, wenn ein Brief kommen soll

told-title = Weiß die Person schon Bescheid?
told-hint = Wer eine E-Mail-Adresse hat, bekommt immer eine Nachricht. Alle anderen kommen sonst auf die Anrufliste.
told-yes = Ja, sie hat es schon gehört

cancel-for-title = Absagen für { $name }
cancel-for-lead = { $seats ->
    [one] Dann wird der Platz frei. Das lässt sich nicht zurücknehmen.
   *[other] Dann werden alle { $seats } Plätze frei. Das lässt sich nicht zurücknehmen.
}
cancel-for-not = Nein, angemeldet lassen
cancel-reason = Warum?

calls-title = Anrufe
calls-lead = Drücken Sie „Ich rufe an“, bevor Sie telefonieren. Dann ruft niemand doppelt an.
calls-none = Gerade ist niemand anzurufen.
calls-next = Weitere Anrufe
calls-no-phone = Keine Telefonnummer.
calls-claim = Ich rufe an
calls-outcome = Wie ging der Anruf aus?
calls-accept = Sagt zu
calls-decline = Sagt ab
calls-held = { $name } ruft gerade an
call-reason-no-email = Hat keine E-Mail-Adresse.
call-reason-bounced = Unsere E-Mail kam zurück.
call-reason-too-many-messages = Bekam heute schon zu viele E-Mails.
call-reason-short-notice = Die Zeit bis zur Veranstaltung ist knapp.
call-reason-not-confirmed = Hat noch nicht bestätigt.
call-reason-not-delivered = Unsere E-Mail kam nicht an.
call-say-confirmed = { $seats ->
    [one] Sagen Sie: Der Platz ist sicher. Anmeldenummer { $reference }.
   *[other] Sagen Sie: Alle { $seats } Plätze sind sicher. Anmeldenummer { $reference }.
}
call-say-promoted = { $seats ->
    [one] Sagen Sie: Ein Platz ist frei geworden. Sie sind jetzt angemeldet. Anmeldenummer { $reference }.
   *[other] Sagen Sie: { $seats } Plätze sind frei geworden. Sie sind jetzt angemeldet. Anmeldenummer { $reference }.
}
call-say-promoted-in-workshop = Sagen Sie: Sie sind angemeldet. Auch im Workshop ist jetzt Platz für Sie. Anmeldenummer { $reference }.
call-say-offer = { $seats ->
    [one] Fragen Sie: Ein Platz ist frei geworden. Möchten Sie kommen? Wir halten ihn frei bis { $until }.
   *[other] Fragen Sie: { $seats } Plätze sind frei geworden. Möchten Sie kommen? Wir halten sie frei bis { $until }.
}
call-say-held = { $seats ->
    [one] Fragen Sie: Haben Sie sich angemeldet, und möchten Sie kommen? Der Platz ist noch nicht fest.
   *[other] Fragen Sie: Haben Sie sich angemeldet, und möchten Sie kommen? Die { $seats } Plätze sind noch nicht fest.
}
call-say-waiting = { $seats ->
    [one] Sagen Sie: Sie stehen auf der Warteliste für 1 Platz. Bitte kommen Sie nur mit einer Zusage.
   *[other] Sagen Sie: Sie stehen auf der Warteliste für { $seats } Plätze. Bitte kommen Sie nur mit einer Zusage.
}
call-say-lapsed = Sagen Sie: Die Frist ist abgelaufen. Der Platz ist wieder frei für andere. Sie sind nicht angemeldet.
call-say-left = Sagen Sie: Sie stehen nicht mehr auf der Warteliste.
call-say-event-moved = Sagen Sie: Die Veranstaltung ist verlegt. Lesen Sie den neuen Termin und den Ort vor. Anmeldenummer { $reference }.
call-say-link-changed = Sagen Sie: Der Link oder der Raum der Veranstaltung ist neu. Lesen Sie vor, was jetzt gilt. Anmeldenummer { $reference }.
call-say-event-moved-first = Die Veranstaltung ist verlegt. Lesen Sie zuerst den neuen Termin und den Ort vor.
call-say-event-news = Sagen Sie: Es gibt Neues zur Veranstaltung. Anmeldenummer { $reference }.
call-read-out = Lesen Sie vor: „{ $words }“
call-say-event-restored = Sagen Sie: Die Veranstaltung findet doch statt. Lesen Sie Termin und Ort vor. Anmeldenummer { $reference }.
call-say-event-restored-first = Die Veranstaltung findet doch statt. Lesen Sie zuerst Termin und Ort vor.
call-say-event-cancelled = Sagen Sie: Die Veranstaltung fällt aus. Es tut uns leid.
call-say-changed = { $seats ->
    [one] Sagen Sie: Die Anmeldung ist geändert. Es ist jetzt ein Platz. Anmeldenummer { $reference }.
   *[other] Sagen Sie: Die Anmeldung ist geändert. Es sind jetzt { $seats } Plätze. Anmeldenummer { $reference }.
}
call-say-cancelled = { $seats ->
    [one] Sagen Sie: Die Anmeldung ist abgesagt. Der Platz ist wieder frei.
   *[other] Sagen Sie: Die Anmeldung ist abgesagt. Alle { $seats } Plätze sind wieder frei.
}
