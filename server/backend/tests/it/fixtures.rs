//! Programme files that several tests import.

/// One afternoon with 19 seats and five workshops of 7 in one slot.
pub const NETWORK: &str = r#"
[[hosts]]
slug = "stadt"
name = "Stadt Kornwestheim, Quartiersmanagement"
phone = "07154 000-101"
email = "quartier@kornwestheim.example"

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
host = "stadt"

[[events]]
slug = "netzwerk"
title = "Netzwerkveranstaltung Seniorenarbeit"
summary = "Wer mit älteren Menschen arbeitet, lernt sich kennen."
programme = "seniorenarbeit"
host = "stadt"
venue = "das-k"
starts = "2026-03-27T13:00"
ends = "2026-03-27T18:00"
sign_up = { mode = "here", seats = 19, max_party = 4 }

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
slug = "museum"
title = "Museum für Menschen mit Demenz"
neutral_title = "Ihr Nachmittag im Museum"
host = "stadt"
venue = "das-k"
starts = "2026-03-25T15:00"
ends = "2026-03-25T16:30"
sign_up = { mode = "here", seats = 10, confidential = true }

[[events]]
slug = "markt"
title = "Aktionsmarkt im Foyer"
host = "stadt"
venue = "das-k"
starts = "2026-03-28T11:00"
ends = "2026-03-28T16:00"
sign_up = { mode = "none" }
"#;
