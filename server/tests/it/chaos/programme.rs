//! The events of the story: the afternoon of the histories, and two with a waiting list, of which imports move one.

use crate::nodes::proof::programme::{EVENT, afternoon};
use backend::testing::programme_file::{Record, event, new_event, programme_file, written};

/// An event whose freed seats are the next party's at once, and one whose freed seats are offered.
pub const LISTS: [&str; 2] = ["liste", "angebot"];
pub const SEATS: i64 = 5;

pub fn programme() -> String {
    programme_file([afternoon(), with_list(LISTS[0], "at_once"), with_list(LISTS[1], "offer")])
}

fn with_list(slug: &str, promotion: &str) -> Record {
    new_event(slug, "Gesprächskreis", "2098-05-01T15:00", "2098-05-01T17:00")
        .set("published_at", "2020-01-01T08:00")
        .seats(SEATS)
        .max_party(1)
        .set("sign_up.waiting_list", true)
        .set("sign_up.promotion", promotion)
}

/// A file that changes a text of the afternoon, and moves the first event with a list to another day and back.
pub fn changes(number: usize) -> String {
    let day = 1 + number % 2;
    written([
        event(EVENT).set("summary", summary(number)),
        event(LISTS[0]).time(&format!("2098-05-0{day}T15:00"), &format!("2098-05-0{day}T17:00")),
    ])
}

/// The text that the file of this number sets.
pub fn summary(number: usize) -> String {
    format!("Stand {number}")
}
