# Was die Befehle import, export und demo sagen.

import-counts = { $added } neu, { $changed } geändert, { $unchanged } unverändert.
import-faults = { $count ->
    [one] Es wurde nichts geladen. Beheben Sie den Fehler, und rufen Sie den Befehl noch einmal auf.
   *[other] Es wurde nichts geladen. Beheben Sie die { $count } Fehler, und rufen Sie den Befehl noch einmal auf.
}
import-more-faults = { $count ->
    [one] Ein weiterer Fehler ist hier nicht aufgeführt.
   *[other] Weitere { $count } Fehler sind hier nicht aufgeführt.
}
import-failed = Die Datei wurde nicht geladen, weil die Datenbank einen Fehler meldet. Nichts wurde geändert. Die Meldung lautet: { $cause }

# Wo ein Fehler steht.

place-line = { $file }, Zeile { $line }
place-record = { $place }: { $record }
place-field = { $place }: { $record }, { $field }
warning = Hinweis zu { $place }
record-host = Veranstalter „{ $slug }“
record-venue = Ort „{ $slug }“
record-programme = Programm „{ $slug }“
record-event = Veranstaltung „{ $slug }“
record-partner = Partner „{ $slug }“
record-without-slug = Eintrag in { $section } ohne slug

# Die ganze Datei.

file-missing = { $file } gibt es nicht. Prüfen Sie den Namen und den Ordner.
file-folder = { $file } ist ein Ordner. Nennen Sie die Datei darin.
file-unreadable = { $file } lässt sich nicht lesen. Prüfen Sie, ob Sie die Datei lesen dürfen.
file-document = Das ist ein Dokument, keine Textdatei. Speichern Sie den Inhalt als reinen Text (UTF-8) mit der Endung .toml.
file-too-large = Die Datei ist größer als { $megabytes } MB. Teilen Sie sie in mehrere Dateien.
file-utf-16 = Die Datei ist in UTF-16 gespeichert. Speichern Sie sie in UTF-8.
file-encoding = Die Datei ist nicht in UTF-8 gespeichert; ab hier sind Umlaute nicht zu lesen. Speichern Sie sie in UTF-8.

# Die Schreibweise einer Zeile.

syntax-header = Die Klammern der Überschrift stimmen nicht. Schreiben Sie: { $example }
syntax-equals-missing = Hinter { $key } fehlt das Gleichheitszeichen. Schreiben Sie: { $example }
syntax-colon = Hinter { $key } muss ein Gleichheitszeichen stehen, kein Doppelpunkt. Schreiben Sie: { $example }
syntax-quote-open = Am Ende des Textes fehlt das gerade Anführungszeichen ". Setzen Sie es dahinter.
syntax-quote-inside = Der Text endet schon am zweiten geraden Anführungszeichen. Nehmen Sie im Text „ und “.
syntax-text-open = Der Text, der hier mit drei Anführungszeichen beginnt, hat kein Ende. Setzen Sie """ dahinter.
syntax-list-open = Die Liste, die hier beginnt, hat kein Ende. Setzen Sie ] dahinter.
syntax-brace-open = Die geschweifte Klammer, die hier beginnt, hat kein Ende. Setzen Sie {"}"} dahinter.
syntax-comma-missing = Zwischen zwei Werten fehlt ein Komma. Setzen Sie es dazwischen.
syntax-comma-extra = Hier ist ein Komma zu viel. Löschen Sie es.
syntax-decimal-comma = Zahlen haben einen Punkt statt eines Kommas. Schreiben Sie: { $example }
syntax-leading-zero = Eine Zahl beginnt nicht mit 0. Schreiben Sie: { $example }
syntax-after-value = Hinter dem Wert steht noch „{ $rest }“. Löschen Sie es.
syntax-remark-behind = Hinter dem Wert steht noch „{ $rest }“. Vor eine Bemerkung gehört #.
syntax-remark = Löschen Sie die Zeile, oder setzen Sie # davor, wenn es eine Bemerkung ist.
syntax-backslash = Das Zeichen \ hat im Text eine besondere Bedeutung. Schreiben Sie es doppelt.
syntax-key-twice = { $key } steht in diesem Eintrag zum zweiten Mal. Löschen Sie eine der beiden Zeilen. Wenn hier ein neuer Eintrag beginnt, setzen Sie seine Überschrift darüber, etwa [[events]].
syntax-key = „{ $key }“ kann kein Schlüssel sein: Schlüssel bestehen aus a bis z und _. Prüfen Sie die Schreibweise.
syntax-spreadsheet = Das ist eine Tabelle (CSV), keine Programmdatei. Schreiben Sie jeden Eintrag unter eine Überschrift wie [[events]].
syntax-other = Diese Zeile ist nicht zu verstehen. Schreiben Sie sie in der Form: title = "Gespräch auf dem Roten Sofa" – einen Text über mehrere Zeilen zwischen """ und """.

# Schlüssel und Werte.

fault-unknown-key = Den Schlüssel { $key } gibt es hier nicht. Prüfen Sie die Schreibweise, oder löschen Sie die Zeile.
fault-unknown-key-instead = Den Schlüssel { $key } gibt es hier nicht. Schreiben Sie { $suggestion }, wenn Sie das meinen.
fault-key-inside = Den Schlüssel { $key } gibt es hier nicht. Schreiben Sie { $inside } unter die Überschrift { $heading }.
fault-key-outside = { $key } gehört zur Veranstaltung selbst. Schreiben Sie die Zeile über die Überschrift { $heading }.
fault-key-of-event = { $key } gibt es nur bei Veranstaltungen. Schreiben Sie es unter eine Überschrift [[events]].
fault-key-without-record = Über { $key } fehlt die Überschrift. Schreiben Sie darüber zum Beispiel: [[events]]
fault-unknown-section = Die Überschrift [[{ $key }]] gibt es nicht. Schreiben Sie: [[{ $suggestion }]]
fault-no-section = Die Überschrift [[{ $key }]] gibt es nicht. Es gibt [[hosts]], [[venues]], [[programmes]], [[events]] und [[partners]].
fault-quotes-missing = Um den Wert fehlen Anführungszeichen. Schreiben Sie: { $example }
fault-quotes-typographic = Um den Wert stehen andere Anführungszeichen als ". Schreiben Sie: { $example }
fault-value-missing = Hinter dem Gleichheitszeichen fehlt der Wert. Schreiben Sie zum Beispiel: { $example }
fault-not-a-text = Hier muss ein Text in Anführungszeichen stehen. Schreiben Sie zum Beispiel: { $example }
fault-not-a-number = Hier muss eine ganze Zahl stehen, ohne Anführungszeichen. Schreiben Sie: { $example }
fault-not-a-decimal = Hier muss eine Zahl mit Punkt stehen, ohne Anführungszeichen. Schreiben Sie: { $example }
fault-not-a-flag = Hier muss true für ja oder false für nein stehen, ohne Anführungszeichen. Schreiben Sie: { $example }
fault-not-a-list = Hier muss eine Liste in eckigen Klammern stehen. Schreiben Sie: { $example }
fault-not-dates = Hier muss eine Liste von Terminen stehen. Schreiben Sie: { $example }
fault-not-a-table = Das braucht eine eigene Überschrift. Schreiben Sie { $heading } in eine Zeile und darunter zum Beispiel: { $example }
fault-invisible = Im Text steht ein unsichtbares Zeichen. Löschen Sie es und schreiben Sie die Stelle neu.

# Die Regeln.

fault-missing = { $key } fehlt. Schreiben Sie zum Beispiel: { $example }
fault-missing-venue = venue fehlt. Schreiben Sie zum Beispiel: { $venue } Findet die Veranstaltung nur online statt, dann schreiben Sie stattdessen den Link: { $online }
fault-missing-inside = { $key } fehlt. Schreiben Sie unter die Überschrift { $heading } zum Beispiel: { $example }
fault-unknown-host = Einen Veranstalter „{ $slug }“ gibt es nicht.
fault-unknown-venue = Einen Ort „{ $slug }“ gibt es nicht.
fault-unknown-programme = Ein Programm „{ $slug }“ gibt es nicht.
fault-unknown-event = Eine Veranstaltung „{ $slug }“ gibt es nicht.
fault-unknown-partner = Einen Partner „{ $slug }“ gibt es nicht.
fault-unknown-workshop = Einen Workshop „{ $slug }“ gibt es nicht.
fault-new-workshop = Ein neuer Workshop braucht noch: { $missing }
fault-did-you-mean = Meinen Sie „{ $suggestion }“?
fault-new-record = Ein neuer Eintrag braucht noch: { $missing }
fault-create-record = Nehmen Sie einen slug, den es gibt, oder legen Sie den Eintrag unter [[{ $section }]] an.
fault-twice = Der slug „{ $slug }“ steht schon weiter oben. Geben Sie diesem Eintrag einen anderen.
fault-uid-taken = Die uid gehört schon zur Veranstaltung „{ $event }“. Löschen Sie die Zeile: dabei vergibt selbst eine.
fault-too-long = Der Text ist zu lang. Kürzen Sie ihn auf höchstens { $limit } Zeichen.
fault-too-many = Die Liste ist zu lang. Kürzen Sie sie auf höchstens { $limit } Einträge.
fault-out-of-range = Die Zahl ist zu klein oder zu groß. Nehmen Sie eine von { $least } bis { $most }.
fault-not-a-slug = Ein slug besteht aus kleinen Buchstaben von a bis z, Ziffern und Bindestrichen. Schreiben Sie zum Beispiel: { $example }
fault-time-form = Datum und Uhrzeit haben eine andere Form. Schreiben Sie: { $example }
fault-time-no-hour = Die Uhrzeit fehlt. Schreiben Sie sie mit einem T hinter das Datum, zum Beispiel: { $example }
fault-time-no-such-day = Den Tag { $date } gibt es nicht. Prüfen Sie Tag und Monat.
fault-time-no-such-hour = Die Uhrzeit { $hour } gibt es nicht. Nehmen Sie eine von 00:00 bis 23:59.
fault-time-flag = Hier muss Datum und Uhrzeit stehen, nicht true oder false. Schreiben Sie zum Beispiel: { $example }
fault-time-year = Das Jahr { $year } ist zu früh oder zu spät. Nehmen Sie eines von { $first } bis { $last }.
fault-time-skipped = Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren auf Sommerzeit vorgestellt werden. Nehmen Sie eine Zeit vor 02:00 oder ab 03:00.
fault-ends-before-start = Das Ende liegt nicht nach dem Beginn. Prüfen Sie starts und ends.
fault-dates-and-times = Die Termine stehen schon in dates. Ändern Sie sie dort, und löschen Sie { $key }.
fault-not-a-link = Eine Adresse im Internet beginnt mit https:// oder http://. Schreiben Sie zum Beispiel: { $example }
fault-not-an-email = Das ist keine E-Mail-Adresse. Schreiben Sie sie in der Form: { $example }
fault-unknown-choice = Das ist keine der Möglichkeiten. Nehmen Sie eine davon: { $choices }.
fault-unknown-value = Diesen Wert gibt es hier nicht. Die möglichen Werte stehen in docs/programme-file.md.
fault-not-a-date = Hier muss ein Datum ohne Uhrzeit stehen. Schreiben Sie: { $example }
fault-not-a-colour = Das ist keine Farbe. Schreiben Sie sechs Zeichen aus 0 bis 9 und a bis f, zum Beispiel: accent = "1a5fb4"
fault-too-pale = Die Farbe ist zu hell. Ihr Kontrast auf Weiß ist { $whole },{ $rest }; nehmen Sie eine dunklere mit mindestens 4,5.
fault-image-no-file = Eine Datei „{ $name }“ gibt es hier nicht. Der Name gilt von der Programmdatei aus, zum Beispiel bilder/rotes-sofa.jpg.
fault-image-not-stored = Dieses Bild ist hier nicht gespeichert. Schreiben Sie den Namen der Bilddatei.
fault-image-too-large = Die Bilddatei ist zu groß. Verkleinern Sie sie auf höchstens { $megabytes } MB.
fault-image-too-many-pixels = Das Bild hat zu viele Bildpunkte. Verkleinern Sie es auf höchstens { $megapixels } Millionen, zum Beispiel 6000 mal 4000.
fault-image-unreadable = Das ist kein Bild, das dabei lesen kann, oder die Datei ist beschädigt. Nehmen Sie JPEG, PNG oder WebP.
fault-fewer-than-taken = { $taken ->
    [one] Ein Platz ist schon vergeben. Tragen Sie mindestens 1 ein.
   *[other] { $taken } Plätze sind schon vergeben. Tragen Sie mindestens { $taken } ein.
}
fault-fewer-than-wanted = Auf der Warteliste steht eine Gruppe, die { $wanted } Plätze braucht. Tragen Sie mindestens so viele ein.
fault-waiting-list-in-use = Auf der Warteliste steht noch jemand. Schreiben Sie: waiting_list = true
fault-sign-up-in-use = { $people ->
    [one] Es ist schon eine Person angemeldet.
   *[other] Es sind schon { $people } Personen angemeldet.
} Lassen Sie mode = "here", und beenden Sie die Anmeldung mit closes.
fault-past-in-use = { $people ->
    [one] Es ist schon eine Person angemeldet,
   *[other] Es sind schon { $people } Personen angemeldet,
} und dieser Termin ist vorbei. Prüfen Sie das Jahr, oder sagen Sie die Veranstaltung mit cancelled ab.
fault-shares-slot = { $people ->
    [one] Eine Person hat
   *[other] { $people } Personen haben
} in diesem slot schon einen anderen Workshop: { $others }. Lassen Sie den Workshop in seinem slot, oder ändern Sie zuerst diese Anmeldungen.
fault-workshop-in-use = { $people ->
    [one] Eine Person hat
   *[other] { $people } Personen haben
} diesen Workshop. Ändern Sie zuerst diese Anmeldungen.
fault-draft-in-use = Es gibt schon Anmeldungen. Sagen Sie die Veranstaltung mit cancelled ab: Dann erfahren es alle.

# Hinweise: erlaubt, aber vielleicht ein Versehen.

warning-empty = In der Datei steht kein Eintrag. Prüfen Sie, ob es die richtige ist.
warning-past = Der Termin ist schon vorbei. Prüfen Sie das Jahr.
warning-venue-taken = Am { $day }.{ $month }.{ $year } um { $clock } Uhr ist am Ort „{ $venue }“ auch die Veranstaltung „{ $event }“. Prüfen Sie Zeit und Ort.
warning-host-unreachable = Die Anmeldung nimmt der Veranstalter „{ $host }“ an, aber weder bei ihm noch hier steht eine Telefonnummer oder E-Mail-Adresse. Tragen Sie phone oder email ein.
warning-event-unreachable = Die Anmeldung zur Veranstaltung „{ $event }“ nimmt dieser Veranstalter an, aber weder hier noch dort steht eine Telefonnummer oder E-Mail-Adresse. Tragen Sie phone oder email ein.
warning-link-for-nobody = Den Link bekommt niemand: Ihn sieht nur, wer hier einen Platz hat. Setzen Sie mode = "here", oder löschen Sie online_url.
warning-nobody-notified = Von Anmeldungen erfährt niemand: Weder hier (contact) noch beim Veranstalter „{ $host }“ steht eine E-Mail-Adresse. Tragen Sie email ein, oder löschen Sie notify.

demo-loaded = Das Beispielprogramm ist geladen: { $count } Einträge.
demo-loaded-before = Das Beispielprogramm ist schon geladen.
demo-not-empty = Die Datenbank enthält schon ein Programm. „dabei demo“ braucht eine leere, siehe DABEI_DATABASE_URL.
