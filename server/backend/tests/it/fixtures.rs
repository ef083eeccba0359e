//! The programme that most tests import.

use backend::testing::programme_file::{network_event, new_event, programme, programme_file};

/// The afternoon of the network, a confidential event, and one without sign-up.
pub fn network() -> String {
    programme_file([
        programme("seniorenarbeit").set("title", "Seniorenarbeit im Quartier").set("host", "stadt"),
        network_event(),
        new_event("museum", "Museum für Menschen mit Demenz", "2026-03-25T15:00", "2026-03-25T16:30")
            .set("neutral_title", "Ihr Nachmittag im Museum")
            .seats(10)
            .set("sign_up.confidential", true),
        new_event("markt", "Aktionsmarkt im Foyer", "2026-03-28T11:00", "2026-03-28T16:00").without_sign_up(),
    ])
}
