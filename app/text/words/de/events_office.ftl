# The back office of events: their form, and what a change does.

yes = ja
no = nein

field-slug = Adresse der Seite
field-title = Titel
field-name = Name
field-summary = Kurztext
field-description = Beschreibung
field-programme = Programm
field-partner = Partner
field-event = Veranstaltung
field-series = Reihe
field-host = Veranstalter
field-co-hosts = Mitveranstalter
field-venue = Ort
field-online-url = Link zur Online-Teilnahme
field-starts = Beginn
field-ends = Ende
field-dates = Termine
field-all-day = ganztägig
field-price = Kosten
field-topics = Themen
field-target-groups = Zielgruppen
field-languages = Sprachen
field-unlisted = nicht in Listen
field-highlight = hervorgehoben
field-image = Bild
field-image-alt = Beschreibung des Bildes
field-image-credit = Wer das Bild gemacht hat
field-published-at = Veröffentlicht ab
field-cancelled = Abgesagt am
field-cancelled-reason = Grund der Absage
field-neutral-title = Neutraler Titel
field-easy-text = Leichte Sprache
field-thanks = Dank nach der Veranstaltung
field-asks-organisation = Frage nach der Organisation
field-notify = Nachricht an den Veranstalter
field-results-url = Link zu den Ergebnissen
field-contact-name = Name für Fragen
field-contact-phone = Telefon für Fragen
field-contact-email = E-Mail für Fragen
field-mode = Wie meldet man sich an?
field-seats = Plätze
field-waiting-list = Warteliste
field-promotion = Frei gewordene Plätze
field-order = Reihenfolge der Warteliste
field-opens = Anmeldung öffnet
field-closes = Anmeldung endet
field-max-party = Personen je Anmeldung
field-confirm-by-mail = Platz erst nach Bestätigung der E-Mail-Adresse
field-confidential = Vertraulich
field-sign-up-url = Link zur Anmeldung
field-sign-up-phone = Telefon für Anmeldungen
field-sign-up-email = E-Mail für Anmeldungen
field-workshop = Workshop
field-slot = Zeitfenster
field-room = Raum
field-street = Straße und Hausnummer
field-postcode = Postleitzahl
field-city = Stadt
field-phone = Telefon
field-email = E-Mail-Adresse
field-website = Website
field-accessibility = Barrierefreiheit
field-of-item = { $field } ({ $item })

edit-new-title = Neue Veranstaltung
edit-title = Veranstaltung bearbeiten
edit-copy-title = Kopie von „{ $title }“
edit-save = Speichern
edit-preview = Vorschau
edit-not-now = Nicht speichern
edit-choose = Bitte wählen
edit-what = Worum geht es?
edit-summary-hint = Ein oder zwei Sätze für die Liste. Höchstens 500 Zeichen.
edit-description-hint = Was erwartet die Menschen? Überschriften, Listen und Links sind möglich.
edit-price-hint = Zum Beispiel: kostenlos, 5 Euro, Spenden erbeten
edit-when = Wann?
edit-starts-of = Beginn des { $number }. Termins
edit-ends-of = Ende des { $number }. Termins
edit-more-dates = Weiteren Termin eintragen
edit-all-day = Ganztägig: ohne Uhrzeiten zeigen
edit-where = Wo?
edit-no-venue = Kein Ort: nur online
edit-online-hint = Den Link bekommen nur Angemeldete.
edit-who = Wer lädt ein?
edit-contact-hint = Wer beantwortet Fragen? Ohne Angabe ist es der Veranstalter.
edit-sign-up = Anmeldung
edit-mode-here = Hier, auf dieser Website und am Telefon
edit-mode-by-host = Direkt beim Veranstalter
edit-mode-elsewhere = Auf einer anderen Website
edit-mode-none = Gar nicht: einfach kommen
edit-seats-hint = Nur bei Anmeldung hier. 0 sammelt nur Interessierte auf der Warteliste.
edit-waiting-list = Warteliste, wenn alles belegt ist
edit-closes-hint = Ohne Angabe endet sie, wenn die Veranstaltung beginnt.
edit-sign-up-url-hint = Nur bei Anmeldung auf einer anderen Website.
edit-workshops = Workshops
edit-workshops-hint = Workshops im selben Zeitfenster, zum Beispiel Vormittag, laufen gleichzeitig: Man wählt einen davon. Ohne Zeitfenster laufen alle gleichzeitig.
edit-workshop = { $number }. Workshop
edit-more-workshops = Workshop eintragen
edit-workshop-remove = Diesen Workshop streichen
edit-workshop-remove-yes = Ja, er fällt aus
edit-workshop-people = Was ist mit denen, die ihn gewählt haben?
edit-workshop-told = Sie haben dann keinen Workshop und erfahren es
edit-workshop-instead = Sie wechseln zu „{ $title }“ und erfahren es
edit-audience = Für wen?
edit-no-programme = Keines
edit-commas = Mehrere mit Komma trennen. Enthält eines selbst ein Komma, trennen Sie mit Strichpunkt.
edit-commas-known = Mehrere mit Komma trennen. Bisher gibt es: { $known }
edit-languages-hint = In welchen Sprachen findet sie statt? Kürzel mit Komma: de, uk, tr, en
edit-texts = Leichte Sprache und andere Sprachen
edit-text-missing = { $title } – fehlt
edit-easy-hint = Kurze Sätze. Jeder Satz in einer eigenen Zeile.
edit-more-rules = Weitere Regeln
edit-more-rules-about = Beginn der Anmeldung, Warteliste, Nachrichten, Vertrauliches, Mitveranstalter, Reihe
edit-opens-hint = Ohne Angabe sofort.
edit-max-party-hint = Ohne Angabe 6.
edit-promotion-at-once = gehen gleich an die Nächsten auf der Warteliste
edit-promotion-offer = werden den Nächsten angeboten: Sie müssen zusagen
edit-order-fill = Wer passt, rückt nach, auch wenn eine größere Gruppe wartet
edit-order-strict = Streng der Reihe nach
edit-notify-off = keine
edit-notify-daily = einmal am Tag
edit-notify-each = bei jeder Anmeldung
edit-confirm-by-mail = Der Platz gilt erst, wenn die E-Mail-Adresse bestätigt ist
edit-asks-organisation = Nach der Organisation fragen
edit-thanks = Nach der Veranstaltung eine Dank-E-Mail senden
edit-confidential = Vertraulich: In E-Mails und Kalendern steht nur der neutrale Titel
edit-neutral-title-hint = Zum Beispiel: Ihr Termin am Dienstag
edit-series-hint = Veranstaltungen mit demselben Wort gehören zu einer Reihe.
edit-results-hint = Fotos oder Protokoll, nach der Veranstaltung.
edit-publication = Veröffentlichen
edit-published-hint = Leer bleibt es ein Entwurf, den nur die Verwaltung sieht.
edit-highlight = Auf der Startseite hervorheben
edit-unlisted = In keiner Liste zeigen: Nur wer den Link hat, findet sie
edit-slug-hint = Ohne Angabe entsteht sie von selbst.

markdown-title = So schreiben Sie Überschriften, Listen und Links
markdown-heading = Überschrift
markdown-paragraph = Eine leere Zeile beginnt einen neuen Absatz
markdown-list = Liste
markdown-numbers = Liste mit Nummern
markdown-strong = fett
markdown-link = Link

edit-missing = Bitte füllen Sie „{ $field }“ aus.
edit-title-missing = Bitte geben Sie einen Titel ein.
edit-name-missing = Bitte geben Sie einen Namen ein.
edit-missing-slug = Von selbst ist keine Adresse entstanden. Bitte geben Sie eine ein, zum Beispiel: fest-im-park
edit-missing-starts = Bitte geben Sie ein, wann es beginnt: Tag und Uhrzeit.
edit-missing-ends = Bitte geben Sie ein, wann es endet: Tag und Uhrzeit.
edit-missing-host = Bitte wählen Sie, wer einlädt.
edit-missing-venue = Bitte wählen Sie einen Ort, oder geben Sie einen Link zur Online-Teilnahme ein.
edit-missing-seats = Bitte geben Sie ein, wie viele Plätze es gibt.
edit-missing-image-alt = Bitte beschreiben Sie das Bild für Menschen, die es nicht sehen.
edit-too-long = „{ $field }“ ist zu lang. Möglich sind { $limit } Zeichen.
edit-too-many = „{ $field }“ hat zu viele Einträge. Möglich sind { $limit }.
edit-out-of-range = „{ $field }“ muss eine Zahl von { $least } bis { $most } sein.
edit-not-a-number = „{ $field }“ muss eine Zahl sein.
edit-not-a-slug = Für die Adresse sind nur kleine Buchstaben von a bis z, Ziffern und Bindestriche möglich.
edit-not-a-slug-but = Für die Adresse sind nur kleine Buchstaben, Ziffern und Bindestriche möglich, zum Beispiel { $slug }.
edit-not-own-host = Bitte wählen Sie einen Veranstalter, für den Sie arbeiten.
edit-slug-taken = Diese Adresse ist schon vergeben. Bitte wählen Sie eine andere, oder lassen Sie das Feld leer.
edit-not-a-time = „{ $field }“ braucht Tag und Uhrzeit, zum Beispiel 15.03.2027, 14:30.
edit-not-a-date = „{ $field }“ braucht einen Tag, zum Beispiel 15.03.2027.
edit-time-no-hour = Bei „{ $field }“ fehlt die Uhrzeit.
edit-time-no-such-day = Den { $date } gibt es nicht.
edit-time-no-such-hour = { $hour } Uhr gibt es nicht.
edit-time-skipped = Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird eine Stunde vorgestellt.
edit-ends-before-start = Das Ende muss nach dem Beginn liegen.
edit-not-a-link = „{ $field }“ muss mit https:// beginnen.
edit-not-a-link-but = Meinten Sie { $url }? Ein Link beginnt mit https://
edit-not-an-email = „{ $field }“ braucht eine E-Mail-Adresse, zum Beispiel name@beispiel.de.
edit-not-a-colour = Bitte geben Sie eine Farbe an, die auf Weiß gut zu lesen ist, zum Beispiel #173a92.
edit-invisible = „{ $field }“ enthält ein unsichtbares Zeichen. Bitte tippen Sie den Text neu.
edit-unusable = „{ $field }“ können wir so nicht speichern.
edit-unknown-reference = „{ $field }“ gibt es nicht mehr. Bitte wählen Sie neu.
edit-fewer-than-taken = { $taken ->
    [one] Ein Platz ist schon vergeben. Weniger geht nicht.
   *[other] { $taken } Plätze sind schon vergeben. Weniger geht nicht.
}
edit-fewer-than-wanted = Auf der Warteliste steht eine Gruppe, die { $wanted } Plätze braucht. Weniger geht nicht.
edit-waiting-list-in-use = Auf der Warteliste steht noch jemand. Sie kann erst weg, wenn niemand mehr wartet.
edit-draft-in-use = Es gibt schon Anmeldungen. Sagen Sie die Veranstaltung ab: Dann erfahren es alle.
edit-sign-up-in-use = { $people ->
    [one] Es ist schon eine Person angemeldet.
   *[other] Es sind schon { $people } Personen angemeldet.
} Die Anmeldung muss hier bleiben. Sie können sie aber beenden.
edit-past-in-use = { $people ->
    [one] Es ist schon eine Person angemeldet,
   *[other] Es sind schon { $people } Personen angemeldet,
} und dieser Termin ist vorbei. Bitte prüfen Sie das Jahr, oder sagen Sie die Veranstaltung ab.
edit-workshop-in-use = { $people ->
    [one] Eine Person hat diesen Workshop gewählt.
   *[other] { $people } Personen haben diesen Workshop gewählt.
} Streichen Sie ihn mit „Diesen Workshop streichen“. Dann erfahren es alle.
edit-shares-slot = { $people ->
    [one] Eine Person hat
   *[other] { $people } Personen haben
} in diesem Zeitfenster schon einen anderen Workshop: { $others }.

change-old = bisher
change-new = neu
change-none = nichts
consequences-title = Was dann passiert
consequences-told = Wer davon erfährt
consequences-moved = Alle Angemeldeten erfahren, dass sich Zeit oder Ort ändern.
consequences-cancelled = Alle Angemeldeten erfahren, dass die Veranstaltung ausfällt.
consequences-restored = Alle Angemeldeten erfahren, dass die Veranstaltung doch stattfindet.
consequences-news = Alle Angemeldeten erfahren, was sich ändert, mit Ihrem Satz dazu.
consequences-promoted = { $count ->
    [one] 1 Anmeldung rückt von der Warteliste nach.
   *[other] { $count } Anmeldungen rücken von der Warteliste nach.
}
consequences-by-mail = { $count ->
    [one] 1 bekommt eine E-Mail.
   *[other] { $count } bekommen eine E-Mail.
}
consequences-by-phone = { $count ->
    [one] 1 muss angerufen werden. Der Anruf steht dann unter „Anrufe“.
   *[other] { $count } müssen angerufen werden. Die Anrufe stehen dann unter „Anrufe“.
}
consequences-by-letter = { $count ->
    [one] 1 hat weder E-Mail-Adresse noch Telefonnummer. Bitte schreiben Sie einen Brief.
   *[other] { $count } haben weder E-Mail-Adresse noch Telefonnummer. Bitte schreiben Sie Briefe.
}
consequences-changes = Was sich ändert
tell-title = Die Angemeldeten informieren
tell-hint = Von Zeit, Ort und Ausfall erfahren alle von selbst. Von allem anderen, zum Beispiel einem neuen Titel, erfahren sie, wenn Sie es möchten.
tell-yes = Alle informieren, auch die auf der Warteliste
tell-text = Ihr Satz dazu
tell-text-hint = Nur wenn Sie alle informieren. Er steht so in den E-Mails, bei den Anrufen und in den Briefen. Höchstens 500 Zeichen. Zum Beispiel: Frau Öz spricht statt Herrn Weber. Bei vertraulichen Veranstaltungen steht er nur auf der Seite der Anmeldung.
tell-no-text = Bitte schreiben Sie einen Satz dazu.
tell-text-too-long = Ihr Satz ist zu lang. Höchstens 500 Zeichen.
tell-nothing = Es hat sich nichts geändert. Deshalb erfährt auch niemand etwas.
consequences-button = Speichern und Bescheid geben
consequences-save = So speichern
consequences-nobody = Davon erfährt niemand.
consequences-back = Zurück zum Bearbeiten

conflict-title = Jemand anderes hat das inzwischen geändert
conflict-lead = Es ist noch nichts gespeichert. Hier unterscheiden sich die gespeicherte Fassung und Ihre Eingaben:
conflict-stored = gespeichert
conflict-typed = Ihre Eingabe
conflict-decide = Unten stehen Ihre Eingaben. Ändern Sie, was anders werden soll. Dann speichern Sie noch einmal.

preview-title = Vorschau
preview-lead = So sieht die Seite aus. Gespeichert ist dadurch noch nichts.

publish-title = Veröffentlichen
publish-when = Wann?
publish-now = Sofort
publish-later = Später
publish-at-hint = Nur wenn Sie „Später“ gewählt haben.
withdraw-title = Zurückziehen
withdraw-lead = Die Seite ist dann nicht mehr zu sehen. Die Veranstaltung bleibt als Entwurf.
cancel-event-title = Veranstaltung absagen
cancel-event-lead = Die Seite bleibt zu sehen und sagt, dass die Veranstaltung ausfällt. Wer sich angemeldet hat, erfährt es.
cancel-event-reason = Grund
cancel-event-reason-hint = Er steht auf der Seite und in den Nachrichten. Zum Beispiel: Die Referentin ist krank.
cancel-event-instead = Stattdessen
cancel-event-instead-hint = Die Adresse einer anderen Veranstaltung, die wir empfehlen, zum Beispiel rotes-sofa-mai.
cancel-event-recommend = Wir empfehlen stattdessen: { $title }, { $when }: { $url }
edit-no-such-event = Diese Veranstaltung können wir nicht empfehlen: Es gibt sie nicht, oder sie ist nicht öffentlich zu sehen.
publish-no-time = Bitte geben Sie ein, wann sie veröffentlicht werden soll: Tag und Uhrzeit.
act-edit = Bearbeiten
act-cancel = Absagen
act-copy = Kopieren
act-history = Verlauf
acts-label = Diese Veranstaltung
saved = Gespeichert.
publication-draft = Entwurf: Nur die Verwaltung sieht diese Veranstaltung.
publication-since = Veröffentlicht seit { $at }
publication-from = Wird veröffentlicht: { $at }
publication-cancelled = Abgesagt am { $at }
warning-past = Der Termin ist schon vorbei. Bitte prüfen Sie das Jahr.
warning-venue-taken = Bitte prüfen: Zur selben Zeit ist dort auch „{ $event }“ ({ $venue }, { $at }).
warning-host-unreachable = Bitte prüfen: Die Anmeldung nimmt der Veranstalter an, aber es gibt weder Telefonnummer noch E-Mail-Adresse.
warning-link-for-nobody = Bitte prüfen: Den Link zur Online-Teilnahme bekommt niemand, weil man sich nicht hier anmeldet.
warning-nobody-notified = Bitte prüfen: Der Veranstalter soll von Anmeldungen hören, hat aber keine E-Mail-Adresse.
event-history-title = Verlauf
field-tell-text = Satz an die Angemeldeten
event-history-create = Angelegt von { $who }
event-history-edit = Geändert von { $who }
event-history-import = Aus einer Programmdatei eingelesen
event-history-see-needs = Bedarf angesehen von { $who }
event-history-print = Liste zum Drucken geöffnet von { $who }
event-history-export = Liste als Datei geladen von { $who }
event-history-count-heads = Anwesende gezählt von { $who }
act-series = Reihe
series-title = Reihe anlegen
series-lead = Die Veranstaltung wird an weiteren Tagen wiederholt, immer zur selben Uhrzeit. Jeder Tag bekommt eine eigene Seite und eigene Plätze.
series-rhythm = Wie oft?
series-weekly = jede Woche
series-every-two-weeks = alle zwei Wochen
series-monthly = jeden Monat am gleichen Wochentag, zum Beispiel am zweiten Dienstag
series-until = Bis zu welchem Tag?
series-no-last-day = Bitte geben Sie einen Tag nach dem ersten Termin ein.
series-propose = Tage vorschlagen
series-days = Weitere Termine
series-days-lead = Wählen Sie ab, was ausfällt. Feiertage sind schon abgewählt.
series-holiday = (Feiertag)
series-known = (gibt es schon)
series-create = Termine anlegen
series-other-rule = Anderer Abstand
scope-title = Für welche Termine der Reihe?
scope-hint = Bei „alle folgenden“ ändern sich dort dieselben Felder. Tage und Uhrzeiten bleiben.
scope-this = Nur für diesen
scope-following = Für diesen und alle folgenden
restore-title = Findet doch statt
restore-lead = Die Veranstaltung findet wieder statt wie geplant. Wer noch angemeldet ist, erfährt es.
act-not-now = Nicht jetzt

office-image = Bild
office-image-chosen = Gewähltes Bild, { $width } mal { $height } Bildpunkte
office-image-remove = Bild entfernen
office-image-file = Bilddatei
office-image-file-hint = JPEG, PNG oder WebP, höchstens { $megabytes } MB. Ohne Bild zeigt die Seite eine Zeichnung zum Thema.
office-image-alt = Beschreibung des Bildes
office-image-alt-hint = Zu einem Bild gehört ein Satz für Menschen, die es nicht sehen. Zum Beispiel: Zwei Menschen auf einem roten Sofa
office-image-credit = Wer hat das Bild gemacht?
office-image-credit-hint = Zum Beispiel: Foto: Stadtarchiv
