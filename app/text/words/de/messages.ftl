# Messages to contacts. They contain none of the contact's own words.

message-confirmation-subject = Ihre Anmeldung: { $title }
message-neutral-subject = Ihre Anmeldung für den { $date }
message-confirmation-heading = Sie sind angemeldet
message-confirmation-seats = { $seats ->
    [one] Für Sie ist 1 Platz reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
   *[other] Für Sie sind { $seats } Plätze reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
}
message-waiting-subject = Warteliste: { $what }
message-waiting-heading = Sie stehen auf der Warteliste
message-waiting = { $seats ->
    [one] Sie sind noch nicht angemeldet. Sie warten auf 1 Platz und stehen auf der Warteliste an Stelle { $position }.
   *[other] Sie sind noch nicht angemeldet. Sie warten auf { $seats } Plätze und stehen auf der Warteliste an Stelle { $position }.
}
message-waiting-next = Wird etwas frei, schreiben wir Ihnen oder rufen Sie an. Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.
message-waiting-page = Hier sehen Sie, an welcher Stelle Sie stehen. Hier können Sie die Warteliste auch verlassen:
message-held-subject = Bitte bestätigen: { $what }
message-held-heading = Bitte bestätigen Sie Ihre Anmeldung
message-held = { $seats ->
    [one] Sie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis { $until }.
   *[other] Sie sind noch nicht angemeldet. Wir halten { $seats } Plätze für Sie frei, bis { $until }.
}
message-held-for-call = { $seats ->
    [one] Sie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis wir mit Ihnen gesprochen haben.
   *[other] Sie sind noch nicht angemeldet. Wir halten { $seats } Plätze für Sie frei, bis wir mit Ihnen gesprochen haben.
}
message-held-confirm = Hier bestätigen Sie. Erst dann sind Sie angemeldet:
message-held-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Tun Sie nichts: Dann geben wir den Platz wieder frei.
message-offered = { $seats ->
    [one] Ein Platz ist frei geworden. Wir halten ihn für Sie frei, bis { $until }. Sie sind erst angemeldet, wenn Sie zusagen.
   *[other] { $seats } Plätze sind frei geworden. Wir halten sie für Sie frei, bis { $until }. Sie sind erst angemeldet, wenn Sie zusagen.
}
message-offer-subject = Ein Platz ist frei: { $what }
message-offer-heading = Möchten Sie kommen?
message-offer-accept = Ja, ich komme. Hier sagen Sie zu:
message-offer-decline = Nein, ich komme nicht. Hier geben Sie den Platz ab:
message-promoted-subject = Sie haben einen Platz: { $what }
message-promoted-heading = Sie sind nachgerückt und jetzt angemeldet
message-promoted-note = Sie sind nachgerückt und jetzt angemeldet.
message-promoted-workshop = Sie haben jetzt einen Platz im Workshop
message-promoted-workshop-note = Im Workshop ist jetzt Platz für Sie.
message-promoted-cancel = Können Sie doch nicht kommen? Dann sagen Sie bitte gleich ab. Es warten noch andere:
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
message-lapsed-again = Möchten Sie doch kommen? Melden Sie sich bitte neu an, hier oder am Telefon:
message-change-subject = Ihre Anmeldung { $reference } ist geändert
message-change-heading = Ihre Anmeldung ist geändert
message-cancellation-subject = Ihre Anmeldung { $reference } ist abgesagt
message-cancellation-heading = Ihre Anmeldung ist abgesagt
message-cancellation-words = { $seats ->
    [one] Ihr Platz ist wieder frei.
   *[other] Ihre { $seats } Plätze sind wieder frei.
} Vielen Dank, dass Sie Bescheid gegeben haben.
message-cancellation-mistake = War es ein Versehen? Melden Sie sich bitte neu an, hier oder am Telefon:
message-others-stand = { $seats ->
    [one] Für 1 weitere Person aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
   *[other] Für { $seats } weitere Personen aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
}
message-left-subject = Nicht mehr auf der Warteliste: { $what }
message-left-heading = Sie stehen nicht mehr auf der Warteliste
message-left-words = Wir haben Sie von der Warteliste genommen. Vielen Dank, dass Sie Bescheid gegeben haben.
message-event-moved-subject = Verlegt: { $what }
message-event-moved-heading = Die Veranstaltung ist verlegt
message-event-moved-note = Die Veranstaltung ist verlegt. Bitte achten Sie auf den Termin.
message-event-restored-subject = Findet doch statt: { $what }
message-event-restored-heading = Die Veranstaltung findet doch statt
message-event-restored-note = Die Veranstaltung findet doch statt.
message-event-moved-cancel = Passt es Ihnen nicht mehr? Hier sagen Sie ab:
message-event-cancelled-subject = Fällt aus: { $what }
message-event-cancelled-heading = Die Veranstaltung fällt aus
message-event-cancelled-words = Es tut uns leid. Sie müssen nichts tun. Auf unserer Seite finden Sie, was sonst stattfindet.
message-reminder-subject = Bald ist es so weit: { $what }
message-reminder-heading = Wir freuen uns auf Sie: { $day }
message-reminder-cancel = Können Sie doch nicht kommen? Hier sagen Sie ab:
message-thanks-subject = Danke: { $what }
message-thanks-heading = Danke, dass Sie dabei waren
message-thanks-words = Wir haben uns gefreut, dass Sie bei uns waren: { $what }.
message-thanks-results = Was dabei herausgekommen ist, lesen Sie hier:
message-own-page = Hier sehen Sie Ihre Anmeldung. Hier können Sie sie auch ändern und absagen:
message-mailbox = Kommen unsere Nachrichten gut bei Ihnen an? Dann bestätigen Sie bitte hier Ihr Postfach. Ihr Platz ist auch ohne diese Bestätigung sicher.
message-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Sie können die Anmeldung mit dem ersten Link absagen.
message-questions = Haben Sie Fragen? Rufen Sie uns an: { $phone }
message-privacy = So gehen wir mit Ihren Daten um:

fact-what = Veranstaltung
fact-when = Wann
fact-where = Wo
fact-accessibility = Barrierefreiheit
fact-workshop = Workshop
fact-workshop-waits = Workshop, Warteliste
fact-reference = Ihre Anmeldenummer
workshop-seats = { $title } ({ $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
})
outside-title = Ihr Termin
calendar-details = Ihre Anmeldenummer: { $reference }. Bitte nennen Sie sie, wenn Sie anrufen.
