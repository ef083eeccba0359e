# Calendar and news feeds.

feed-name = Veranstaltungen: { $city }
feed-name-of = { $what } – { $city }
feed-news = Neue und geänderte Veranstaltungen
feed-cancelled = Fällt aus: { $title }
feed-moved = Verlegt: { $title }
feed-unknown = Das kennen wir in dieser Adresse nicht: { $name }
feed-unreadable = Das können wir in dieser Adresse nicht lesen: { $name }
feed-twice = Das steht zweimal in dieser Adresse: { $name }
feed-too-long = Das ist in dieser Adresse zu lang: { $name }
