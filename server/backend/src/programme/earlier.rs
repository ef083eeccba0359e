//! An event beside its earlier self: what it keeps of it, and what people hear of the difference.

use crate::signups::News;
use domain::events::Event;

/// What those hear who signed up or wait.
pub fn news(event: &Event, old: &Event) -> Option<News> {
    match (event.cancelled.is_some(), old.cancelled.is_some()) {
        (true, true) => None,
        (true, false) => Some(News::Cancelled),
        (false, true) => Some(News::Restored),
        (false, false) => is_moved(event, old).then_some(News::Moved),
    }
}

fn is_moved(event: &Event, old: &Event) -> bool {
    event.dates != old.dates || event.venue != old.venue
}

/// What an event keeps of its earlier self, and what a change does to its calendar entries.
pub fn carry_over(event: &mut Event, old: &Event) {
    let is_moved = is_moved(event, old);
    let is_told_otherwise = is_moved || shown(event) != shown(old);
    event.sequence = old.sequence + i64::from(is_told_otherwise);
    let was_known = old.is_published(event.updated_at);
    event.moved_at = if is_moved && was_known { Some(event.updated_at) } else { old.moved_at };
}

/// What else a calendar shows of it.
fn shown(event: &Event) -> impl PartialEq + '_ {
    (
        (&event.title, &event.neutral_title, &event.summary),
        (&event.host, &event.topics, &event.target_groups),
        (event.is_all_day, event.sign_up.is_confidential, event.cancelled.is_some()),
    )
}
