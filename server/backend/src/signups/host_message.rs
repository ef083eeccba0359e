//! The message to the host of an event about sign-ups and cancellations: numbers and a link, nothing about a person.

use super::store::HostUpdate;
use crate::context::AppContext;
use crate::messages::body::{BodyPart, Fact, Link};
use crate::messages::{Letter, Message, MessageKind};
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::time::Millis;
use text::{Words, say};

/// The kind of the message. If it cannot be delivered, the back office shows the same.
const HOST_UPDATE: MessageKind = MessageKind {
    code: "host_update",
    is_first_contact: false,
    is_question: false,
    is_replaceable: true,
    needs_call_on_failure: false,
    expires_after: Millis::days(2),
};

/// The id under which the messages to the host of an event are sent one after another. No sign-up has such an id.
pub(super) fn related_id(event: &EventSlug) -> String {
    format!("host:{event}")
}

/// Writes the message; `listing` has the seats that are taken now, and `waiting` people are on the waiting list. None if
/// neither the event nor its host has a mailbox.
pub(super) fn host_message(ctx: &AppContext, listing: &Listing, update: HostUpdate, waiting: i64) -> Option<Message> {
    let (words, event) = (Words::german(), &listing.event);
    let recipient = event.notice_recipient(&listing.host)?.to_owned();
    let title = event.outside_title().map_or_else(|| words.date(event.starts().date()), ToOwned::to_owned);
    let subject = say!(words, "host-update-subject", what = title.clone());
    // The address of a confidential event may reveal it.
    let page = if event.sign_up.is_confidential { String::new() } else { format!("/veranstaltungen/{}", event.slug) };
    let parts = vec![
        BodyPart::Heading(changes(words, update)),
        BodyPart::Paragraph(totals(words, listing, waiting)),
        BodyPart::Facts(vec![
            Fact::new(say!(words, "fact-what"), title),
            Fact::new(say!(words, "fact-when"), words.period(event.dates[0], event.is_all_day)),
        ]),
        BodyPart::Link(Link {
            words: say!(words, "host-update-list"),
            label: say!(words, "host-update-label"),
            url: ctx.url(&format!("/verwaltung{page}")),
            is_primary: true,
        }),
        BodyPart::Paragraph(say!(words, "host-update-why")),
    ];
    let letter = Letter { ctx, words, host: None, reply_to: None, phone: None, unsubscribe_url: None, subject, parts };
    Some(letter.message(related_id(&event.slug), HOST_UPDATE, recipient))
}

/// What happened since the last message.
fn changes(words: Words, update: HostUpdate) -> String {
    let HostUpdate { since: _, sign_ups, cancellations } = update;
    let sign_ups = (sign_ups > 0).then(|| say!(words, "host-update-sign-ups", count = sign_ups));
    let cancellations = (cancellations > 0).then(|| say!(words, "host-update-cancellations", count = cancellations));
    [sign_ups, cancellations].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is taken now.
fn totals(words: Words, listing: &Listing, waiting: i64) -> String {
    let (taken, seats) = (listing.taken.event, listing.event.sign_up.seats.unwrap_or(0));
    if waiting > 0 {
        say!(words, "host-update-totals-waiting", taken = taken, seats = seats, waiting = waiting)
    } else {
        say!(words, "host-update-totals", taken = taken, seats = seats)
    }
}
