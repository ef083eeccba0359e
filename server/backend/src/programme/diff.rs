//! The difference between an event in the file and the stored event: what is carried over, and which change is announced.

use super::venue_moves::VenueMoves;
use crate::signups::EventChange;
use domain::events::{Event, Listing, Workshop};

/// The change that contacts are notified of, if any.
pub fn announced_change(now: &Listing, before: &Listing) -> Option<EventChange> {
    match (now.event.cancelled.is_some(), before.event.cancelled.is_some()) {
        (true, true) => None,
        (true, false) => Some(EventChange::Cancelled),
        (false, true) => Some(EventChange::Restored),
        (false, false) => is_told_as_moved(now, before).then_some(EventChange::Moved),
    }
}

/// Whether people would go to the wrong place, online too, or at the wrong time.
fn is_told_as_moved(now: &Listing, before: &Listing) -> bool {
    let has_other_room =
        |old: &Workshop| now.event.workshop(&old.slug).is_some_and(|workshop| workshop.room != old.room);
    let is_room_moved = before.event.workshops.iter().any(has_other_room);
    let address = |listing: &Listing| listing.venue.as_ref().map(|venue| venue.address());
    let is_elsewhere = before.venue.is_some() && address(now) != address(before);
    let link = before.event.location.online_url();
    let is_link_changed = link.is_some() && now.event.location.online_url() != link;
    is_moved(&now.event, &before.event) || is_elsewhere || is_link_changed || is_room_moved
}

/// Whether people find another time or place.
fn is_moved(event: &Event, old: &Event) -> bool {
    event.dates != old.dates || !event.location.keeps(&old.location)
}

/// Carries over what the file does not hold: the SEQUENCE, raised if calendar files show a change, the numbers of the dates,
/// the last move and the last restoration. Only of a published event these are news, and only of such a one, or of one with
/// sign-ups, somebody may have the dates in a calendar.
pub fn carry_over(event: &mut Event, old: &Event, venues: &VenueMoves<'_>, has_sign_ups: bool) {
    let now = event.updated_at;
    let (was_published, is_moved) = (old.is_published(now), is_moved(event, old));
    let is_calendar_changed = is_moved || calendar_fields(event) != calendar_fields(old);
    event.sequence = old.sequence + i64::from(is_calendar_changed);
    event.number_dates(old, (was_published || has_sign_ups).then_some(now));
    let is_elsewhere = is_moved || venues.contain_that_of(event);
    event.moved_at = if is_elsewhere && was_published && event.ends().at > now { Some(now) } else { old.moved_at };
    event.restored_at = match (event.cancelled.is_some(), old.cancelled.is_some()) {
        (true, _) => None,
        (false, true) => was_published.then_some(now),
        (false, false) => old.restored_at,
    };
}

/// The fields that a calendar file shows, also that of a contact alone, except dates and venue.
fn calendar_fields(event: &Event) -> impl PartialEq + '_ {
    (
        (&event.title, &event.neutral_title, &event.summary),
        (&event.host, &event.topics, &event.target_groups),
        (event.contact.as_ref().and_then(|contact| contact.phone.as_deref()), &event.sign_up.phone),
        (event.is_all_day, event.sign_up.is_confidential, event.cancelled.is_some()),
        event.location.online_url(),
    )
}
