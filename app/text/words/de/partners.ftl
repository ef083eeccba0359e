# Partners: our events on other sites.

## /api for people who write programs. $api the address of the events' list · $licence its short name
api-title = Unsere Daten für Ihre Programme
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
