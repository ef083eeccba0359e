//! A message of each kind about an event, for those who look at them before people get them. Nothing is stored.

use super::{
    EventFacts, Known, MessageContext, PublicFacts, accepted, cancellation, change, event_cancelled, event_moved,
    event_news, event_restored, first_message, lapsed, mailbox_left, promoted, promoted_in_workshop, question,
    reminder, thanks,
};
use crate::context::{Actor, AppContext};
use crate::messages::{Message, News};
use domain::events::{Event, EventVersion, Listing};
use domain::signups::SignUp;
use domain::time::{DAY, Moment, Period};
use domain::waiting_list::Placement;
use std::sync::Arc;
use text::{Words, say};

/// The messages that the contact of this sign-up could get, each with a word that tells it from the others.
pub fn example_messages(
    ctx: &AppContext,
    words: Words,
    listing: &Listing,
    sign_up: &SignUp,
) -> Vec<(&'static str, Message)> {
    let until = ctx.clock.now().plus(2 * DAY);
    let placed = |placement| SignUp { placement, ..sign_up.clone() };
    let confirmed = placed(Placement::Confirmed);
    let waiting = placed(Placement::Waiting { since: EventVersion::default() });
    let (held, offered) = (placed(Placement::Held { until }), placed(Placement::Offered { until }));
    let later = with_event(listing, |event| event.dates = event.dates.iter().copied().map(a_day_later).collect());
    let shorter = with_event(listing, |event| event.dates.truncate(1));
    let cancelled = with_event(listing, |event| event.cancelled = Some(event.starts()));
    let renamed = with_event(listing, |event| event.title = say!(words, "example-title"));
    let before =
        Known { facts: EventFacts::of(words, listing, &confirmed), public: Some(PublicFacts::of(words, listing)) };
    let news = News::of([say!(words, "example-news").as_str()]);
    let of = |sign_up| MessageContext::new(ctx, words, listing, sign_up);
    let moved = |listing| MessageContext { listing, told_before: Some(&before), ..of(&confirmed) };
    let messages = [
        ("confirmation", first_message(of(&confirmed), Actor::PUBLIC)),
        ("waiting", first_message(MessageContext { position: Some(3), ..of(&waiting) }, Actor::PUBLIC)),
        ("hold", first_message(of(&held), Actor::PUBLIC)),
        ("offer", question(MessageContext { others: 1, ..of(&offered) })),
        ("promoted", promoted(MessageContext { others: 2, ..of(&confirmed) })),
        ("promoted_in_workshop", promoted_in_workshop(of(&confirmed))),
        ("accepted", accepted(of(&confirmed))),
        ("lapsed", lapsed(of(&placed(Placement::Lapsed)))),
        ("change", change(of(&confirmed))),
        ("mailbox_left", mailbox_left(of(&confirmed))),
        ("cancellation", cancellation(of(&confirmed), std::slice::from_ref(&waiting), true)),
        ("cancelled", cancellation(of(&confirmed), &[], false)),
        ("left", cancellation(of(&waiting), &[], true)),
        ("event_moved", event_moved(moved(&later))),
        ("event_shortened", event_moved(moved(&shorter))),
        ("event_restored", event_restored(moved(&later))),
        ("event_news", event_news(MessageContext { news: Some(&news), ..moved(&renamed) })),
        ("event_cancelled", event_cancelled(MessageContext { listing: &cancelled, ..of(&confirmed) })),
        ("reminder", reminder(of(&confirmed))),
        ("thanks", thanks(of(&confirmed))),
    ];
    messages.into_iter().filter_map(|(kind, message)| Some((kind, message?))).collect()
}

fn with_event(listing: &Listing, change: impl FnOnce(&mut Event)) -> Listing {
    let mut listing = listing.clone();
    change(Arc::make_mut(&mut listing.event));
    listing
}

fn a_day_later(Period { starts, ends }: Period) -> Period {
    let later = |moment: Moment| {
        let at = moment.at.plus(DAY);
        Moment { at, local: at.in_berlin() }
    };
    Period { starts: later(starts), ends: later(ends) }
}
