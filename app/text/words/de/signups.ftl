# The sign-up form, and the contact's own page.

sign-up-title = Anmelden: { $title }
sign-up-lead = { $when }, { $where }
sign-up-by-phone = Sie können sich auch am Telefon anmelden:
sign-up-data = Ihre Daten
sign-up-data-lead = Wir brauchen Ihre Angaben nur für diese Veranstaltung. Mehr dazu:
sign-up-button = Anmelden

form-contact = Wie erreichen wir Sie?
form-contact-hint = E-Mail oder Telefon: Eines von beiden genügt.
form-name = Vor- und Nachname
form-organisation = Organisation oder Verein
form-email = E-Mail
form-phone = Telefon
form-people = Wer kommt?
form-comes = Kommen Sie selbst?
form-comes-yes = Ich komme selbst
form-comes-no = Ich melde jemand anderen an
form-person-1 = Name der Person, die kommt
form-person-1-hint = Nur wenn Sie nicht selbst kommen.
form-seats = Wie viele Plätze brauchen Sie?
form-seats-hint = Für alle zusammen, höchstens { $most }.
form-person-name = Name von Person { $n }
form-person = Person { $n }
form-more-people = Weitere Person eintragen
form-workshop = Workshop
form-workshop-round = Workshop in Runde { $number }
form-workshop-of = { $round } für { $person }
form-workshop-hint = Die Wahl gilt für alle, die Sie anmelden.
form-workshops-for-each = Für jede Person einzeln wählen
form-workshop-later = Ich entscheide später
form-needs = Was brauchen Sie vor Ort?
form-needs-consent = Was Sie hier angeben, bereiten wir vor. Wenn Sie etwas ankreuzen oder schreiben, sind Sie einverstanden, dass wir diese Angabe dafür nutzen. Nur wer die Veranstaltung vorbereitet, sieht sie.
form-needs-for-whom = Angeben, für wen
form-need-for-whom = { $need }: Für wen?
form-needs-undecided = Das sage ich später
form-needs-undecided-hint = Gilt nur, wenn Sie hier niemanden ankreuzen.
form-more = Möchten Sie uns noch etwas sagen?
form-needs-other = Brauchen Sie noch etwas anderes?
form-note = Ihre Nachricht

need-more-induktion = Der Ton kommt direkt ins Hörgerät.
need-more-gebaerden = Jemand übersetzt für Sie.
need-more-schrift = Sie lesen mit, was gesagt wird.
need-more-begleitung = Jemand von uns ist für Sie da.
need-more-fahrt = Wir rufen Sie dazu an.

refused-lead = Sie sind noch nicht angemeldet. Ihre Angaben stehen noch im Formular. Das können Sie tun:
refused-change-lead = Ihre bisherige Anmeldung gilt weiter. Was Sie ändern wollten, steht noch im Formular. Das können Sie tun:
refused-form-used-lead = Ihre erste Anmeldung gilt. Möchten Sie noch jemanden anmelden? Dann senden Sie das Formular noch einmal ab. Möchten Sie etwas ändern, rufen Sie uns an oder benutzen Sie den Link in unserer E-Mail.
refused-changed-lead = Unten stehen Ihre neuen Angaben. Wenn sie gelten sollen, speichern Sie noch einmal.
refused-choose-again = Im Formular neu wählen
refused-call = Rufen Sie uns an. Wir suchen mit Ihnen eine Lösung:

own-title = Ihre Anmeldung
own-confirmed = Sie sind angemeldet
own-moved = Sie sind angemeldet, die Veranstaltung ist verlegt
own-cancelled = Sie haben abgesagt
own-event = { $title }, { $when }
own-reference = Ihre Anmeldenummer
own-cancelled-lead = { $seats ->
    [one] Ihr Platz ist jetzt frei für jemand anderen.
   *[other] Ihre { $seats } Plätze sind jetzt frei für andere.
} Danke, dass Sie Bescheid gesagt haben. War es ein Versehen?
own-cancelled-by-office-lead = { $seats ->
    [one] Wir haben Ihre Anmeldung abgesagt. Ihr Platz ist wieder frei.
   *[other] Wir haben Ihre Anmeldung abgesagt. Ihre { $seats } Plätze sind wieder frei.
} Möchten Sie doch kommen?
own-sign-up-again = Melden Sie sich neu an
own-next = Wie es weitergeht
own-next-mail = Sie bekommen gleich eine E-Mail an { $email }. Darin steht auch der Link zu dieser Seite.
own-next-mail-sent = Wir haben Ihnen eine E-Mail an { $email } geschickt. Darin steht auch der Link zu dieser Seite.
own-next-no-mail = Wir konnten Ihnen keine E-Mail schicken. Ihr Platz ist trotzdem sicher. Bitte notieren Sie Ihre Anmeldenummer.
own-next-phone = Bitte notieren Sie Ihre Anmeldenummer. Auf dieser Seite sehen Sie immer den neuesten Stand.
own-next-come = Kommen Sie einfach zur Veranstaltung. Sie müssen nichts ausdrucken.
own-next-cancel = Können Sie doch nicht kommen? Sagen Sie bitte ab. Dann kann jemand anderes kommen.
own-next-call = Bei Fragen rufen Sie uns an und nennen Ihre Anmeldenummer:
own-facts = Ihre Angaben
own-contact = Kontakt
own-people = Wer kommt
own-workshop-later = { $people ->
    [one] Noch nicht gewählt
   *[other] Für { $people } Personen noch nicht gewählt
}
own-needs = Unterstützung
own-news = Neues zur Veranstaltung
own-acts = Was möchten Sie tun?
own-change = Anmeldung ändern
own-cancel = Absagen
own-data = Ihre Daten herunterladen
own-print = Sie können diese Seite auch ausdrucken.

change-title = Anmeldung ändern
change-button = Änderung speichern
change-not = Nichts ändern
cancel-title = Möchten Sie absagen?
cancel-lead = { $seats ->
    [one] Dann geben wir Ihren Platz frei. Das können Sie nicht zurücknehmen.
   *[other] Dann geben wir alle { $seats } Plätze dieser Anmeldung frei. Das können Sie nicht zurücknehmen.
}
cancel-button = Ja, absagen
cancel-not = Nein, angemeldet bleiben
mailbox-title = E-Mail-Adresse bestätigen
mailbox-lead = Drücken Sie auf den Knopf. Dann wissen wir: Unsere E-Mails kommen bei Ihnen an.
mailbox-button = Ja, das ist meine E-Mail-Adresse
mailbox-done = Ihre E-Mail-Adresse ist bestätigt
mailbox-done-lead = Vielen Dank. Sie müssen nichts weiter tun.

waiting-title = Warteliste: { $title }
waiting-lead = Gerade können wir keinen Platz vergeben. Sie kommen auf die Warteliste. Wird etwas frei, schreiben wir Ihnen oder rufen Sie an.
waiting-button = Auf die Warteliste
workshop-waiting-list = ausgebucht, mit Warteliste
workshop-waits = { $title } (Warteliste)
form-fewer-ok = Wir nehmen auch weniger Plätze
form-fewer-ok-hint = Sind nicht genug Plätze frei, kommen einige von Ihnen, und die anderen warten.
refused-workshop-wait = Anmelden und auf diesen Workshop warten
refused-workshop-wait-change = Speichern und auf diesen Workshop warten

own-waiting = Sie stehen auf der Warteliste
own-held = Bitte bestätigen Sie Ihre Anmeldung
own-offered = Für Sie ist etwas frei geworden
own-lapsed = Die Frist ist abgelaufen
own-left = Sie stehen nicht mehr auf der Warteliste
own-left-lead = War es ein Versehen?
own-lapsed-lead = Wir hatten bis dahin nichts von Ihnen gehört. Sie sind nicht angemeldet. Möchten Sie noch kommen?
own-waiting-mail = Wird etwas frei, schreiben wir Ihnen eine E-Mail.
own-waiting-mail-or-call = Wird etwas frei, schreiben wir Ihnen eine E-Mail. Kurz vor der Veranstaltung rufen wir auch an.
own-waiting-fewer-ok = Sie nehmen auch weniger Plätze.
own-waiting-call = Wird etwas frei, rufen wir Sie an.
own-waiting-come-not = Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.
own-waiting-over = Die Veranstaltung hat begonnen. Jetzt rückt niemand mehr nach.
own-waiting-too-few = { $free ->
    [one] Zuletzt wurde 1 Platz frei
   *[other] Zuletzt wurden { $free } Plätze frei
} ({ $at }). Für Ihre { $seats } Personen hat das nicht gereicht.
own-waiting-others-before = { $free ->
    [one] Zuletzt wurde 1 Platz frei
   *[other] Zuletzt wurden { $free } Plätze frei
} ({ $at }). Andere waren vor Ihnen an der Reihe.
own-waiting-kept-for-you = { $free ->
    [one] Zurzeit ist 1 Platz frei. Er bleibt frei, bis es für Ihre { $seats } Personen reicht. Niemand überholt Sie.
   *[other] Zurzeit sind { $free } Plätze frei. Sie bleiben frei, bis es für Ihre { $seats } Personen reicht. Niemand überholt Sie.
}
own-waiting-kept-for-others = { $free ->
    [one] Zurzeit ist 1 Platz frei. Er reicht nicht für die Anmeldung, die als Nächste an der Reihe ist. Bis es reicht, bleibt er frei: Niemand wird überholt.
   *[other] Zurzeit sind { $free } Plätze frei. Sie reichen nicht für die Anmeldung, die als Nächste an der Reihe ist. Bis es reicht, bleiben sie frei: Niemand wird überholt.
}
own-confirmed-since = Ihren Platz haben Sie seit { $at }.
own-moved-up-fill = Sie sind nachgerückt: { $at }. Es wurde etwas frei, und Sie waren die Ersten, für die es reichte.
own-moved-up-strict = Sie sind nachgerückt: { $at }. Es wurde etwas frei, und Sie waren als Nächste an der Reihe.
own-offered-else = Ohne Ihre Zusage geht der Platz danach an andere.
own-held-mail = Wir haben Ihnen eine E-Mail an { $email } geschickt. Darin ist ein Link, mit dem Sie bestätigen.
own-held-call = Wir rufen Sie an, damit Sie bestätigen können.
own-waits-for-workshop = Auf den Workshop „{ $title }“ warten Sie noch. { $ahead ->
    [0] Vor Ihnen wartet dort niemand.
    [one] Vor Ihnen wartet dort 1 Anmeldung.
   *[other] Vor Ihnen warten dort { $ahead } Anmeldungen.
}
own-others = { $seats ->
    [one] 1 weitere Person aus Ihrer Gruppe
   *[other] { $seats } weitere Personen aus Ihrer Gruppe
} ({ $state }):
own-accept = Ja, ich komme
own-decline = Nein, ich komme nicht
own-leave = Warteliste verlassen
own-resend = E-Mail noch einmal schicken

accept-title = Möchten Sie kommen?
accept-lead = { $seats ->
    [one] Bis { $until } halten wir 1 Platz für Sie frei.
   *[other] Bis { $until } halten wir { $seats } Plätze für Sie frei.
}
accept-button = Ja, ich komme
accept-not = Zurück, noch nicht entscheiden
decline-title = Möchten Sie den Platz abgeben?
decline-lead = Dann bekommen ihn andere. Das können Sie nicht zurücknehmen.
decline-button = Ja, Platz abgeben
leave-title = Möchten Sie die Warteliste verlassen?
leave-lead = Dann geben wir Ihre Stelle auf. Das können Sie nicht zurücknehmen.
leave-button = Ja, Warteliste verlassen
leave-not = Nein, weiter warten
question-others = { $seats ->
    [one] Die Anmeldung für 1 weitere Person aus Ihrer Gruppe bleibt bestehen:
   *[other] Die Anmeldung für { $seats } weitere Personen aus Ihrer Gruppe bleibt bestehen:
}
resend-title = E-Mail noch einmal schicken?
resend-lead = Wir schicken unsere E-Mail noch einmal an { $email }. Bitte sehen Sie auch im Spam-Ordner nach.
resend-button = Noch einmal schicken
resend-not = Nein, zurück

no-reminders-title = Keine Erinnerung mehr?
no-reminders-lead = Dann schreiben wir Ihnen am Tag davor nicht mehr, und danach auch keinen Dank. Ihre Anmeldung bleibt. Wird die Veranstaltung verlegt oder fällt sie aus, schreiben wir Ihnen weiter.
no-reminders-button = Keine Erinnerung mehr
no-reminders-not = Nein, zurück
no-reminders-over = Die Veranstaltung ist vorbei. Wir schreiben Ihnen dazu nicht mehr.
reminders-title = Wieder eine Erinnerung bekommen?
reminders-lead = Dann schreiben wir Ihnen am Tag davor.
reminders-button = Erinnerung bekommen
reminders-not = Nein, zurück
own-no-reminders = Sie bekommen keine Erinnerung.
own-reminders = Doch erinnern
held-title = Anmeldung bestätigen
held-lead = Drücken Sie auf den Knopf. Dann sind Sie angemeldet.
held-button = Ja, ich melde mich an
