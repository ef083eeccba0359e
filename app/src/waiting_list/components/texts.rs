//! Texts for a party that waits, or that has an offer to answer.

use backend::signups::OwnPage;
use domain::waiting_list::Placement;
use text::{Words, say};

/// The deadline of a hold or of an offer; empty for other placements.
pub fn deadline(words: Words, placement: Placement) -> String {
    placement.until().map(|until| words.at(until)).unwrap_or_default()
}

/// The position of a waiting party in the queue of the event.
pub fn waiting_lead(words: Words, page: &OwnPage) -> String {
    let position = page.positions.event.unwrap_or(1);
    say!(words, "message-waiting", seats = page.sign_up.request.seats(), ahead = position - 1)
}

/// What happens next to a waiting party, with the last promotion run in short.
pub fn waiting_steps(words: Words, page: &OwnPage) -> Vec<String> {
    let seats = page.sign_up.request.seats();
    let notification = if page.sign_up.request.contact.email.is_some() {
        say!(words, "own-waiting-mail")
    } else {
        say!(words, "own-waiting-call")
    };
    let last = page.positions.last_promotion.as_ref();
    let last =
        last.map(|last| say!(words, "own-waiting-last", at = words.at(last.at), free = last.free, seats = seats));
    [notification, say!(words, "own-waiting-come-not")].into_iter().chain(last).collect()
}

/// What happens next to a party with an offer.
pub fn offered_steps(words: Words) -> Vec<String> {
    vec![say!(words, "own-offered-else")]
}

/// The positions in the queues of workshops, for a party with seats in the event.
pub fn workshop_positions(words: Words, page: &OwnPage) -> Vec<String> {
    let positions = page.positions.workshops.iter().filter_map(|(slug, position)| {
        let title = page.listing.event.workshop(slug)?.title.clone();
        Some(say!(words, "own-waits-for-workshop", title = title, ahead = *position - 1))
    });
    positions.collect()
}
