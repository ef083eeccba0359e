# Our events on sites of others: the page on which one composes an embed, and what stands inside the frames.

compose-title = Veranstaltungen einbetten
compose-lead = Zeigen Sie unsere Veranstaltungen auf der Website Ihres Vereins, Ihrer Gemeinde oder Ihrer Einrichtung. Wählen Sie aus, sehen Sie sich das Ergebnis an und kopieren Sie, was Sie brauchen. Was bei Ihnen steht, bleibt von selbst aktuell.
compose-errors-lead = Ihre Angaben sind noch da. Bitte ändern Sie:
compose-which = 1. Welche Veranstaltungen?
compose-place = Ort
compose-any-place = Alle Orte
compose-any-language = Alle Sprachen
compose-most = Höchstens so viele (1 bis 50)
compose-how = 2. Wie soll es aussehen?
compose-look = Form
compose-look-list = Liste nach Tagen
compose-look-cards = Karten
compose-look-one = Eine einzelne Veranstaltung
compose-event = Welche einzelne Veranstaltung?
compose-no-event = Keine
compose-event-of = { $date }: { $title }
compose-scheme = Hell oder dunkel
compose-scheme-system = Wie das Gerät der Besucher
compose-scheme-light = Immer hell
compose-scheme-dark = Immer dunkel
compose-accent = Farbe der Links
compose-accent-hint = Die Farbe Ihrer Website mit sechs Zeichen, zum Beispiel 8a1538. Ohne Angabe nehmen wir unser Blau.
compose-show = Vorschau zeigen

previews-title = So sieht es aus
preview-phone = Auf dem Telefon ({ $width } Pixel breit)
preview-column = In einer Spalte ({ $width } Pixel breit)
preview-wide = Auf einer breiten Seite ({ $width } Pixel breit)

results-title = 3. Zum Mitnehmen
results-lead = Eines davon genügt. Kopieren Sie den Text in dem Feld und fügen Sie ihn auf Ihrer Website ein.
result-frame = Fenster auf Ihrer Seite
result-frame-hint = Für die meisten Websites: Fügen Sie diesen Text dort ein, wo die Veranstaltungen stehen sollen. Es werden keine Cookies gesetzt, und Sie brauchen keinen Hinweis dafür.
result-growing = Fenster, das sich seiner Höhe anpasst
result-growing-hint = Dasselbe mit einem kleinen Zusatz: Das Fenster wird so hoch wie sein Inhalt, und niemand muss darin blättern. Nehmen Sie es, wenn Ihre Website Skripte erlaubt.
result-oembed = Adresse für WordPress und andere (oEmbed)
result-oembed-hint = Für Programme, die nach einer oEmbed-Adresse fragen und das Fenster dann selbst einbauen.
result-html = Einfache Liste ohne Fenster
result-html-hint = Für Seiten, die kein Fenster erlauben, und für Rundbriefe: der Stand von heute mit Links. Diese Liste ändert sich nicht von selbst.
result-calendar = Kalender-Adresse
result-calendar-hint = Für Kalender in Telefon, Outlook oder Google: Wer diese Adresse abonniert, sieht die Termine in seinem eigenen Kalender.
result-event-calendar-hint = Für Kalender in Telefon, Outlook oder Google: Diese Adresse trägt den Termin ein.
result-feed = Feed-Adresse
result-feed-hint = Für Rundbriefe und Nachrichten-Programme: Sie melden, sobald es eine neue oder geänderte Veranstaltung gibt.
pasted-dated = Stand: { $date }.
pasted-live = Alle Termine und Änderungen

embed-more = Mehr zur Veranstaltung
embed-wrong = Das können wir hier nicht zeigen
embed-not-found = Das gibt es hier nicht mehr
embed-not-found-lead = Vielleicht ist die Adresse nicht vollständig, oder die Veranstaltung steht nicht mehr im Programm.
