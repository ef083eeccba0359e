# What we write to people. None of their own words stand in it.

letter-confirmation-subject = Ihre Anmeldung: { $title }
letter-neutral-subject = Ihre Anmeldung für den { $date }
letter-confirmation-heading = Sie sind angemeldet
letter-confirmation-places = { $places ->
    [one] Für Sie ist 1 Platz reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
   *[other] Für Sie sind { $places } Plätze reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
}
letter-waiting-subject = Warteliste: { $what }
letter-waiting-heading = Sie stehen auf der Warteliste
letter-waiting = { $places ->
    [one] Sie sind noch nicht angemeldet. Sie warten auf 1 Platz und stehen auf der Warteliste an Stelle { $position }.
   *[other] Sie sind noch nicht angemeldet. Sie warten auf { $places } Plätze und stehen auf der Warteliste an Stelle { $position }.
}
letter-waiting-next = Wird etwas frei, schreiben wir Ihnen oder rufen Sie an. Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.
letter-waiting-page = Hier sehen Sie, an welcher Stelle Sie stehen. Hier können Sie die Warteliste auch verlassen:
letter-held-subject = Bitte bestätigen: { $what }
letter-held-heading = Bitte bestätigen Sie Ihre Anmeldung
letter-held = { $places ->
    [one] Sie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis { $until }.
   *[other] Sie sind noch nicht angemeldet. Wir halten { $places } Plätze für Sie frei, bis { $until }.
}
letter-held-for-call = { $places ->
    [one] Sie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis wir mit Ihnen gesprochen haben.
   *[other] Sie sind noch nicht angemeldet. Wir halten { $places } Plätze für Sie frei, bis wir mit Ihnen gesprochen haben.
}
letter-held-confirm = Hier bestätigen Sie. Erst dann sind Sie angemeldet:
letter-held-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Tun Sie nichts: Dann geben wir den Platz wieder frei.
letter-offered = { $places ->
    [one] Ein Platz ist frei geworden. Wir halten ihn für Sie frei, bis { $until }. Sie sind erst angemeldet, wenn Sie zusagen.
   *[other] { $places } Plätze sind frei geworden. Wir halten sie für Sie frei, bis { $until }. Sie sind erst angemeldet, wenn Sie zusagen.
}
letter-offer-subject = Ein Platz ist frei: { $what }
letter-offer-heading = Möchten Sie kommen?
letter-offer-accept = Ja, ich komme. Hier sagen Sie zu:
letter-offer-decline = Nein, ich komme nicht. Hier geben Sie den Platz ab:
letter-moved-up-subject = Sie haben einen Platz: { $what }
letter-moved-up-heading = Sie sind nachgerückt und jetzt angemeldet
letter-moved-up-workshop = Sie haben jetzt einen Platz im Workshop
letter-moved-up-cancel = Können Sie doch nicht kommen? Dann sagen Sie bitte gleich ab. Es warten noch andere:
letter-others-wait = { $others ->
    [one] Für 1 Person aus Ihrer Gruppe ist noch kein Platz frei. Sie wartet weiter an ihrer Stelle.
   *[other] Für { $others } Personen aus Ihrer Gruppe ist noch kein Platz frei. Sie warten weiter an ihrer Stelle.
}
letter-accepted-subject = Sie sind angemeldet: { $what }
letter-lapsed-subject = Wir haben nichts von Ihnen gehört: { $what }
letter-lapsed-heading = Ihr Platz ist wieder frei
letter-lapsed-words = { $places ->
    [one] Wir haben bis zum Ende der Frist keine Antwort bekommen. Der Platz ist wieder frei für andere. Sie sind nicht angemeldet.
   *[other] Wir haben bis zum Ende der Frist keine Antwort bekommen. Die { $places } Plätze sind wieder frei für andere. Sie sind nicht angemeldet.
}
letter-lapsed-again = Möchten Sie doch kommen? Melden Sie sich bitte neu an, hier oder am Telefon:
letter-change-subject = Ihre Anmeldung { $reference } ist geändert
letter-change-heading = Ihre Anmeldung ist geändert
letter-cancellation-subject = Ihre Anmeldung { $reference } ist abgesagt
letter-cancellation-heading = Ihre Anmeldung ist abgesagt
letter-cancellation-words = { $places ->
    [one] Ihr Platz ist wieder frei.
   *[other] Ihre { $places } Plätze sind wieder frei.
} Vielen Dank, dass Sie Bescheid gegeben haben.
letter-cancellation-mistake = War es ein Versehen? Melden Sie sich bitte neu an, hier oder am Telefon:
letter-others-stand = { $places ->
    [one] Für 1 weitere Person aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
   *[other] Für { $places } weitere Personen aus Ihrer Gruppe gilt die Anmeldung weiter ({ $state }):
}
letter-left-subject = Nicht mehr auf der Warteliste: { $what }
letter-left-heading = Sie stehen nicht mehr auf der Warteliste
letter-left-words = Wir haben Sie von der Warteliste genommen. Vielen Dank, dass Sie Bescheid gegeben haben.
letter-event-moved-subject = Verlegt: { $what }
letter-event-moved-heading = Die Veranstaltung ist verlegt
letter-event-restored-subject = Findet doch statt: { $what }
letter-event-restored-heading = Die Veranstaltung findet doch statt
letter-event-moved-cancel = Passt es Ihnen nicht mehr? Hier sagen Sie ab:
letter-event-cancelled-subject = Fällt aus: { $what }
letter-event-cancelled-heading = Die Veranstaltung fällt aus
letter-event-cancelled-words = Es tut uns leid. Sie müssen nichts tun. Auf unserer Seite finden Sie, was sonst stattfindet.
letter-reminder-subject = Bald ist es so weit: { $what }
letter-reminder-heading = Wir freuen uns auf Sie: { $day }
letter-reminder-cancel = Können Sie doch nicht kommen? Hier sagen Sie ab:
letter-thanks-subject = Danke: { $what }
letter-thanks-heading = Danke, dass Sie dabei waren
letter-thanks-words = Wir haben uns gefreut, dass Sie bei uns waren: { $what }.
letter-thanks-results = Was dabei herausgekommen ist, lesen Sie hier:
letter-own-page = Hier sehen Sie Ihre Anmeldung. Hier können Sie sie auch ändern und absagen:
letter-mailbox = Kommen unsere Nachrichten gut bei Ihnen an? Dann bestätigen Sie bitte hier Ihr Postfach. Ihr Platz ist auch ohne diese Bestätigung sicher.
letter-not-you = Haben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Sie können die Anmeldung mit dem ersten Link absagen.
letter-questions = Haben Sie Fragen? Rufen Sie uns an: { $phone }
letter-privacy = So gehen wir mit Ihren Daten um:

fact-what = Veranstaltung
fact-when = Wann
fact-where = Wo
fact-accessibility = Barrierefreiheit
fact-workshop = Workshop
fact-workshop-waits = Workshop, Warteliste
fact-reference = Ihre Anmeldenummer
workshop-places = { $title } ({ $places ->
    [one] 1 Platz
   *[other] { $places } Plätze
})
outside-title = Ihr Termin
calendar-details = Ihre Anmeldenummer: { $reference }. Bitte nennen Sie sie, wenn Sie anrufen.
