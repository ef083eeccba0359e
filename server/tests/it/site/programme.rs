//! A small programme with an event of every kind. The clock of a test stands at Monday, 2 March 2026, 9:00.

pub const PROGRAMME: &str = r#"
[[hosts]]
slug = "stadt"
name = "Stadt Kornwestheim, Quartiersmanagement"
phone = "07154 000-101"
email = "quartier@kornwestheim.example"

[[hosts]]
slug = "landkreis"
name = "Landkreis Ludwigsburg"

[[venues]]
slug = "das-k"
name = "Das K"
street = "Stuttgarter Straße 65"
postcode = "70806"
city = "Kornwestheim"
accessibility = ["stufenloser Zugang", "Induktionsschleife"]

[[programmes]]
slug = "seniorenarbeit"
title = "Seniorenarbeit im Quartier"
summary = "Lernen Sie sich kennen."
host = "stadt"

[[programmes]]
slug = "demenz"
title = "Woche der Demenz"
summary = "Eine Woche für alle."
host = "landkreis"

[[events]]
slug = "netzwerk"
title = "Netzwerkveranstaltung Seniorenarbeit"
summary = "Wer mit älteren Menschen arbeitet, lernt sich kennen."
programme = "seniorenarbeit"
host = "stadt"
co_hosts = ["landkreis"]
venue = "das-k"
starts = "2026-03-27T13:00"
ends = "2026-03-27T18:00"
topics = ["Ehrenamt"]
target_groups = ["Fachkräfte"]
sign_up = { mode = "here", seats = 19, max_party = 4 }
translations.uk = { title = "Зустріч мережі", summary = "Знайомство" }

[[events.workshops]]
slug = "mobilitaet"
slot = "nachmittag"
title = "Mobilität"
seats = 7

[[events.workshops]]
slug = "wohnen"
slot = "nachmittag"
title = "Alternative Wohnformen"
seats = 7

[[events]]
slug = "chor"
title = "Singen für alle"
summary = "Platz für jede Stimme."
host = "landkreis"
venue = "das-k"
starts = "2026-04-10T15:00"
ends = "2026-04-10T17:00"
topics = ["Musik"]
target_groups = ["Alle"]
sign_up = { mode = "here", seats = 5000, max_party = 4 }

[[events.workshops]]
slug = "alt"
slot = "stimme"
title = "Alt"
seats = 5000

[[events]]
slug = "museum"
title = "Museum für Menschen mit Demenz"
neutral_title = "Ihr Nachmittag im Museum"
summary = "Bilder wecken Erinnerungen an Demenz vorbei."
programme = "demenz"
host = "stadt"
venue = "das-k"
starts = "2026-03-25T15:00"
ends = "2026-03-25T16:30"
sign_up = { mode = "here", seats = 7301, max_party = 4, confidential = true }

[[events.workshops]]
slug = "malen"
slot = "danach"
title = "Malen"
seats = 5407

[[events]]
slug = "beratung"
title = "Beratung bei Demenz"
programme = "demenz"
host = "stadt"
venue = "das-k"
starts = "2026-03-26T10:00"
ends = "2026-03-26T11:00"
sign_up = { mode = "here", seats = 3, max_party = 6, confidential = true }

[[events]]
slug = "voll"
title = "Kleiner Kreis"
host = "stadt"
venue = "das-k"
starts = "2026-03-24T10:00"
ends = "2026-03-24T11:00"
sign_up = { mode = "here", seats = 1, max_party = 1 }

[[events]]
slug = "markt"
title = "Aktionsmarkt im Foyer"
programme = "demenz"
host = "stadt"
venue = "das-k"
starts = "2026-03-28T11:00"
ends = "2026-03-28T16:00"
sign_up = { mode = "none" }

[[events]]
slug = "telefon"
title = "Spaziergang mit dem Verein"
host = "landkreis"
venue = "das-k"
starts = "2026-03-29T11:00"
ends = "2026-03-29T12:00"
sign_up = { mode = "by_host", phone = "07141 555-0", email = "verein@verein.example" }

[[events]]
slug = "anderswo"
title = "Vortrag der Volkshochschule"
host = "landkreis"
venue = "das-k"
starts = "2026-03-30T19:00"
ends = "2026-03-30T20:00"
sign_up = { mode = "elsewhere", url = "https://vhs.example/kurs/12" }

[[events]]
slug = "vorbei"
title = "Neujahrstreffen"
programme = "seniorenarbeit"
host = "stadt"
venue = "das-k"
starts = "2026-01-10T11:00"
ends = "2026-01-10T12:00"
sign_up = { mode = "here", seats = 20 }

[[events]]
slug = "zu"
title = "Schon geschlossen"
host = "stadt"
venue = "das-k"
starts = "2026-03-20T11:00"
ends = "2026-03-20T12:00"
sign_up = { mode = "here", seats = 20, closes = "2026-03-01T12:00" }

[[events]]
slug = "bald"
title = "Noch nicht offen"
host = "stadt"
venue = "das-k"
starts = "2026-05-20T11:00"
ends = "2026-05-20T12:00"
sign_up = { mode = "here", seats = 20, opens = "2026-04-01T08:00" }

[[events]]
slug = "abgesagt"
title = "Fällt leider aus"
host = "stadt"
venue = "das-k"
starts = "2026-03-21T11:00"
ends = "2026-03-21T12:00"
cancelled = "2026-03-01T08:00"
sign_up = { mode = "here", seats = 20 }

[[events]]
slug = "geheim"
title = "Steht noch nicht im Programm"
programme = "seniorenarbeit"
host = "stadt"
venue = "das-k"
starts = "2026-04-20T11:00"
ends = "2026-04-20T12:00"
published_at = "2026-03-10T08:00"
sign_up = { mode = "here", seats = 20 }

[[events]]
slug = "intern"
title = "Nur mit dem Link"
programme = "seniorenarbeit"
host = "stadt"
venue = "das-k"
starts = "2026-04-21T11:00"
ends = "2026-04-21T12:00"
unlisted = true
sign_up = { mode = "here", seats = 20 }
"#;
