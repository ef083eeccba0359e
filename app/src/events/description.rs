//! The description of an event in the head of its page and of its embed.

use domain::events::Listing;
use text::{Words, say};

/// Returns the summary of an event, or what one can sign up for if it has none.
pub fn description(words: Words, listing: &Listing) -> String {
    match listing.event.summary.as_str() {
        "" => say!(words, "sign-up-lead", when = words.when(&listing.event), where = words.place_name(listing)),
        summary => summary.to_owned(),
    }
}
