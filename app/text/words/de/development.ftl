# Pages of development.

post-lead = Auf diesem Rechner wird nichts verschickt. Alle Nachrichten liegen hier.
post-empty = Noch ist keine Nachricht da.
post-to = An: { $recipient }
post-recipient = An
post-files = Ansehen als
example-title = Ein neuer Titel
example-news = Der Abend hat einen neuen Titel: Frau Öz erzählt mit.
