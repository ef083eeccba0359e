//! The description of an entry. It has the address of the event's page and the telephone number for questions, as many programs
//! show no other field.

use crate::context::AppContext;
use domain::events::Listing;
use text::{Words, say};

/// The description of an event's own entry.
pub(super) fn of_event(ctx: &AppContext, words: Words, listing: &Listing) -> String {
    let event = &listing.event;
    let summary = (!event.sign_up.is_confidential).then(|| event.summary.clone());
    let questions = phone(ctx, listing).map(|phone| say!(words, "calendar-questions", phone = phone));
    lines([summary, page(ctx, words, listing), questions])
}

/// The description of the entry of a sign-up, with the link to take part online if the contact may have it.
pub fn of_sign_up(ctx: &AppContext, words: Words, listing: &Listing, reference: String, link: Option<&str>) -> String {
    let reference = match phone(ctx, listing) {
        Some(phone) => say!(words, "calendar-reference-call", reference = reference, phone = phone),
        None => say!(words, "calendar-reference", reference = reference),
    };
    // Who opens the entry when the event begins looks for the link.
    let link = link.map(|url| say!(words, "calendar-online", url = url.to_owned()));
    lines([link, page(ctx, words, listing), Some(reference)])
}

/// The line with the address of the event's page. The address of a confidential event may reveal what it is.
fn page(ctx: &AppContext, words: Words, listing: &Listing) -> Option<String> {
    let url = || ctx.url(&words.path(&format!("/veranstaltungen/{}", listing.event.slug)));
    (!listing.event.sign_up.is_confidential).then(|| say!(words, "calendar-page", url = url()))
}

/// The telephone number for questions: of the event, or else of the city.
fn phone(ctx: &AppContext, listing: &Listing) -> Option<String> {
    let phone = listing.outside_phone().map_or_else(|| ctx.city().phone.clone(), ToOwned::to_owned);
    Some(phone).filter(|phone| !phone.is_empty())
}

fn lines<const N: usize>(lines: [Option<String>; N]) -> String {
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
