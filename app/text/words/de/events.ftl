# The start page, programmes and events.

start-title = Was ist los bei uns?
start-title-in = Was ist los in { $town }?
start-lead = Treffen, Kurse und Gespräche für ältere Menschen, Angehörige und alle, die neu in der Stadt sind.
start-programmes = Programme
start-all-programmes = Alle { $count } Programme ansehen
start-highlight = Unser Tipp
start-upcoming = Die nächsten Veranstaltungen
start-none = Zurzeit steht nichts im Programm.
start-next = Weitere Veranstaltungen ab { $date }
quoted = „{ $text }“
found = { $found ->
    [one] 1 Treffer
   *[other] { $found } Treffer
}
found-for = { $found ->
    [one] 1 Treffer für { $words }
   *[other] { $found } Treffer für { $words }
}
found-similar-for = { $found ->
    [one] 1 ähnlicher Treffer für { $words }
   *[other] { $found } ähnliche Treffer für { $words }
}
found-none = Dazu haben wir nichts gefunden
found-none-for = Zu { $words } haben wir nichts gefunden
found-none-lead = Versuchen Sie es mit weniger Angaben, oder schauen Sie bald wieder vorbei.
found-no-date = „{ $value }“ ist kein Datum. Wir zeigen deshalb alle Tage.

menu-programmes = Programme
programmes-lead = Veranstaltungen, die zusammengehören: eine Woche zu einem Thema, eine Reihe, ein Treffpunkt.
programmes-none = Zurzeit gibt es kein Programm mit Veranstaltungen.
programme-events = { $count ->
    [one] 1 Veranstaltung
   *[other] { $count } Veranstaltungen
}
programme-next = Nächster Termin: { $date }
programme-days = Zu einem Tag springen

choices-days = Nach Tagen
choice-today = Heute
choice-this-week = Diese Woche
choice-next-week = Nächste Woche
choice-weekend = Wochenende
choices-topics = Themen
choices-target-groups = Für wen
choices-view = Ansicht
view-list = Liste
view-month = Monat
month-others = Andere Monate
month-for = { $month }: { $words }
month-none = Im { $month } steht nichts im Programm.
month-none-for = Zu { $words } haben wir im { $month } nichts gefunden.
month-next = Weiter geht es im { $month }

filter-words = Suche
filter-show = Suchen
filter-more = Nach Datum, Thema oder Veranstalter auswählen
filter-from = Ab
filter-until = Bis
filter-programme = Programm
filter-any-programme = Alle Programme
filter-target-group = Für wen
filter-any-target-group = Alle
filter-topic = Thema
filter-any-topic = Alle Themen
filter-host = Veranstalter
filter-any-host = Alle Veranstalter
filter-place = Ort
filter-town = ganz { $town }
filter-any-place = Alle Orte
filter-any-language = Alle Sprachen
filter-all = Alle Veranstaltungen zeigen
filter-chosen = Ausgewählt
filter-chosen-from = ab { $date }
filter-chosen-until = bis { $date }
filter-remove = entfernen

running-title = Läuft gerade
running-several-days = Geht über mehrere Tage
all-day = ganztägig
row-place = { $place } · { $host }
take-part-on-site = Bitte kommen Sie einfach zur angegebenen Zeit.
take-part-online = Zur angegebenen Zeit nehmen Sie über den Link online teil.
take-part-either-way = Bitte kommen Sie einfach zur angegebenen Zeit, oder nehmen Sie über den Link online teil.
place-online = Online
place-hybrid = Vor Ort und online
place-also-online = { $venue } (vor Ort und online)
row-more-dates = Kurs mit { $more ->
    [one] 1 weiteren Termin
   *[other] { $more } weiteren Terminen
}

all-events = Alle Veranstaltungen
all-programmes = Alle Programme
see-other-events = Andere Veranstaltungen ansehen

to-calendar = In meinen Kalender
calendar-on-phone = Telefon oder Tablet
calendar-on-apple = iPhone, iPad oder Mac
calendar-on-outlook = Outlook
calendar-on-google = Google Kalender
calendar-file = Termin herunterladen
calendar-file-phone = Tippen Sie auf „Termin herunterladen“, und öffnen Sie die Datei. Tippen Sie dann auf „Hinzufügen“ oder „Speichern“. Bei einem Kurs sind alle Termine in der Datei.
calendar-file-outlook = Öffnen Sie die heruntergeladene Datei, und speichern Sie, was Outlook Ihnen zeigt.
calendar-file-google = Öffnen Sie am Computer Google Kalender, gehen Sie zu Einstellungen, dann „Importieren und exportieren“, und wählen Sie die heruntergeladene Datei aus.
calendar-follow-lead = So stehen diese Veranstaltungen in Ihrem Kalender. Was neu ist oder sich ändert, kommt von selbst dazu.
calendar-follow = Kalender abonnieren (kostenlos)
calendar-follow-outlook = Klicken Sie im Kalender auf „Kalender hinzufügen“, dann auf „Aus dem Internet abonnieren“, und fügen Sie die Adresse von unten ein.
calendar-follow-google = Öffnen Sie am Computer Google Kalender. Klicken Sie bei „Weitere Kalender“ auf das Plus, dann auf „Per URL“, und fügen Sie die Adresse von unten ein. Danach zeigt auch ein Android-Telefon die Termine.
calendar-address-hint = Kopieren Sie diese Adresse.

event-about = Worum es geht
event-workshops = Workshops
event-easy = In Leichter Sprache
event-other-texts = Text in Leichter Sprache und in anderen Sprachen
event-moved = Diese Veranstaltung ist verlegt
event-moved-lead = Jetzt gilt: { $when }, { $where }.
workshop-round = Runde { $number }
workshop-choose-one = Sie wählen einen Workshop, wenn Sie sich anmelden.

fact-hosts = Veranstalter
fact-target-groups = Für wen
fact-topics = { $count ->
    [one] Thema
   *[other] Themen
}
fact-languages = Sprache
fact-short = Kurze Adresse
fact-contact = Fragen zur Veranstaltung

todo-cancelled = Fällt aus
todo-cancelled-lead = Diese Veranstaltung findet nicht statt. Wer angemeldet ist, muss nichts tun.
todo-over = Diese Veranstaltung ist schon vorbei
todo-just-come = Kommen Sie einfach
todo-just-come-lead = Sie brauchen keine Anmeldung.
todo-by-host = Melden Sie sich beim Veranstalter an
todo-elsewhere = Melden Sie sich auf einer anderen Seite an
todo-elsewhere-lead = Um die Anmeldung kümmert sich der Veranstalter.
todo-elsewhere-button = Zur Anmeldung bei { $site }
todo-not-yet-open = Bald können Sie sich anmelden
todo-not-yet-open-lead = Die Anmeldung beginnt am { $moment }.
todo-closed-call = Rufen Sie uns an, wenn Sie Fragen haben:
todo-full = Alle Plätze sind vergeben
todo-full-lead = Diese Veranstaltung ist ausgebucht. Sie können sich zurzeit nicht anmelden.
todo-waiting = Es gibt eine Warteliste
todo-waiting-lead = Gerade können wir keinen Platz vergeben. Sie können sich auf die Warteliste setzen lassen. Wird etwas frei, melden wir uns bei Ihnen.
todo-waiting-kept = { $free ->
    [one] Zurzeit ist 1 Platz frei. Er bleibt frei für die Anmeldungen, die schon warten: Niemand wird überholt.
   *[other] Zurzeit sind { $free } Plätze frei. Sie bleiben frei für die Anmeldungen, die schon warten: Niemand wird überholt.
}
todo-full-call = Rufen Sie uns an. Wir sehen, was wir für Sie tun können:
todo-open = Melden Sie sich an
todo-open-all-free = { $seats ->
    [one] Der eine Platz ist noch frei.
   *[other] Alle { $seats } Plätze sind noch frei.
}
todo-open-free = { $free ->
    [one] Noch 1 von { $seats } Plätzen ist frei.
   *[other] Noch { $free } von { $seats } Plätzen sind frei.
}
todo-open-until = Anmelden können Sie sich bis { $moment }.
todo-open-button = Jetzt anmelden
phone-label = Telefon:
email-label = E-Mail:

language-both = { $name } ({ $own })
language-de = Deutsch
language-uk = Ukrainisch
language-ru = Russisch
language-en = Englisch
language-tr = Türkisch
language-ar = Arabisch
language-own-de = Deutsch
language-own-uk = Українська
language-own-ru = Русский
language-own-en = English
language-own-tr = Türkçe
language-own-ar = العربية
