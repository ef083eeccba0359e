# Values of the domain: statuses, availability, faults, refusals.

need-rollstuhl = Rollstuhlplatz
need-induktion = Induktionsschleife
need-gebaerden = Gebärdensprache
need-schrift = Schriftdolmetschen
need-ruhe = Ruhiger Platz
need-begleitung = Begleitung vor Ort
need-assistenzhund = Platz für einen Assistenzhund
need-fahrt = Fahrdienst
need-count-rollstuhl = { $count ->
    [one] 1 Rollstuhlplatz
   *[other] { $count } Rollstuhlplätze
}
need-count-induktion = { $count ->
    [one] 1-mal Induktionsschleife
   *[other] { $count }-mal Induktionsschleife
}
need-count-gebaerden = { $count ->
    [one] 1-mal Gebärdensprache
   *[other] { $count }-mal Gebärdensprache
}
need-count-schrift = { $count ->
    [one] 1-mal Schriftdolmetschen
   *[other] { $count }-mal Schriftdolmetschen
}
need-count-ruhe = { $count ->
    [one] 1 ruhiger Platz
   *[other] { $count } ruhige Plätze
}
need-count-begleitung = { $count ->
    [one] 1-mal Begleitung vor Ort
   *[other] { $count }-mal Begleitung vor Ort
}
need-count-assistenzhund = { $count ->
    [one] 1 Assistenzhund
   *[other] { $count } Assistenzhunde
}
need-count-fahrt = { $count ->
    [one] 1-mal Fahrdienst
   *[other] { $count }-mal Fahrdienst
}

channel-online = auf der Website
channel-phone = am Telefon
channel-counter = vor Ort bei uns
channel-post = mit der Post
channel-walk-in = am Einlass
cancel-reason-asked = Auf eigenen Wunsch
cancel-reason-twice = Doppelt angemeldet
cancel-reason-unreachable = Nicht zu erreichen
cancel-reason-mistake = Aus Versehen eingetragen
state-confirmed = angemeldet
state-waiting = Warteliste
state-held = noch zu bestätigen
state-offered = noch nicht zugesagt
state-lapsed = Frist verstrichen
state-cancelled = abgesagt

status-moved = verlegt
status-cancelled = fällt aus
status-over = schon vorbei

availability-just-come = einfach kommen
availability-by-host = Anmeldung beim Veranstalter
availability-elsewhere = Anmeldung auf anderer Seite
availability-from = Anmeldung ab { $date }
availability-closed = Anmeldung geschlossen
availability-full = ausgebucht
availability-waiting-list = Warteliste
availability-open = Anmeldung möglich
availability-free = { $free ->
    [one] noch 1 Platz frei
   *[other] noch { $free } Plätze frei
}

fault-name-missing = Bitte geben Sie Ihren Namen an.
fault-contact-missing = Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.
fault-too-long = Bitte kürzen Sie den Text auf höchstens { $most } Zeichen.
fault-not-an-address = Bitte prüfen Sie die E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@beispiel.de
fault-space-in-address = In der E-Mail-Adresse ist eine Lücke. Bitte nehmen Sie die Lücke heraus, oder prüfen Sie die Adresse.
fault-letter-in-address = Vor dem @ darf kein { $letter } stehen. Bitte prüfen Sie die E-Mail-Adresse.
fault-likely-domain = Meinten Sie …@{ $domain }? Dann ändern Sie bitte die E-Mail-Adresse. Stimmt sie so, senden Sie das Formular noch einmal ab.
fault-repeated-digit = Das ist keine Telefonnummer. Bitte geben Sie eine Nummer an, unter der wir Sie erreichen.
fault-not-a-phone = Bitte prüfen Sie die Telefonnummer. Sie sieht zum Beispiel so aus: 07154 123456
fault-not-an-area-code = Bitte prüfen Sie die Vorwahl. Sie beginnt mit 0 und sieht zum Beispiel so aus: 07154
fault-not-a-number = Bitte geben Sie die Zahl der Plätze in Ziffern an, zum Beispiel 2.
fault-too-many = { $most ->
    [one] Hier können Sie nur 1 Platz belegen.
   *[other] Auf einmal können Sie höchstens { $most } Plätze belegen.
} Für mehr Plätze rufen Sie uns bitte an.
fault-more-names = Sie haben mehr Namen eingetragen als Plätze gewählt. Bitte prüfen Sie die Zahl der Plätze.
fault-unknown-choice = Diese Auswahl gibt es hier nicht. Bitte wählen Sie neu.
fault-unreadable = Der Text enthält Zeichen, die wir nicht lesen können. Bitte geben Sie ihn neu ein.
fault-not-empty = Bitte lassen Sie dieses Feld leer.
fault-form-old = Das Formular war lange offen. Ihre Angaben sind noch da. Bitte senden Sie es noch einmal ab.
fault-reason-missing = Bitte wählen Sie einen Grund.
fault-not-a-date = Bitte geben Sie ein Datum an, zum Beispiel 20.09.2026.
fault-out-of-range = Bitte geben Sie eine Zahl von { $least } bis { $most } an.
fault-no-colour = Bitte geben Sie die Farbe mit sechs Zeichen an, zum Beispiel 1a5fb4.
fault-too-pale = Diese Farbe ist zu hell. Bitte wählen Sie eine dunklere.
fault-event-missing = Bitte wählen Sie die Veranstaltung, die gezeigt werden soll.
fault-account-name-missing = Bitte geben Sie den Namen der Person an.
fault-host-missing = Bitte wählen Sie mindestens einen Veranstalter.
fault-events-missing = Bitte wählen Sie mindestens eine Veranstaltung.
fault-email-taken = Diese Adresse hat schon ein Konto.
fault-unknown-field = Die Adresse enthält eine Angabe, die es hier nicht gibt.
fault-image-too-large = Die Bilddatei ist zu groß. Bitte wählen Sie eine mit höchstens { $megabytes } MB.
fault-image-too-many-pixels = Das Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es auf höchstens { $megapixels } Millionen, zum Beispiel 6000 mal 4000.
fault-image-unreadable = Diese Datei ist kein Bild, das wir lesen können, oder sie ist beschädigt. Bitte wählen Sie ein Bild als JPEG, PNG oder WebP.
fault-image-gone = Das Bild ist nicht mehr da. Bitte wählen Sie es noch einmal.
fault-form-forged = Das Formular war nicht vollständig. Ihre Angaben sind noch da. Bitte senden Sie es noch einmal ab.

refusal-not-here = Für diese Veranstaltung melden Sie sich nicht hier an
refusal-cancelled = Diese Veranstaltung fällt aus
refusal-over = Diese Veranstaltung ist schon vorbei
refusal-not-yet-open = Die Anmeldung beginnt am { $moment }
refusal-closed = Die Anmeldung ist geschlossen
refusal-full = Diese Veranstaltung ist ausgebucht
refusal-party-too-large = { $free ->
    [one] Es ist nur noch 1 Platz frei
   *[other] Es sind nur noch { $free } Plätze frei
}
refusal-party-too-large-for-it = Für so viele Personen ist kein Platz mehr frei
refusal-too-large = { $seats ->
    [one] Hier gibt es nur 1 Platz
   *[other] Hier gibt es insgesamt nur { $seats } Plätze
}
refusal-workshop-full = Der Workshop „{ $title }“ ist ausgebucht
refusal-workshop-few = { $free ->
    [one] Im Workshop „{ $title }“ ist nur noch 1 Platz frei
   *[other] Im Workshop „{ $title }“ sind nur noch { $free } Plätze frei
}
refusal-workshop-too-large-for-it = Im Workshop „{ $title }“ ist für so viele Personen kein Platz mehr frei
refusal-form-used = Dieses Formular haben Sie schon einmal abgeschickt, mit anderen Angaben
refusal-changed-since = Diese Anmeldung wurde inzwischen geändert
refusal-sign-up-cancelled = Diese Anmeldung ist abgesagt
refusal-too-late = Die Frist ist abgelaufen, der Platz ist wieder frei
refusal-still-waits = Diese Anmeldung steht noch auf der Warteliste
refusal-last-lead = Das ist das einzige Konto der Leitung. Geben Sie zuerst jemand anderem die Rolle Leitung
refusal-taken-by-another = Das hat gerade jemand anderes in der Hand, bitte sehen Sie noch einmal nach
