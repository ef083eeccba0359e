# The frame of every page, and shared components.

page-title = { $title } – dabei
skip = Zum Inhalt
product = dabei
slogan = Veranstaltungen für alle
questions = Fragen?
menu = Hauptmenü
menu-events = Veranstaltungen
banner-label = Hinweis
footer = Weitere Seiten
footer-accessibility = Barrierefreiheit
footer-post = Abgefangene Post
see-all-events = Alle Veranstaltungen ansehen
or-call = Oder rufen Sie uns an:
optional = (freiwillig)
send = Absenden
leave-empty = Bitte leer lassen

errors-title = Das hat noch nicht geklappt
errors-lead = Es ist noch nichts gespeichert. Ihre Angaben sind noch da. Bitte ändern Sie:
error-title = Fehler: { $title }

problem-not-found = Diese Seite gibt es nicht
problem-not-found-lead = Vielleicht ist die Adresse nicht vollständig, oder die Veranstaltung steht nicht mehr im Programm.
problem-not-authorized-lead = Vielleicht ist die Adresse nicht vollständig, oder Sie sind gerade nicht angemeldet. Nach einer halben Stunde ohne Eingabe melden wir Sie ab.
problem-gone = Dieser Zugang gilt nicht mehr
problem-gone-lead = Ein Link oder Code gilt 15 Minuten und nur einmal. Holen Sie sich bitte einen neuen.
problem-to-staff = Zur Anmeldung für Mitarbeitende
problem-cross-site = Das Formular kam nicht von dieser Seite
problem-cross-site-lead = Zu Ihrer Sicherheit haben wir es nicht angenommen. Bitte öffnen Sie die Veranstaltung hier und füllen Sie das Formular noch einmal aus.
problem-wrong-method = So lässt sich diese Seite nicht öffnen
problem-too-large = Das Formular war zu groß
problem-too-large-lead = Bitte kürzen Sie Ihre Texte und senden Sie das Formular noch einmal. Mit „Zurück“ kommen Sie zu Ihren Angaben.
problem-wrong-type = Das konnten wir nicht lesen
problem-wrong-type-lead = Bitte benutzen Sie das Formular auf unserer Seite.
problem-conflict = Das geht jetzt nicht mehr
problem-conflict-lead = Die Veranstaltung ist schon vorbei, oder an der Anmeldung hat sich inzwischen etwas geändert.
problem-timeout = Ihre Angaben sind nicht ganz angekommen
problem-timeout-lead = Vielleicht war die Verbindung schwach. Gehen Sie zurück und senden Sie das Formular noch einmal.
problem-too-many-requests = Gerade sind es sehr viele Anfragen
problem-too-many-requests-lead = Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal. Ihr Browser hat Ihre Angaben noch: Gehen Sie einfach zurück.
problem-broken = Bei uns ist etwas schiefgegangen
problem-broken-lead = Bitte versuchen Sie es in ein paar Minuten noch einmal. Hilft das nicht, rufen Sie uns an und nennen Sie dieses Zeichen: { $reference }

missing-city = (Der Name der Stadt ist noch nicht eingetragen.)
missing-phone = (Die Telefonnummer ist noch nicht eingetragen.)
missing-contact = (Die Anschrift ist noch nicht eingetragen.)
missing-dpo = (Die Kontaktdaten sind noch nicht eingetragen.)
