# The guide of the back office: short pages by task.

guide-title = Anleitung
guide-lead = Wie Sie Veranstaltungen eintragen und ändern, und was dann geschieht.
guide-contents = Inhalt

guide-enter-picture = Bild: der Anfang des Formulars, ausgefüllt mit Titel, Kurztext, Beginn und Ende.
guide-enter-title = Eine Veranstaltung eintragen
guide-enter =
    1. Wählen Sie in der Übersicht **Neue Veranstaltung**.
    2. Füllen Sie aus: Titel, Beginn und Ende, Ort, Veranstalter und Plätze. Alles andere ist freiwillig und kann später dazukommen.
    3. Mit **Vorschau** sehen Sie die Seite so, wie sie alle sehen werden. Gespeichert ist damit noch nichts.
    4. Mit **Speichern** entsteht ein Entwurf. Den sieht nur die Verwaltung.
    5. Wählen Sie auf der Seite der Veranstaltung **Veröffentlichen**: sofort oder zu einem späteren Zeitpunkt.

    Fehlt noch etwas, so steht es oben auf der Seite und beim Feld. Was Sie eingegeben haben, bleibt stehen.

    Gab es so eine Veranstaltung schon einmal? Öffnen Sie die alte und wählen Sie **Kopieren**. Texte und Regeln sind dann schon da. Es fehlen nur Tag und Uhrzeit.

    Ein Kurs hat mehrere Termine: Wählen Sie **Weiteren Termin eintragen**. Die Menschen melden sich dann für alle Termine zusammen an.

guide-move-picture = Bild: die Seite vor dem Speichern. Sie sagt, was sich ändert, alt und neu, und wer es durch eine E-Mail oder einen Anruf erfährt.
guide-move-title = Verschieben: andere Zeit, anderer Ort
guide-move =
    1. Öffnen Sie die Veranstaltung und wählen Sie **Bearbeiten**.
    2. Ändern Sie Beginn, Ende oder Ort und speichern Sie.
    3. Gibt es schon Anmeldungen, sehen Sie zuerst, wer davon erfährt: wie viele eine E-Mail bekommen und wen Sie anrufen müssen. Noch ist nichts gespeichert.
    4. Mit **Speichern und Bescheid geben** gehen die E-Mails hinaus. Die Anrufe stehen unter [Anrufe](/verwaltung/anrufe).

    Alle Anmeldungen bleiben bestehen. Wer nicht mehr kommen kann, sagt selbst ab.

guide-cancel-picture = Bild: die Seite zum Absagen, mit einem Feld für den Grund und einem für eine andere Veranstaltung.
guide-cancel-title = Absagen oder zurückziehen
guide-cancel =
    - **Absagen** ist richtig, wenn sich schon jemand angemeldet hat oder die Veranstaltung bekannt ist. Die Seite bleibt zu sehen und sagt, dass die Veranstaltung ausfällt. Geben Sie einen Grund an, und wenn es geht eine andere Veranstaltung, die Sie empfehlen. Beides steht auf der Seite und in den Nachrichten. Alle Angemeldeten bekommen eine E-Mail oder stehen auf der Anrufliste. War es ein Irrtum, wählen Sie **Findet doch statt**.
    - **Zurückziehen** ist richtig, wenn sich noch niemand angemeldet hat. Die Seite ist dann nicht mehr zu sehen, und die Veranstaltung wird wieder zum Entwurf.

guide-series-picture = Bild: die vorgeschlagenen Tage einer Reihe, jeder mit einem Kästchen zum Abwählen.
guide-series-title = Eine Reihe anlegen
guide-series =
    1. Tragen Sie den ersten Termin als Veranstaltung ein.
    2. Wählen Sie auf ihrer Seite **Reihe**, den Abstand und den letzten Tag.
    3. Sie sehen alle Tage. Feiertage sind schon abgewählt. Wählen Sie ab, was außerdem ausfällt, zum Beispiel in den Ferien.
    4. Mit **Termine anlegen** bekommt jeder Tag eine eigene Seite mit eigenen Plätzen, immer zur selben Uhrzeit.
    5. Veröffentlichen Sie den ersten Termin **für diesen und alle folgenden**.

    Auch beim Bearbeiten und Absagen wählen Sie, ob es für einen Termin gilt oder für alle folgenden.

    Sollen dieselben Menschen jedes Mal kommen? Dann ist es ein Kurs: eine Veranstaltung mit mehreren Terminen.

guide-seats-picture = Bild: ein Workshop im Formular, mit Plätzen, Zeitfenster und Raum.
guide-seats-title = Plätze, Warteliste und Workshops
guide-seats =
    - **Mehr Plätze:** Tragen Sie die neue Zahl ein. Wer auf der Warteliste als Nächstes passt, rückt nach und erfährt es.
    - **Weniger Plätze:** Das geht bis zur Zahl der Plätze, die schon vergeben sind.
    - **Workshops:** Was gleichzeitig läuft, bekommt dasselbe Zeitfenster, zum Beispiel Vormittag. Man wählt dann in jedem Zeitfenster einen Workshop.
    - **Einen Workshop streichen:** Öffnen Sie bei ihm **Diesen Workshop streichen**. Hat ihn schon jemand gewählt, entscheiden Sie: ein anderer Workshop oder keiner.

guide-texts-picture = Bild: das Feld für Leichte Sprache, darunter die anderen Sprachen mit der Angabe, wo der Text fehlt.
guide-texts-title = Bilder und Leichte Sprache
guide-texts =
    - **Bild:** JPEG, PNG oder WebP. Beschreiben Sie in einem Satz, was zu sehen ist: Das hören Menschen, die es nicht sehen. Sind Menschen zu erkennen, müssen sie einverstanden sein. Ohne Bild zeigt die Seite eine Zeichnung zum Thema.
    - **Leichte Sprache:** kurze Sätze, jeder in einer eigenen Zeile. Keine Fremdwörter, keine Abkürzungen. Schreiben Sie, was man wissen muss: Was ist es? Wann und wo? Was kostet es? Wie meldet man sich an?
    - **Andere Sprachen:** Titel, Kurztext und Beschreibung können auch in anderen Sprachen dastehen. Was fehlt, ist im Formular markiert.

guide-told-picture = Bild: ein Anruf auf der Anrufliste: wen Sie anrufen, unter welcher Nummer und weshalb.
guide-told-title = Was passiert, wenn …: Wer erfährt wovon?
guide-told =
    - **… Sie Zeit oder Ort ändern:** Alle Angemeldeten und Wartenden erfahren es.
    - **… Sie einen Workshop streichen:** Nur wer ihn gewählt hat, erfährt es.
    - **… Sie einen anderen Raum für einen Workshop eintragen:** Nur wer diesen Workshop gewählt hat, erfährt es.
    - **… Sie absagen oder eine Absage zurücknehmen:** Alle Angemeldeten und Wartenden erfahren es.
    - **… Sie mehr Plätze anbieten:** Wer nachrückt, erfährt es.
    - **… Sie Titel, Texte, Bild, Kosten oder Themen ändern, oder einen Workshop ergänzen:** Niemand bekommt eine Nachricht, und die Seite ist sofort aktuell. Möchten Sie es doch allen sagen, wählen Sie im Formular **Alle informieren** und schreiben einen Satz dazu.
    - **… Sie veröffentlichen:** Niemand bekommt eine Nachricht.

    Wer eine E-Mail-Adresse angegeben hat, bekommt eine E-Mail. Alle anderen stehen unter [Anrufe](/verwaltung/anrufe). Wer zu mehreren Terminen einer Reihe angemeldet ist, hört nur einmal von uns, mit allen Terminen. Bevor jemand benachrichtigt wird, zeigt Ihnen immer eine Seite, wie viele es sind.

guide-tags-picture = Bild: die Liste der Themen, jedes mit der Zahl seiner Veranstaltungen.
guide-tags-title = Themen und Zielgruppen ordnen
guide-tags =
    Themen und Zielgruppen tragen Sie bei jeder Veranstaltung ein. Unter [Themen](/verwaltung/themen) und [Zielgruppen](/verwaltung/zielgruppen) sehen Sie alle, mit der Zahl der Veranstaltungen.

    - **Umbenennen:** Wählen Sie den Eintrag und schreiben Sie den neuen Namen. Er steht dann bei allen Veranstaltungen, auch bei vergangenen.
    - **Zusammenlegen:** Geben Sie einem Eintrag den Namen eines anderen, zum Beispiel „Musik“ statt „Musizieren“. Sie sehen zuerst, wie viele Veranstaltungen das ändert.
    - **Entfernen:** Wählen Sie **Überall entfernen**. Die Veranstaltungen bleiben, nur der Eintrag verschwindet.

    Niemand bekommt davon eine Nachricht. Links zur gefilterten Liste, die Sie verschickt haben, finden unter dem alten Namen nichts mehr.

guide-two-picture = Bild: beide Fassungen einer Veranstaltung Feld für Feld, und die Frage, welche gelten soll.
guide-two-title = Wenn zwei dasselbe ändern
guide-two =
    Hat jemand anderes die Veranstaltung inzwischen geändert, wird nichts überschrieben: Sie sehen beide Fassungen und entscheiden.

    Unter **Verlauf** steht, wer wann was geändert hat.
