# Messages to contacts. They contain none of the contact's own words.

message-confirmation-subject = Ihre Anmeldung: { $title }
message-neutral-subject = Ihre Anmeldung für den { $date }
message-confirmation-heading = Sie sind angemeldet
message-confirmation-seats = { $seats ->
    [one] Für Sie ist 1 Platz reserviert.
   *[other] Für Sie sind { $seats } Plätze reserviert.
}
message-waiting-subject = Warteliste: { $what }
message-waiting-heading = Sie stehen auf der Warteliste
message-waiting = { $seats ->
    [one] Sie sind noch nicht angemeldet. Sie warten auf 1 Platz.
   *[other] Sie sind noch nicht angemeldet. Sie warten auf { $seats } Plätze.
} { $ahead ->
    [0] Vor Ihnen wartet niemand.
    [one] Vor Ihnen wartet 1 Anmeldung.
   *[other] Vor Ihnen warten { $ahead } Anmeldungen.
}
message-waiting-next = Wird etwas frei, schreiben wir Ihnen oder rufen Sie an. Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.
message-waiting-page = Hier sehen Sie, wie viele vor Ihnen warten. Hier können Sie die Warteliste auch verlassen.
message-held-subject = Bitte bestätigen: { $what }
message-held-heading = Bitte bestätigen Sie Ihre Anmeldung
message-held = { $seats ->
    [one] Sie sind noch nicht angemeldet. Bis { $until } halten wir 1 Platz für Sie frei.
   *[other] Sie sind noch nicht angemeldet. Bis { $until } halten wir { $seats } Plätze für Sie frei.
}
message-held-for-call = { $seats ->
    [one] Sie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis wir mit Ihnen gesprochen haben.
   *[other] Sie sind noch nicht angemeldet. Wir halten { $seats } Plätze für Sie frei, bis wir mit Ihnen gesprochen haben.
}
message-held-confirm = Erst wenn Sie bestätigen, sind Sie angemeldet.
message-held-confirm-label = Anmeldung bestätigen
message-held-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Wenn Sie nichts tun, geben wir den Platz wieder frei. Hier können Sie ihn gleich freigeben.
message-offered = { $seats ->
    [one] Sie sind noch nicht angemeldet. Ein Platz ist frei geworden. Bis { $until } halten wir ihn für Sie frei.
   *[other] Sie sind noch nicht angemeldet. { $seats } Plätze sind frei geworden. Bis { $until } halten wir sie für Sie frei.
}
message-offer-subject = Ein Platz ist frei: { $what }
message-offer-heading = Möchten Sie kommen?
message-offer-accept = Ja, ich komme
message-offer-decline = Nein, ich komme nicht
message-promoted-subject = Sie haben einen Platz: { $what }
message-promoted-heading = Sie sind nachgerückt und jetzt angemeldet
message-promoted-note = Sie sind nachgerückt und jetzt angemeldet.
message-promoted-workshop = Sie haben jetzt einen Platz im Workshop
message-promoted-workshop-note = Im Workshop ist jetzt Platz für Sie.
message-promoted-cancel = Können Sie doch nicht kommen? Dann sagen Sie bitte gleich ab. Es warten noch andere.
message-others-wait = { $others ->
    [one] Für 1 Person aus Ihrer Gruppe ist noch kein Platz frei. Sie wartet weiter an ihrer Stelle.
   *[other] Für { $others } Personen aus Ihrer Gruppe ist noch kein Platz frei. Sie warten weiter an ihrer Stelle.
}
message-accepted-subject = Sie sind angemeldet: { $what }
message-lapsed-subject = Wir haben nichts von Ihnen gehört: { $what }
message-lapsed-heading = Ihr Platz ist wieder frei
message-lapsed-words = { $seats ->
    [one] Wir haben bis zum Ende der Frist keine Antwort bekommen. Der Platz ist wieder frei für andere. Sie sind nicht angemeldet.
   *[other] Wir haben bis zum Ende der Frist keine Antwort bekommen. Die { $seats } Plätze sind wieder frei für andere. Sie sind nicht angemeldet.
}
message-lapsed-again = Möchten Sie doch kommen? Melden Sie sich bitte neu an, auf unserer Seite oder am Telefon.
message-event-page-label = Zur Veranstaltung
message-change-subject = Ihre Anmeldung { $reference } ist geändert
message-change-heading = Ihre Anmeldung ist geändert
message-several = Sie haben jetzt { $count } Anmeldungen für diese Veranstaltung. Ist eine zu viel? Dann sagen Sie diese bitte ab.
message-several-label = Ihre Anmeldung { $reference } ansehen
message-mailbox-left-subject = Ihre E-Mail-Adresse ist geändert: { $what }
message-mailbox-left-heading = Ihre E-Mail-Adresse ist geändert
message-mailbox-left-words = Ihre E-Mail-Adresse gehört nicht mehr zu der Anmeldung für „{ $what }“. Wir schicken Ihnen nichts mehr dazu, und der Link in unseren früheren E-Mails gilt nicht mehr.
message-mailbox-left-not-you = Waren Sie das nicht? Dann sagen Sie uns bitte Bescheid.
message-cancellation-subject = Sie haben abgesagt: { $what }
message-cancellation-heading = Sie haben abgesagt
message-cancellation-words = { $seats ->
    [one] Ihr Platz ist wieder frei.
   *[other] Ihre { $seats } Plätze sind wieder frei.
} Vielen Dank, dass Sie Bescheid gegeben haben.
message-cancelled-subject = Ihre Anmeldung ist abgesagt: { $what }
message-cancelled-heading = Ihre Anmeldung ist abgesagt
message-cancelled-words = { $seats ->
    [one] Wir haben Ihre Anmeldung abgesagt. Ihr Platz ist wieder frei.
   *[other] Wir haben Ihre Anmeldung abgesagt. Ihre { $seats } Plätze sind wieder frei.
}
message-cancellation-mistake = War es ein Versehen? Melden Sie sich bitte neu an, auf unserer Seite oder am Telefon.
message-others-stand = { $seats ->
    [one] Für 1 weitere Person aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
   *[other] Für { $seats } weitere Personen aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
}
message-left-subject = Nicht mehr auf der Warteliste: { $what }
message-left-heading = Sie stehen nicht mehr auf der Warteliste
message-removed-words = Wir haben Sie von der Warteliste genommen.
message-left-words = Wir haben Sie von der Warteliste genommen. Vielen Dank, dass Sie Bescheid gegeben haben.
message-event-moved-subject = Verlegt: { $what }
message-event-moved-heading = Die Veranstaltung ist verlegt
message-link-changed-subject = Neuer Link: { $what }
message-link-changed-heading = Der Link zur Veranstaltung ist neu
message-link-changed-note = Der Link zur Veranstaltung ist neu.
message-workshop-dropped-subject = Ihr Workshop fällt aus: { $what }
message-workshop-dropped-heading = Ihr Workshop fällt aus
message-workshop-dropped-note = Ihr Workshop fällt aus.
message-event-moved-note = Die Veranstaltung ist verlegt.
message-event-moved-back = Ort und Zeit sind wieder wie zuerst angekündigt.
message-event-restored-subject = Findet doch statt: { $what }
message-event-restored-heading = Die Veranstaltung findet doch statt
message-event-restored-note = Die Veranstaltung findet doch statt.
message-event-moved-cancel = Passt es Ihnen nicht mehr? Dann sagen Sie bitte ab.
message-event-news-subject = Neues zu Ihrer Anmeldung: { $what }
message-event-news-heading = Es gibt Neues zu Ihrer Anmeldung
message-event-news-page = Alles zur Veranstaltung lesen Sie auf ihrer Seite.
message-event-news-confidential = Es gibt Neues. Sie lesen es auf der Seite Ihrer Anmeldung.
message-event-cancelled-subject = Fällt aus: { $what }
message-event-cancelled-heading = Die Veranstaltung fällt aus
message-event-cancelled-words = Es tut uns leid. Sie müssen nichts tun.
message-event-cancelled-others = Auf unserer Seite finden Sie, was sonst stattfindet.
message-event-cancelled-others-label = Andere Veranstaltungen
message-reminder-subject = Bald ist es so weit: { $what }
message-reminder-heading = Wir freuen uns auf Sie: { $day }
message-reminder-cancel = Können Sie doch nicht kommen? Dann sagen Sie bitte ab.
message-cancel-label = Absagen
message-thanks-subject = Danke: { $what }
message-thanks-heading = Danke, dass Sie dabei waren
message-thanks-words = Wir haben uns gefreut, dass Sie bei uns waren: { $what }.
message-thanks-results = Hier lesen Sie, was dabei herausgekommen ist.
message-thanks-results-label = Ergebnisse lesen
message-own-page = Hier sehen Sie Ihre Anmeldung. Hier können Sie sie auch ändern und absagen.
message-own-page-label = Meine Anmeldung
message-mailbox = Stimmt diese E-Mail-Adresse? Dann bestätigen Sie sie bitte. Ihr Platz ist auch ohne das sicher.
message-mailbox-label = E-Mail-Adresse bestätigen
message-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Hier können Sie die Anmeldung absagen.
message-not-you-label = Das war ich nicht
message-several-dates = { $subject } ({ $count } Termine)
message-date-number = Termin { $number } von { $count }
message-questions = Haben Sie Fragen? Rufen Sie uns an:
message-privacy = Datenschutz
message-imprint = Impressum
message-no-reminders = Keine Erinnerungen mehr
message-greeting = Guten Tag,
message-regards = Freundliche Grüße
message-host = Veranstalter: { $host }

fact-what = Veranstaltung
fact-when = Wann
fact-dates = Termine
fact-when-before = Bisher
fact-when-now = Jetzt
fact-date-dropped = Fällt weg
fact-date-added = Neu dabei
fact-where-before = Bisheriger Ort
fact-where-now = Neuer Ort
fact-workshop-dropped = Fällt aus
fact-workshop-unnamed = Ihr Workshop
fact-room-before = Bisheriger Raum
fact-room-now = Neuer Raum
fact-before = { $what }, bisher
fact-now = { $what }, jetzt
fact-title = Titel
fact-summary = Kurztext
fact-workshop-added = Neuer Workshop
fact-link-now = Neuer Link
fact-where = Wo
fact-online = Online teilnehmen
fact-accessibility = Barrierefreiheit
fact-workshop = Workshop
fact-workshop-waits = Workshop, Warteliste
fact-price = Kosten
fact-reference = Ihre Anmeldenummer
workshop-room = { $title } ({ $room })
workshop-seats = { $title } ({ $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
})
outside-title = Ihr Termin
