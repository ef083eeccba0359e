//! Texts for a party that waits, or that has an offer to answer.

use backend::signups::OwnPage;
use domain::waiting_list::{Missed, Placement, missed};
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

/// What happens next to a waiting party, and why it has no seats yet.
pub fn waiting_steps(words: Words, page: &OwnPage) -> Vec<String> {
    let contact = &page.sign_up.request.contact;
    let notification = match (contact.email.is_some(), contact.phone.is_some()) {
        (true, true) => say!(words, "own-waiting-mail-or-call"),
        (true, false) => say!(words, "own-waiting-mail"),
        (false, _) => say!(words, "own-waiting-call"),
    };
    let fewer = page.sign_up.request.fewer_ok.then(|| say!(words, "own-waiting-fewer-ok"));
    let why = last_missed(words, page).into_iter().chain(kept_seats(words, page));
    [notification, say!(words, "own-waiting-come-not")].into_iter().chain(fewer).chain(why).collect()
}

/// What happens to a party that still waits when the event has begun.
pub fn late_steps(words: Words, page: &OwnPage) -> Vec<String> {
    std::iter::once(say!(words, "own-waiting-over")).chain(last_missed(words, page)).collect()
}

/// Why the party did not get the seats that were last free, by the rule of the event.
fn last_missed(words: Words, page: &OwnPage) -> Option<String> {
    let (last, position) = (page.positions.last_promotion.as_ref()?, page.positions.event?);
    let request = &page.sign_up.request;
    let (at, free) = (words.at(last.at), last.free);
    Some(match missed(page.listing.event.sign_up.order, position, request.min_seats(), free) {
        Missed::TooFewSeats => say!(words, "own-waiting-too-few", at = at, free = free, seats = request.seats()),
        Missed::OthersBefore => say!(words, "own-waiting-others-before", at = at, free = free),
    })
}

/// Why free seats are not given to the party: in strict order they are kept for the first of the list.
fn kept_seats(words: Words, page: &OwnPage) -> Option<String> {
    let (free, position) = (page.listing.public_kept_seats()?, page.positions.event?);
    Some(match position {
        1 => say!(words, "own-waiting-kept-for-you", free = free, seats = page.sign_up.request.seats()),
        _ => say!(words, "own-waiting-kept-for-others", free = free),
    })
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
