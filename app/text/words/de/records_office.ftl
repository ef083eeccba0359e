# The back office of what events refer to (hosts, venues, programmes), and of partners: lists and forms.

menu-records = Wer, wo und wofür
hosts-title = Veranstalter
host-new-title = Neuer Veranstalter
host-edit-title = Veranstalter bearbeiten
venues-title = Orte
venue-new-title = Neuer Ort
venue-edit-title = Ort bearbeiten
programmes-title = Programme
programme-new-title = Neues Programm
programme-edit-title = Programm bearbeiten
partners-title = Partner
partner-new-title = Neuer Partner
partner-edit-title = Partner bearbeiten

record-saved = „{ $name }“ ist gespeichert.
record-slug = Kurzname in Adressen
records-none = Noch keine Einträge.
record-events = { $events ->
    [0] Keine Veranstaltung
    [one] 1 Veranstaltung
   *[other] { $events } Veranstaltungen
}
host-unreachable = Telefon und E-Mail-Adresse fehlen
venue-address-missing = Adresse fehlt
venue-accessibility-missing = Angaben zur Barrierefreiheit fehlen
programme-from = ab { $day }
programme-until = bis { $day }

host-phone-hint = Menschen rufen hier an, wenn sie Fragen haben.
host-website-hint = Zum Beispiel: https://www.verein.de

venue-address = Wo ist das?
venue-name-hint = So steht er auf der Website, zum Beispiel: Das K, Theodor-Heuss-Saal
venue-accessibility-hint = Bitte kreuzen Sie an, was zutrifft. Wenn Sie unsicher sind, lassen Sie das Feld leer.
venue-accessibility-other = Was gibt es noch?
venue-accessibility-other-hint = Jede Angabe in einer eigenen Zeile. Zum Beispiel: Rampe am Hintereingang
access-step-free = Kommt man ohne Stufen hinein?
access-lift = Gibt es einen Aufzug?
access-toilet = Gibt es ein WC für Rollstühle?
access-induction-loop = Gibt es eine Induktionsschleife für Hörgeräte?
access-parking = Gibt es einen Behindertenparkplatz in der Nähe?
access-stop = Gibt es eine Haltestelle in der Nähe?
access-seating = Gibt es Sitzplätze zum Ausruhen?
access-quiet-room = Gibt es einen ruhigen Raum?
access-assistance-dogs = Dürfen Assistenzhunde hinein?
venue-position = Lage auf der Karte
venue-position-hint = In Grad, zum Beispiel 48,8623 und 9,1858.
moved-events-title = Welche Veranstaltungen umziehen
moved-event-told = { $people ->
    [one] 1 erfährt es
   *[other] { $people } erfahren es
}
moved-events-others = { $events ->
    [one] 1 weitere ohne Anmeldungen
   *[other] { $events } weitere ohne Anmeldungen
}
field-lat = Breite
field-lon = Länge

programme-when-hint = Nur wenn das Programm einen festen Zeitraum hat.
programme-no-host = Keiner

topics-title = Themen
topic-edit-title = Thema bearbeiten
target-groups-title = Zielgruppen
target-group-edit-title = Zielgruppe bearbeiten
tags-lead = Neue Einträge entstehen im Formular einer Veranstaltung. Hier ändern Sie einen für alle Veranstaltungen zugleich.
tag-events-past = { $events }, davon { $past } vorbei
tag-about = „{ $name }“: { $events }
tag-name-hint = Gilt sofort für alle diese Veranstaltungen, auch für vergangene. Gibt es den Namen schon, werden beide zusammengelegt.
tag-remove = Überall entfernen
tag-removed = „{ $name }“ steht bei keiner Veranstaltung mehr.
tag-several-names = Bitte geben Sie nur einen Namen ein, ohne Komma und Strichpunkt.
tag-merge = { $events ->
    [one] 1 Veranstaltung bekommt
   *[other] { $events } Veranstaltungen bekommen
} „{ $new }“ statt „{ $old }“. Danach lassen sich beide nicht mehr trennen.
tag-merge-partner = Auch der Partner { $partner } zeigt danach alle diese Veranstaltungen.
tag-removal = { $events ->
    [one] 1 Veranstaltung verliert
   *[other] { $events } Veranstaltungen verlieren
} „{ $old }“.
tag-removal-partner = Der Partner { $partner } zeigt nur Veranstaltungen mit diesem Eintrag, danach also keine mehr. Wählen Sie bei ihm einen anderen.

partners-none = Noch ist kein Partner eingetragen. Partner zeigen unsere Veranstaltungen auf ihrer eigenen Website, zum Beispiel ein Pflegeheim die Angebote im Stadtteil.
partner-name-hint = Die Website oder die Einrichtung, die unsere Veranstaltungen zeigt.
partner-which = Welche Veranstaltungen?
partner-words = Wörter, die vorkommen müssen
partner-look = Wie soll es aussehen?
partner-accent-hint = Die Farbe der Website mit sechs Zeichen, zum Beispiel 8a1538. Ohne Angabe nehmen wir unser Blau.
partner-look-usual = Wie üblich
partner-scheme-system = hell oder dunkel wie das Gerät
partner-scheme-light = immer hell
partner-scheme-dark = immer dunkel
partner-embed = So sieht es aus
partner-paste = Zeile zum Einfügen
partner-line = Zeile für seine Website
partner-line-hint = Der Partner kopiert sie und fügt sie dort ein, wo die Veranstaltungen stehen sollen.
