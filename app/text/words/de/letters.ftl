# What we write to people. None of their own words stand in it.

letter-confirmation-subject = Ihre Anmeldung: { $title }
letter-neutral-subject = Ihre Anmeldung für den { $date }
letter-confirmation-heading = Sie sind angemeldet
letter-confirmation-places = { $places ->
    [one] Für Sie ist 1 Platz reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
   *[other] Für Sie sind { $places } Plätze reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.
}
letter-change-subject = Ihre Anmeldung { $reference } ist geändert
letter-change-heading = Ihre Anmeldung ist geändert
letter-cancellation-subject = Ihre Anmeldung { $reference } ist abgesagt
letter-cancellation-heading = Ihre Anmeldung ist abgesagt
letter-cancellation-words = { $places ->
    [one] Ihr Platz ist wieder frei.
   *[other] Ihre { $places } Plätze sind wieder frei.
} Vielen Dank, dass Sie Bescheid gegeben haben.
letter-cancellation-mistake = War es ein Versehen? Dann melden Sie sich bitte neu an.
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
fact-reference = Ihre Anmeldenummer
workshop-places = { $title } ({ $places ->
    [one] 1 Platz
   *[other] { $places } Plätze
})
outside-title = Ihr Termin
calendar-details = Ihre Anmeldenummer: { $reference }. Bitte nennen Sie sie, wenn Sie anrufen.
