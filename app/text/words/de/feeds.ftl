# Calendars and news feeds.

calendar-online = Online teilnehmen: { $url }
calendar-page = Mehr dazu: { $url }
calendar-questions = Haben Sie Fragen? Rufen Sie uns an: { $phone }
calendar-reference = Ihre Anmeldenummer: { $reference }
calendar-reference-call = Ihre Anmeldenummer: { $reference }. Bitte nennen Sie sie, wenn Sie anrufen: { $phone }

feed-name = Veranstaltungen: { $city }
feed-name-of = { $what } – { $city }
feed-news = Neue und geänderte Veranstaltungen
feed-cancelled = Fällt aus: { $title }
feed-restored = Findet doch statt: { $title }
feed-moved = Verlegt: { $title }
feed-unknown = Das kennen wir in dieser Adresse nicht: { $name }
feed-unreadable = Das können wir in dieser Adresse nicht lesen: { $name }
feed-twice = Das steht zweimal in dieser Adresse: { $name }
feed-too-long = Das ist in dieser Adresse zu lang: { $name }
