# What hosts submit, and what editors decide.

submit-title = Einreichen
submit-lead = Die Stadt sieht sich Ihre Veranstaltung an. Danach wird sie veröffentlicht, oder Sie bekommen sie mit einer Bemerkung zurück. Beides erfahren Sie durch eine E-Mail.
submit-missing = Was noch fehlt
submit-missing-lead = Sie können auch ohne diese Angaben einreichen.
submit-button = Jetzt einreichen
submit-edit = Noch einmal bearbeiten
submit-change-button = Zur Freigabe einreichen
submit-change-lead = Diese Veranstaltung ist öffentlich. Was Sie ändern, sehen alle erst, wenn die Stadt es freigegeben hat.
submit-change-open = Sie sehen hier, was Sie zuletzt eingereicht haben.

missing-accessibility = Angaben zur Barrierefreiheit des Ortes
missing-image = ein Bild
missing-easy-text = der Text in Leichter Sprache

submission-open = Eingereicht am { $at }. Die Stadt sieht es sich an.
submission-review = Ansehen und freigeben
submission-returned = Bitte sehen Sie es noch einmal an.

approve-title = Freigeben
approve-by = Eingereicht von
approve-at = Eingereicht am
approve-new = Die Veranstaltung wird veröffentlicht.
approve-preview = Vorschau
approve-outdated = Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal hin. Noch ist nichts freigegeben.
approve-impossible = So geht es nicht mehr: Etwas, worauf sich die Eingabe bezieht, gibt es nicht mehr. Bitte schicken Sie sie zurück.
send-back-title = Zurückschicken
send-back-remark = Was soll anders werden?
send-back-remark-hint = Das steht in der E-Mail an den Veranstalter, zum Beispiel: Bitte nennen Sie noch den Treffpunkt.
send-back-no-remark = Bitte schreiben Sie, was anders werden soll.

field-submit-until = Einreichen bis
programme-submit-until-hint = Bis wann Veranstalter ihre Veranstaltungen einreichen sollen. Sie sehen es in ihrer Übersicht.

setting-host-parts = Was Veranstalter ohne Freigabe ändern dürfen
setting-host-parts-hint = Alles andere sehen Sie sich an, bevor es öffentlich wird.
host-part-description = Kurztext und Beschreibung
host-part-other-texts = Leichte Sprache und andere Sprachen
host-part-image = Bild
host-part-contact = Kontakt für Fragen
host-part-results = Dank und Ergebnisse nach der Veranstaltung

overview-submitted = { $count ->
    [one] Veranstaltung wartet auf Ihre Freigabe
   *[other] Veranstaltungen warten auf Ihre Freigabe
}

home-title = Ihre Veranstaltungen
home-returned = Zurückgeschickt
home-drafts = Entwürfe
home-submitted = Eingereicht
home-published = Veröffentlicht
home-nothing = Hier stehen Ihre Veranstaltungen, sobald Sie eine eingetragen haben.
home-missing = Es fehlt: { $what }
home-until = Einreichen bis { $at }
home-late = Einreichen war bis { $at } möglich. Reichen Sie trotzdem ein: Die Stadt entscheidet.
home-past = Vergangene Veranstaltungen

settings-hosts = Veranstalter

event-history-submit = Eingereicht von { $who }
event-history-approve = Freigegeben von { $who }
event-history-send-back = Zurückgeschickt von { $who }

submit-is-public = Diese Veranstaltung ist schon öffentlich. Was Sie daran ändern, reichen Sie auf der Seite „Bearbeiten“ ein.
approve-nothing = Hier wartet nichts auf Ihre Freigabe. Vielleicht hat schon jemand anderes entschieden.
