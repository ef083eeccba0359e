# Embeds: the page that composes them, and the content of the frames.

compose-title = Veranstaltungen einbetten
compose-lead = Zeigen Sie unsere Veranstaltungen auf der Website Ihres Vereins, Ihrer Gemeinde oder Ihrer Einrichtung. Wählen Sie aus, sehen Sie sich das Ergebnis an und kopieren Sie, was Sie brauchen. Was bei Ihnen steht, bleibt von selbst aktuell.
compose-errors-lead = Ihre Angaben sind noch da. Bitte ändern Sie:
compose-which = 1. Welche Veranstaltungen?
compose-most = Höchstens so viele (1 bis 50)
compose-how = 2. Wie soll es aussehen?
compose-look = Form
compose-look-list = Liste nach Tagen
compose-look-cards = Karten
compose-look-one = Eine einzelne Veranstaltung
compose-event = Welche einzelne Veranstaltung?
compose-no-event = Keine
compose-event-cut = Hier stehen nur die nächsten { $offered }. Ist Ihre nicht dabei, wählen Sie oben genauer aus, welche Veranstaltungen es sein sollen.
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
results-api = Sie programmieren selbst? So bekommen Sie die Veranstaltungen als Daten.
results-lead = Eines davon genügt. Kopieren Sie den Text in dem Feld und fügen Sie ihn auf Ihrer Website ein.
result-frame = Fenster auf Ihrer Seite
result-frame-hint = Für die meisten Websites: Fügen Sie diesen Text dort ein, wo die Veranstaltungen stehen sollen. In WordPress ist das der Block „Individuelles HTML“. Es werden keine Cookies gesetzt, Sie brauchen also keine Cookie-Abfrage. Nennen Sie in Ihrer Datenschutzerklärung, dass diese Liste von uns geladen wird.
result-growing = Fenster, das sich seiner Höhe anpasst
result-growing-hint = Dasselbe mit einem kleinen Zusatz: Das Fenster wird so hoch wie sein Inhalt, und niemand muss darin blättern. Nehmen Sie es, wenn Ihre Website Skripte erlaubt.
result-oembed = Adresse, aus der Ihr Programm selbst ein Fenster macht (oEmbed)
result-oembed-hint = Für WordPress und andere: Setzen Sie diese Adresse allein in eine Zeile. In WordPress passt sich die Höhe von selbst an, bis 1000 Pixel. Öffnen sich anderswo die Links nicht, nehmen Sie lieber das Fenster von oben.
result-html = Einfache Liste ohne Fenster
result-html-hint = Für Seiten, die kein Fenster erlauben, und für Rundbriefe: der Stand von heute mit Links. Diese Liste ändert sich nicht von selbst.
result-calendar = Kalender-Adresse
result-calendar-hint = Für Kalender in Telefon, Outlook oder Google: Wer diese Adresse abonniert, sieht die Termine in seinem eigenen Kalender.
result-event-calendar-hint = Für Kalender in Telefon, Outlook oder Google: Diese Adresse trägt den Termin ein.
result-feed = Feed-Adresse
result-feed-hint = Für Rundbriefe und Nachrichten-Programme. Diese melden von selbst, wenn es eine neue oder geänderte Veranstaltung gibt.
pasted-dated = Stand: { $date }.
pasted-part = { $shown ->
    [one] Hier steht 1 von { $total } Terminen.
   *[other] Hier stehen { $shown } von { $total } Terminen.
} Stand: { $date }.
pasted-live = Alle Termine und Änderungen

embed-more = Mehr zur Veranstaltung
embed-wrong = Das können wir hier nicht zeigen
embed-not-found = Das gibt es hier nicht mehr
embed-not-found-lead = Vielleicht ist die Adresse nicht vollständig, oder die Veranstaltung steht nicht mehr im Programm.

## /api for people who write programs. $api the address of the events' list · $licence its short name
api-title = Unsere Daten für Ihre Programme
api-description = Unsere Veranstaltungen als JSON, für Ihre Programme: ohne Konto und ohne Schlüssel.
api-body =
    Hier holen Ihre Programme unsere Veranstaltungen ab, als JSON. Sie brauchen dafür kein Konto und keinen Schlüssel. Die Daten sind öffentlich. Sie enthalten nichts über die Menschen, die sich anmelden.

    ## Zum Ausprobieren

    - [Die nächsten fünf Veranstaltungen](/api/v1/events?limit=5)
    - [Alle, in denen „Demenz“ vorkommt](/api/v1/events?suche=demenz)
    - [Alle Programme](/api/v1/programmes)

    Jede Veranstaltung hat auch eine eigene Adresse. Hängen Sie dazu ihren Kurznamen (`slug`) an:

        { $api }/KURZNAME

    Alle Felder und alle Angaben beschreibt die [OpenAPI-Datei](/api/v1/openapi.json).

    ## Auswählen

    Es gelten dieselben Angaben wie auf der Startseite: `suche`, `ab`, `bis`, `programm`, `zielgruppe`, `thema`, `veranstalter`, `ort` und `sprache`. Ohne `ab` kommen nur Veranstaltungen, die noch nicht vorbei sind. Eine Angabe, die wir nicht kennen, ist ein Fehler. Die Antwort nennt sie.

    ## Weiterblättern

    Eine Antwort enthält höchstens 50 Veranstaltungen. Mit `limit` können Sie eine andere Zahl wählen, bis 100. Gibt es mehr, steht unter `next` ein Zeichen. Rufen Sie dieselbe Adresse noch einmal auf und geben Sie es als `cursor` mit. Am Ende ist `next` leer (`null`). So bekommen Sie jede Veranstaltung einmal.

    ## Auf dem Laufenden bleiben

    Geben Sie mit `updated_since` an, wann Sie zuletzt gefragt haben, zum Beispiel so:

        { $api }?updated_since=2026-03-01T08:00:00Z

    Sie bekommen alles, was seitdem neu oder anders ist. Auch Abgesagtes und Vergangenes ist dabei, mit `status` als `cancelled` oder `over`. Freie Plätze zählen nicht als Änderung.

    Schicken Sie das `ETag` der letzten Antwort als `If-None-Match` mit. Hat sich nichts geändert, antworten wir kurz mit 304.

    ## Lizenz

    Die Texte und Daten stehen unter { $licence }. Das heißt: Sie dürfen sie verwenden und verändern, wenn Sie uns als Quelle nennen. Für Bilder gilt das nicht.
