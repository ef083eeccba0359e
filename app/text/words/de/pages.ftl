### Text pages, such as help and privacy: a title, a description for search engines and a Markdown body each.
### $city name of the body · $reach how to reach it: lines with postal address, e-mail and telephone number · $easy_phone a sentence with the
### telephone number · $dpo how to reach the data protection officer
### A line of a body must not begin with a star, a bracket, a closing brace or a full stop. "Anmeldenummer" is the short reference (K7M-4QX).

## The notice above the example programme
banner-example = Diese Veranstaltungen sind Beispiele. Sie finden nicht wirklich statt.

## What stands for $city, $reach, $easy_phone and $dpo, also where the city's settings are empty
city-unnamed = Ihre Stadt
city-phone = Telefon: { $phone }
city-ask-hosts = Fragen beantworten die Veranstalter. Wie Sie sie erreichen, steht bei jeder Veranstaltung.
city-easy-phone = Die Telefon-Nummer ist: { $phone }
city-easy-ask-hosts = Die Telefon-Nummer steht bei jeder Veranstaltung.
city-dpo =
    Den Datenschutzbeauftragten oder die Datenschutzbeauftragte der Stadt erreichen Sie hier:

    { $dpo }
city-no-dpo = Wenden Sie sich an die Stadt und nennen Sie das Stichwort „Datenschutz“. Dann kommt Ihre Frage zur richtigen Stelle.

## /hilfe
page-hilfe-title = Hilfe
page-hilfe-description = So finden Sie eine Veranstaltung und melden sich an, hier oder am Telefon.

page-hilfe-body =
    Sie kommen nicht weiter? Rufen Sie uns an. Wir helfen Ihnen und melden Sie auch gleich an.

    { $reach }

    ## Eine Veranstaltung finden

    Auf der Startseite steht, was als Nächstes kommt, nach Tagen geordnet. Sie können die Liste kürzer machen: nach Zeitraum, Thema, Zielgruppe, Veranstalter oder mit einem Suchwort.

    Ein Klick auf den Titel zeigt Ihnen alles Wichtige: Zeit, Ort, Barrierefreiheit, freie Plätze und wie Sie sich anmelden.

    ## Muss ich mich anmelden?

    Das steht bei jeder Veranstaltung. Es gibt vier Möglichkeiten:

    - **Einfach kommen:** Sie brauchen keine Anmeldung.
    - **Anmeldung hier:** Sie füllen auf dieser Seite ein kurzes Formular aus.
    - **Anmeldung beim Veranstalter:** Sie rufen dort an oder schreiben eine E-Mail.
    - **Anmeldung auf anderer Seite:** Ein Link führt Sie dorthin.

    ## Ich möchte mich anmelden

    1. Öffnen Sie die Veranstaltung und gehen Sie zur Anmeldung.
    2. Tragen Sie Ihren Namen ein und Ihre Telefonnummer oder Ihre E-Mail-Adresse. Eines von beiden genügt.
    3. Geben Sie an, wie viele Personen kommen. Wenn es Workshops gibt, wählen Sie einen aus.
    4. Schicken Sie das Formular ab. Sie sehen sofort, ob Sie einen Platz haben.

    Sie brauchen kein Benutzerkonto und kein Passwort. Lassen Sie sich so viel Zeit, wie Sie möchten. Wenn etwas fehlt, zeigen wir Ihnen, was. Ihre Angaben bleiben dabei stehen.

    Manchmal bitten wir Sie, Ihre E-Mail-Adresse zu bestätigen. Öffnen Sie dann den Link in unserer Nachricht und drücken Sie dort auf den Knopf.

    ## Ich habe keine E-Mail-Adresse

    Sie brauchen keine. Tragen Sie im Formular nur Ihre Telefonnummer ein. Wenn sich etwas ändert, rufen wir Sie an.

    Sie können sich auch ganz ohne Internet anmelden: Rufen Sie uns an. Wir tragen Sie ein und nennen Ihnen Ihre Anmeldenummer.

    ## Ich möchte jemand anderen anmelden

    Das geht gern, zum Beispiel für Ihre Mutter oder Ihren Nachbarn. Tragen Sie sich selbst als Kontakt ein. Geben Sie dann an, dass Sie nicht selbst kommen. Unsere Nachrichten bekommen Sie.

    Sie kommen zu zweit oder zu mehreren? Dann genügt eine Anmeldung für alle. Die Namen der anderen Personen müssen Sie nur nennen, wenn das Formular danach fragt.

    ## Was ist die Anmeldenummer?

    Jede Anmeldung bekommt eine kurze Nummer aus Buchstaben und Ziffern, zum Beispiel K7M-4QX. Wenn Sie anrufen, nennen Sie uns diese Nummer. Dann finden wir Ihre Anmeldung sofort.

    Die Nummer enthält keine Null, keine Eins, kein O und kein I. So kann man nichts verwechseln. Haben Sie die Nummer nicht zur Hand, genügt Ihr Name.

    ## Ich möchte etwas ändern oder absagen

    Nach der Anmeldung sehen Sie eine Seite, die nur Ihnen gehört. Den Link dazu finden Sie auch in unserer E-Mail. Auf dieser Seite können Sie

    - Ihre Anmeldung ändern,
    - absagen,
    - den Termin in Ihren Kalender übernehmen,
    - alles ausdrucken.

    Geben Sie den Link nicht weiter. Wer ihn hat, kann Ihre Anmeldung ändern.

    Am Telefon geht es genauso: Nennen Sie uns Ihre Anmeldenummer.

    Bitte sagen Sie ab, wenn Sie nicht kommen können. Dann bekommt jemand anderes Ihren Platz.

    ## Die Veranstaltung ist ausgebucht

    Bei manchen Veranstaltungen gibt es dann eine Warteliste. Bei den anderen rufen Sie uns an. Wir sehen nach, ob ein Platz frei geworden ist, oder finden mit Ihnen etwas Ähnliches.

    ## Wie funktioniert die Warteliste?

    Sie füllen dasselbe Formular aus wie bei einer Anmeldung und drücken auf „Auf die Warteliste“. Am Telefon geht es genauso. Sie sind dann noch nicht angemeldet. Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.

    Auf der Seite Ihrer Anmeldung steht, wie viele Anmeldungen vor Ihnen warten und warum Sie noch keinen Platz haben.

    Wer zuerst kam, ist zuerst an der Reihe. Brauchen Sie mehrere Plätze, bekommen Sie alle zusammen. Genügen Ihnen auch weniger, kreuzen Sie das im Formular an. Sind zu wenige frei, gibt es zwei Regeln:

    - Bei den meisten Veranstaltungen bekommt die Plätze dann die nächste Anmeldung, für die sie reichen. So bleibt kein Platz leer.
    - Bei manchen Veranstaltungen geht es streng der Reihe nach. Dann bleiben die Plätze frei, bis es für die erste Anmeldung reicht. Das steht auf der Seite der Veranstaltung.

    Wird ein Platz für Sie frei, schreiben wir Ihnen eine E-Mail. Haben Sie keine E-Mail-Adresse, rufen wir Sie an.

    Bei manchen Veranstaltungen fragen wir Sie zuerst, ob Sie kommen möchten, kurz vor dem Termin auch am Telefon. Wir sagen Ihnen dabei, bis wann wir den Platz für Sie freihalten. Bitte antworten Sie bis dahin. Sonst bekommt den Platz jemand anderes.

    Möchten Sie nicht mehr warten? Auf der Seite Ihrer Anmeldung können Sie die Warteliste verlassen.

    ## Ich brauche Unterstützung vor Ort

    Ob Rollstuhlplatz, Gebärdensprache oder ein ruhiger Platz: Im Formular können Sie angeben, was Sie brauchen. Das ist freiwillig. Sie können uns auch anrufen.

    ## Ich habe keine Nachricht bekommen

    Sehen Sie bitte auch im Spam-Ordner nach. Ist sie dort nicht, rufen Sie uns an.

## /leichte-sprache
page-leichte-sprache-title = Leichte Sprache
page-leichte-sprache-description = So finden Sie eine Veranstaltung. Und so melden Sie sich an. In Leichter Sprache.

page-leichte-sprache-body =
    ## Das finden Sie hier

    Auf dieser Internet-Seite finden Sie Veranstaltungen.

    Eine Veranstaltung ist zum Beispiel:

    - ein Kurs
    - ein Spazier-Gang
    - eine Führung im Museum
    - ein Treffen mit Kaffee

    Die Veranstaltungen sind in Ihrer Nähe.

    Viele Vereine und Gruppen machen mit.

    Diese Internet-Seite macht: { $city }.

    ## So finden Sie eine Veranstaltung

    Gehen Sie auf die Start-Seite.

    Dort steht eine Liste.

    Zuerst kommen die Veranstaltungen, die bald sind.

    Sie können auch suchen.

    Schreiben Sie dazu ein Wort in das Such-Feld.

    Klicken Sie auf den Namen von der Veranstaltung.

    Dann sehen Sie:

    - wann die Veranstaltung ist
    - wo die Veranstaltung ist
    - wie Sie mitmachen können

    Bei manchen Veranstaltungen gibt es einen Text in Leichter Sprache.

    ## So melden Sie sich an

    Bei manchen Veranstaltungen steht: Einfach kommen.

    Dann gehen Sie einfach hin.

    Bei anderen Veranstaltungen melden Sie sich an.

    Anmelden heißt: Sie sagen uns vorher, dass Sie kommen.

    Das geht so:

    1. Klicken Sie auf die Veranstaltung.
    2. Gehen Sie zur Anmeldung.
    3. Schreiben Sie Ihren Namen auf.
    4. Schreiben Sie Ihre Telefon-Nummer oder Ihre E-Mail-Adresse auf.
    5. Schreiben Sie auf, wie viele Menschen kommen.
    6. Schicken Sie die Anmeldung ab.

    Dann sehen Sie: Habe ich einen Platz?

    Brauchen Sie Hilfe bei der Veranstaltung?

    Zum Beispiel einen Platz für den Rollstuhl?

    Das können Sie bei der Anmeldung sagen.

    ## So melden Sie sich am Telefon an

    Sie können uns anrufen.

    Wir melden Sie dann an.

    { $easy_phone }

    Sie können auch für einen anderen Menschen anrufen.

    ## Ihre Anmelde-Nummer

    Sie bekommen von uns eine Anmelde-Nummer.

    Die Anmelde-Nummer hat Buchstaben und Zahlen.

    Sie sieht zum Beispiel so aus: K7M-4QX

    Schreiben Sie die Anmelde-Nummer auf.

    Sagen Sie uns die Anmelde-Nummer, wenn Sie anrufen.

    Dann finden wir Ihre Anmeldung schnell.

    ## So sagen Sie ab

    Sie sind krank?

    Oder Sie haben keine Zeit?

    Dann sagen Sie bitte ab.

    Absagen heißt: Sie sagen uns, dass Sie zu Hause bleiben.

    Sie können anrufen.

    Oder Sie klicken auf den Link in unserer E-Mail.

    Dann bekommt ein anderer Mensch Ihren Platz.

    ## Alle Plätze sind weg

    Dann gibt es manchmal eine Warte-Liste.

    Auf der Warte-Liste stehen Menschen, die auf einen Platz warten.

    So kommen Sie auf die Warte-Liste:

    1. Gehen Sie zur Anmeldung.
    2. Schreiben Sie alles auf.
    3. Klicken Sie auf: Auf die Warteliste.

    Sie haben dann noch keinen Platz.

    Bitte kommen Sie noch nicht.

    Wer zuerst da war, bekommt zuerst einen Platz.

    Manchmal reichen die Plätze nicht für alle aus einer Gruppe.

    Dann bekommt die Plätze oft eine kleinere Gruppe.

    Ist ein Platz für Sie frei?

    Dann schreiben wir Ihnen eine E-Mail.

    Oder wir rufen Sie an.

    Manchmal fragen wir Sie: Möchten Sie kommen?

    Dann müssen Sie antworten.

    In der E-Mail steht: Bis zu diesem Tag haben Sie Zeit.

    Antworten Sie zu spät?

    Dann bekommt ein anderer Mensch den Platz.

    Gibt es keine Warte-Liste?

    Dann rufen Sie uns an.

    Wir helfen Ihnen.

    ## So ist diese Internet-Seite aufgebaut

    Ganz oben kommen Sie zur Start-Seite.

    Ganz unten sind Links zu wichtigen Seiten.

    Ein Link ist ein Wort, auf das Sie klicken können.

    Diese Links gibt es unten:

    - Leichte Sprache: Das ist diese Seite.
    - Gebärdensprache: Hier geht es um die Sprache mit den Händen.
    - Barrierefreiheit: Hier steht, wie gut alle Menschen die Seite nutzen können.
    - Datenschutz: Hier steht, was mit Ihren Daten passiert.
    - Impressum: Hier steht, wer die Seite macht.
    - Hilfe: Hier bekommen Sie Hilfe.

    ## Barrierefreiheit

    Barrierefrei heißt: Alle Menschen können die Internet-Seite gut nutzen.

    Vieles geht schon gut.

    Sie können die Schrift größer machen.

    Sie können die Seite mit der Tastatur bedienen.

    Blinde Menschen können sich die Seite vorlesen lassen.

    Das fehlt noch:

    - ein Film in Gebärdensprache
    - Texte in Leichter Sprache bei allen Veranstaltungen

    Haben Sie ein Problem mit der Seite?

    Dann melden Sie sich bei uns:

    { $reach }

    Haben wir Ihnen zu wenig geholfen?

    Dann hilft Ihnen die Schlichtungs-Stelle.

    Die Schlichtungs-Stelle hilft bei Streit.

    Die Hilfe ist kostenlos.

    Das ist die Adresse:

    - Schlichtungs-Stelle beim Landes-Zentrum Barrierefreiheit
    - Else-Josenhans-Straße 6
    - 70173 Stuttgart

    ## Ihre Daten

    Ihre Daten sind zum Beispiel Ihr Name und Ihre Telefon-Nummer.

    Wir brauchen Ihre Daten für die Anmeldung.

    Wir passen gut auf Ihre Daten auf.

    Sollen wir Ihre Daten löschen?

    Dann rufen Sie uns an.

    ## Über diesen Text

    Dieser Text ist in Leichter Sprache.

    Eine Prüf-Gruppe hat den Text noch nicht gelesen.

    Eine Prüf-Gruppe sind Menschen, die Leichte Sprache brauchen.

    Verstehen Sie etwas schlecht?

    Dann sagen Sie uns das bitte.

## /gebaerdensprache
page-gebaerdensprache-title = Gebärdensprache
page-gebaerdensprache-description = Das Wichtigste in kurzen Sätzen, bis es den Film in Deutscher Gebärdensprache gibt.

page-gebaerdensprache-body =
    Hier soll ein Film in Deutscher Gebärdensprache (DGS) stehen. **Es gibt ihn noch nicht.** Bis er fertig ist, finden Sie hier das Wichtigste in kurzen Sätzen.

    ## Was diese Seite bietet

    Sie finden hier Veranstaltungen in Ihrer Nähe: Kurse, Vorträge, Spaziergänge, Führungen und Treffen. Viele Vereine und Einrichtungen machen mit. Verantwortlich ist: { $city }.

    Zu manchen Veranstaltungen kommen Sie einfach. Bei anderen melden Sie sich an. Dafür brauchen Sie kein Konto und kein Passwort.

    ## So finden Sie sich zurecht

    - Die Startseite zeigt die Liste der Veranstaltungen. Sie können suchen und auswählen.
    - Die Seite einer Veranstaltung zeigt Zeit, Ort, Barrierefreiheit und Anmeldung.
    - Unten auf jeder Seite stehen die Links zu Hilfe, Leichter Sprache, Barrierefreiheit, Datenschutz und Impressum.

    ## Gebärdensprache bei einer Veranstaltung

    Sie brauchen eine Dolmetscherin oder einen Dolmetscher für DGS? Geben Sie das bitte bei der Anmeldung an. Auch Schriftdolmetschen können Sie dort wünschen. Melden Sie sich möglichst früh an, dann können wir planen.

    ## So erreichen Sie uns

    { $reach }

    Sie müssen nicht selbst telefonieren. Ein Vermittlungsdienst für Gebärdensprache kann uns für Sie anrufen.

    ## Was geplant ist

    Der Film wird zeigen, was diese Seite bietet und wie Sie sich anmelden. Er wird auch das Wichtigste aus der [Erklärung zur Barrierefreiheit](/barrierefreiheit) enthalten. Sie werden ihn herunterladen können.

    ## Barrierefreiheit in Kürze

    Diese Seite ist teilweise barrierefrei. Es fehlt vor allem der Film in DGS. Wenn Sie auf ein Hindernis stoßen, schreiben Sie uns bitte. Hilft unsere Antwort nicht, können Sie sich an die Schlichtungsstelle beim Landeszentrum Barrierefreiheit in Stuttgart wenden.

## /barrierefreiheit
page-barrierefreiheit-title = Erklärung zur Barrierefreiheit
page-barrierefreiheit-description = Wie barrierefrei diese Website ist, was noch fehlt und wie Sie uns ein Hindernis melden.

page-barrierefreiheit-body =
    Diese Website soll für alle Menschen zugänglich sein. Grundlage ist § 10 Absatz 1 des Landes-Behindertengleichstellungsgesetzes Baden-Württemberg (L-BGG). Die technischen Anforderungen stehen in der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und in der Norm EN 301 549.

    Die Erklärung gilt für alle Seiten dieses Angebots. Verantwortlich ist: { $city }.

    ## Wie weit die Anforderungen erfüllt sind

    Diese Website ist mit den Anforderungen **teilweise vereinbar**. Was fehlt, steht im nächsten Abschnitt.

    Das Angebot lässt sich ohne Maus bedienen und funktioniert ohne JavaScript. Es passt sich an kleine Bildschirme und große Schrift an. Die Formulare lassen Ihnen viel Zeit und verlangen keine Bilderrätsel.

    ## Was noch nicht barrierefrei ist

    - **Deutsche Gebärdensprache:** Es gibt noch keinen Film in DGS (§ 4 BITV 2.0). Auf der Seite [Gebärdensprache](/gebaerdensprache) steht, wie wir solange helfen.
    - **Leichte Sprache:** Die Seite in [Leichter Sprache](/leichte-sprache) hat noch keine Prüfgruppe gelesen. Bei vielen Veranstaltungen fehlt ein Text in Leichter Sprache.
    - **Andere Sprachen:** Nicht jede Veranstaltung ist übersetzt.
    - **Angaben zu den Orten:** Wie gut ein Ort zugänglich ist, teilen uns die Veranstalter mit. Die Angaben können unvollständig sein. Fragen Sie im Zweifel bitte nach.
    - **Texte der Veranstalter:** Nicht alle Beschreibungen sind in einfacher Sprache geschrieben.
    - **Verlinkte Seiten:** Führt eine Anmeldung auf eine andere Website, gilt deren eigene Erklärung.

    ## Wie diese Erklärung entstanden ist

    Diese Erklärung beruht auf einer Selbstbewertung. Dabei prüfen Programme die Seiten automatisch, auch die Bedienung mit der Tastatur und die Darstellung in verschiedenen Größen.

    Solche Programme finden nur einen Teil der Hindernisse. Eine Prüfung durch Fachleute und durch Menschen mit Behinderungen steht noch aus.

    ## Rückmeldung: Sagen Sie uns, was nicht geht

    Sie sind auf ein Hindernis gestoßen? Oder Sie brauchen eine Information in anderer Form? Schreiben Sie uns oder rufen Sie an. Bitte nennen Sie die Seite und beschreiben Sie kurz, was nicht geht.

    { $reach }

    Wir antworten so bald wie möglich, spätestens nach vier Wochen. Wenn die Zeit drängt, melden wir Sie am Telefon an.

    ## Schlichtung

    Hat Ihre Rückmeldung an uns nicht geholfen? Dann können Sie sich an die Schlichtungsstelle beim Landeszentrum Barrierefreiheit (LZ-BARR) wenden. Sie ist unabhängig und hilft, ohne Gericht eine Lösung zu finden. Das Verfahren ist grundsätzlich kostenfrei. Einen Anwalt brauchen Sie nicht.

    Den Antrag können Menschen mit Behinderungen stellen, die in Baden-Württemberg wohnen. Auch die kommunalen Behindertenbeauftragten und anerkannte Verbände können ihn stellen.

    Schlichtungsstelle beim Landeszentrum Barrierefreiheit, Else-Josenhans-Straße 6, 70173 Stuttgart

    Internet: <https://barrierefreiheit-bw.de>

## /datenschutz
## $days days after the event until sign-ups are deleted · $needs_days the same for needs
page-datenschutz-title = Datenschutz
page-datenschutz-description = Welche Daten wir von Ihnen brauchen, wofür und wie lange.

page-datenschutz-body =
    Hier steht, welche Daten wir von Ihnen brauchen, wofür und wie lange. Das sind die Informationen nach Artikel 13 der Datenschutz-Grundverordnung (DSGVO).

    ## Das Wichtigste in Kürze

    - Wir fragen nur nach dem, was wir für Ihre Anmeldung brauchen.
    - Sie können Ihre Daten jederzeit ansehen, ändern, herunterladen und löschen lassen.
    - Wir brauchen Ihre Anmeldung bis { $days } Tage nach der Veranstaltung. Von selbst gelöscht wird sie noch nicht. Rufen Sie uns an, wenn wir sie löschen sollen.
    - Diese Seite setzt keine Cookies, wenn Sie sich umsehen oder anmelden. Niemand beobachtet, was Sie hier tun.

    ## Wer verantwortlich ist

    { $city }

    { $reach }

    ## Wer beim Datenschutz hilft

    { $dpo }

    ## Wenn Sie sich anmelden

    Wir speichern Ihren Namen, Ihre Telefonnummer oder E-Mail-Adresse und die Zahl der Plätze. Dazu kommen, falls Sie sie angeben, die Namen der anderen Personen, die gewählten Workshops und Ihre Nachricht an uns. Wir halten auch fest, wann und auf welchem Weg Sie sich angemeldet haben. Vor Ort kann dazukommen, ob Sie da waren.

    Melden Sie sich schriftlich oder am Telefon an, tragen wir dieselben Angaben für Sie ein.

    Wir brauchen diese Daten, um Plätze zu vergeben und Sie zu erreichen, wenn sich etwas ändert. Angemeldet werden Sie nur für diese eine Veranstaltung. Wir schicken Ihnen keine Werbung.

    Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO zusammen mit § 4 des Landesdatenschutzgesetzes Baden-Württemberg (LDSG). Das heißt: Die Stadt erfüllt damit eine öffentliche Aufgabe.

    Niemand verpflichtet Sie, sich anzumelden. Ohne einen Namen und einen Weg, Sie zu erreichen, können wir aber keinen Platz für Sie freihalten.

    Melden Sie jemand anderen an, geben Sie bitte nur an, was nötig ist. Sagen Sie der Person, dass Sie sie angemeldet haben.

    ## Wenn Sie auf der Warteliste stehen

    Wir speichern dieselben Daten wie bei einer Anmeldung. Dazu kommt, seit wann Sie warten, ob wir Ihnen einen Platz angeboten haben, bis wann und was Sie geantwortet haben. Wir brauchen das, um frei gewordene Plätze der Reihe nach zu vergeben. Andere Wartende sehen nur, wie viele Anmeldungen vor ihnen stehen.

    Wir behalten diese Daten so lange wie eine Anmeldung, auch wenn Sie keinen Platz bekommen haben. Verlassen Sie die Warteliste, gilt das Gleiche wie für eine Absage.

    ## Wenn Sie Unterstützung brauchen

    Sie können angeben, was Sie vor Ort brauchen, zum Beispiel einen Rollstuhlplatz oder Gebärdensprache. Nach einer Diagnose fragen wir nie. Trotzdem können solche Angaben etwas über Ihre Gesundheit verraten.

    Deshalb speichern wir sie nur, wenn Sie ausdrücklich einwilligen (Artikel 9 Absatz 2 Buchstabe a DSGVO). Wir bewahren sie getrennt von der Anmeldung auf.

    Sie können Ihre Einwilligung jederzeit zurücknehmen: Ändern Sie Ihre Anmeldung oder rufen Sie uns an. Dann löschen wir diese Angaben sofort. Ihr Platz bleibt Ihnen.

    ## Vertrauliche Veranstaltungen

    Manche Veranstaltungen sind als vertraulich gekennzeichnet. In unseren Nachrichten dazu steht nur ein neutraler Titel.

    ## Wer Ihre Daten bekommt

    - Die Menschen bei der Stadt, die Anmeldungen bearbeiten.
    - Der Veranstalter, bei dem Sie teilnehmen, wenn er die Veranstaltung mit vorbereitet. Er sieht nur Namen und Anmeldenummern bei seinen eigenen Veranstaltungen. Ihre Kontaktdaten und Ihren Bedarf sieht er nur, wenn wir das für eine Veranstaltung freigeben.
    - Dienstleister, die für die Stadt den Server betreiben oder E-Mails zustellen. Sie sind vertraglich gebunden.

    Sonst bekommt niemand Ihre Daten. Wir übermitteln nichts in Länder außerhalb der Europäischen Union.

    Melden Sie sich beim Veranstalter selbst oder auf einer anderen Website an, gelten die Hinweise, die Sie dort finden.

    ## Wie lange wir Daten behalten

    So lange brauchen wir Ihre Daten:

    - Angaben zur Unterstützung: bis { $needs_days } Tage nach der Veranstaltung
    - Anmeldungen, auch auf der Warteliste: bis { $days } Tage nach der Veranstaltung, auch wenn Sie abgesagt haben
    - Texte unserer Nachrichten an Sie: bis sie verschickt sind. Danach löscht das Programm sie von selbst.

    Alles andere löscht das Programm noch nicht von selbst, das tut die Stadt. Rufen Sie uns an, wenn wir Ihre Daten löschen sollen.

    Damit niemand fremde E-Mail-Adressen mit Nachrichten überhäuft, speichern wir zu jeder E-Mail-Adresse einen Prüfwert. Dabei steht, ob die Adresse bestätigt ist und wie viele Nachrichten sie bekam. Die Adresse selbst lässt sich daraus nicht ablesen.

    Zahlen ohne Namen behalten wir, zum Beispiel wie viele Menschen teilgenommen haben.

    ## Wenn Sie die Seite aufrufen

    Ihr Gerät überträgt beim Aufruf seine Internetadresse (IP-Adresse). Ohne sie könnte die Seite nicht zu Ihnen gelangen. Wir nutzen sie außerdem, um Missbrauch abzuwehren.

    Alle Bestandteile der Seite kommen von unserem eigenen Server. Es gibt keine Werbung, keine Auswertung Ihres Verhaltens und keine Inhalte von Dritten.

    ## Wie über Plätze entschieden wird

    Das Programm vergibt die Plätze nach der Reihenfolge der Anmeldungen und danach, wie viele Plätze Sie brauchen. So ist es auch auf der Warteliste: Die Regeln dazu stehen in der [Hilfe](/hilfe). Das Programm bewertet Sie nicht und legt kein Profil von Ihnen an.

    ## Ihre Rechte

    Sie haben das Recht,

    - zu erfahren, was wir über Sie gespeichert haben (Artikel 15 DSGVO),
    - Falsches berichtigen zu lassen (Artikel 16),
    - Ihre Daten löschen zu lassen (Artikel 17),
    - die Verarbeitung einschränken zu lassen (Artikel 18),
    - der Verarbeitung zu widersprechen (Artikel 21),
    - eine Einwilligung für die Zukunft zurückzunehmen (Artikel 7 Absatz 3).

    Vieles davon geht auf der Seite Ihrer Anmeldung. Den Link haben Sie nach der Anmeldung bekommen. Dort können Sie Ihre Daten auch als Datei herunterladen. Oder Sie rufen uns an.

    Sind Sie mit unserer Antwort nicht einverstanden, können Sie sich beschweren:

    Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg, Postfach 10 29 32, 70025 Stuttgart

    E-Mail: <poststelle@lfdi.bwl.de>

    Internet: <https://www.baden-wuerttemberg.datenschutz.de>

## /impressum
page-impressum-title = Impressum
page-impressum-description = Wer diese Website herausgibt und wie Sie uns erreichen.

page-impressum-body =
    Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG)

    ## Wer diese Seite herausgibt

    { $city }

    { $reach }

    Die Stadt ist eine Körperschaft des öffentlichen Rechts. Sie wird durch die Oberbürgermeisterin oder den Oberbürgermeister vertreten.

    ## Wer für die Inhalte verantwortlich ist

    Verantwortlich nach § 18 Absatz 2 des Medienstaatsvertrags ist: { $city }.

    Die Beschreibungen der Veranstaltungen kommen von den Veranstaltern. Wer eine Veranstaltung ausrichtet, steht auf ihrer Seite. Sie haben einen Fehler entdeckt? Sagen Sie uns bitte Bescheid.

    ## Die Software

    Diese Seite läuft mit dabei, einer freien Software für Veranstaltungen und Anmeldungen. Sie steht unter der Lizenz EUPL-1.2. Andere Städte und Vereine dürfen sie kostenlos nutzen und weiterentwickeln.
