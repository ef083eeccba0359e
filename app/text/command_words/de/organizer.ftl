# Was der Befehl organizer sagt.

organizer-link = Dieser Link zum Anmelden gilt einmal, innerhalb von { $minutes } Minuten:
organizer-name-invalid = Geben Sie mit --name einen Namen mit höchstens { $most } Zeichen an.
organizer-email-invalid = „{ $email }“ ist keine E-Mail-Adresse.
organizer-unknown = Kein Konto hat die Adresse { $email }. Alle Konten zeigt „dabei organizer list“.
organizer-event-invalid = „{ $slug }“ ist kein slug einer Veranstaltung. Alle Veranstaltungen zeigt „dabei export“.
organizer-event-unknown = Eine Veranstaltung „{ $slug }“ gibt es nicht. Alle Veranstaltungen zeigt „dabei export“.
organizer-event-missing = Die Rolle door gilt für einzelne Veranstaltungen. Geben Sie diese mit --event SLUG an.
organizer-host-invalid = „{ $slug }“ ist kein slug eines Veranstalters. Alle Veranstalter zeigt „dabei export“.
organizer-host-unknown = Einen Veranstalter „{ $slug }“ gibt es nicht. Alle Veranstalter zeigt „dabei export“.
organizer-host-missing = Die Rolle host gilt für einzelne Veranstalter. Geben Sie diese mit --host SLUG an.
organizer-last-lead = Das ist das einzige Konto mit der Rolle lead. Geben Sie zuerst einem anderen diese Rolle.
