# The overview of the back office.

overview-coming = Veranstaltungen
overview-past = Vergangene Veranstaltungen
overview-new = Neue Veranstaltung

overview-to-do = Was zu tun ist
overview-nothing = Gerade gibt es nichts zu tun.
overview-calls = { $calls ->
    [one] Anruf steht an
   *[other] Anrufe stehen an
}
overview-lost = { $lost ->
    [one] E-Mail kam nicht an
   *[other] E-Mails kamen nicht an
}
overview-drafts = { $drafts ->
    [one] Entwurf ist noch nicht veröffentlicht
   *[other] Entwürfe sind noch nicht veröffentlicht
}
overview-few-events = { $events ->
    [one] Veranstaltung der nächsten Tage hat wenige Anmeldungen
   *[other] Veranstaltungen der nächsten Tage haben wenige Anmeldungen
}
overview-few-hint = Weniger als ein Viertel der Plätze, und weniger als 20 Personen
overview-events-without-accessibility = { $events ->
    [one] Veranstaltung ohne Angaben zur Barrierefreiheit
   *[other] Veranstaltungen ohne Angaben zur Barrierefreiheit
}
overview-events-without-image = { $events ->
    [one] Veranstaltung ohne Bild
   *[other] Veranstaltungen ohne Bild
}
overview-events-without-easy-text = { $events ->
    [one] Veranstaltung ohne Text in Leichter Sprache
   *[other] Veranstaltungen ohne Text in Leichter Sprache
}
overview-more-events = { $more ->
    [one] und eine weitere
   *[other] und { $more } weitere
}
overview-settings = { $settings ->
    [one] Angabe zur Stadt fehlt
   *[other] Angaben zur Stadt fehlen
}

overview-soon = Die nächsten sieben Tage
overview-soon-more = { $more ->
    [one] und eine weitere Veranstaltung
   *[other] und { $more } weitere Veranstaltungen
}
overview-few = wenige Anmeldungen

overview-filter = Veranstaltungen auswählen
overview-filter-show = Zeigen
overview-time = Zeit
overview-time-coming = kommende
overview-time-past = vergangene
overview-any-state = alle
overview-missing = Angaben
overview-any-missing = alle
overview-no-accessibility = ohne Barrierefreiheit
overview-no-image = ohne Bild
overview-no-easy-text = ohne Leichte Sprache
overview-published = veröffentlicht
overview-draft = Entwurf
overview-unpublished = noch nicht veröffentlicht
overview-with-waiting = mit Warteliste
overview-found = { $found ->
    [one] 1 Veranstaltung
   *[other] { $found } Veranstaltungen
}
overview-none = Hier ist gerade nichts.
overview-next = Weitere Veranstaltungen

overview-day = { $weekday }, { $date }
overview-moment = { $weekday }, { $date }, { $clock }
overview-taken = { $taken } von { $seats }
overview-taken-waiting = { $waiting ->
    [one] { $taken } von { $seats }, 1 wartet
   *[other] { $taken } von { $seats }, { $waiting } warten
}
overview-workshop = { $title }: { $seats }
overview-to-call = { $calls } anzurufen
overview-failed = { $lost ->
    [one] 1 E-Mail kam nicht an
   *[other] { $lost } E-Mails kamen nicht an
}
