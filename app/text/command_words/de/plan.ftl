# Was der Befehl import über seinen Plan sagt.

plan-added = Neu: { $record }
plan-changed = Geändert: { $record }
plan-field = { $field }: { $old } → { $new }
plan-empty = (leer)
plan-event = { $change ->
    [moved] Termin, Ort oder Link ändert sich.
    [cancelled] Die Veranstaltung fällt aus.
   *[restored] Die Veranstaltung findet doch statt.
}
plan-promoted = { $count ->
    [one] Eine Anmeldung rückt von der Warteliste nach.
   *[other] { $count } Anmeldungen rücken von der Warteliste nach.
}
plan-in-all = Zusammen:
plan-by-mail = { $count ->
    [one] Informiert werden: 1 Person per E-Mail.
   *[other] Informiert werden: { $count } Personen per E-Mail.
}
plan-by-phone = { $count ->
    [one] 1 Person müssen Sie anrufen (Liste „Anrufe“).
   *[other] { $count } Personen müssen Sie anrufen (Liste „Anrufe“).
}
plan-unreachable = { $count ->
    [one] Nicht erreichbar: 1 Person (weder E-Mail noch Telefon).
   *[other] Nicht erreichbar: { $count } Personen (weder E-Mail noch Telefon).
}
plan-nothing = Die Datei ändert nichts.
plan-dry-run = Das war nur die Vorschau (--dry-run). Es wurde nichts geändert.
plan-question = Fortfahren? [j/N]
plan-declined = Abgebrochen. Es wurde nichts geändert.
plan-outdated = Inzwischen hat sich etwas geändert. So sieht es jetzt aus:
plan-version = Die Datei hat jetzt Stand { $version }. Tragen Sie oben in die Datei ein: version = { $version }

conflict-version = Die Datei hat Stand { $version } und kennt spätere Änderungen nicht. Sie würde diese rückgängig machen, deshalb wurde nichts geladen:
conflict-unreached = Die Datei hat Stand { $file }, das Programm aber erst Stand { $version }. Sie gehört also zu einer anderen Installation oder ist neuer als eine Sicherung, die eingespielt wurde. Deshalb wurde nichts geladen.
conflict-browser = Die Datei würde Änderungen rückgängig machen, die in der Verwaltung gemacht wurden. Deshalb wurde nichts geladen:
conflict-field = { $field }: gespeichert ist { $old }, in der Datei steht { $new }
conflict-unreached-hint = Holen Sie den heutigen Stand mit „dabei export“ und ändern Sie diesen. Oder laden Sie die Datei mit --over, wenn sie wirklich hierher gehört.
conflict-hint = Holen Sie den heutigen Stand mit „dabei export“ und ändern Sie diesen. Oder laden Sie die Datei mit --over, wenn die Änderungen wirklich verloren gehen sollen.
