//! The texts of a call: the reason, what to say, and the outcome.

use crate::waiting_list::deadline;
use backend::messages::CallOutcome;
use backend::signups::CallTask;
use domain::events::Event;
use domain::signups::SignUpStatus;
use domain::waiting_list::Placement;
use text::{Words, say};

pub(super) fn reason_text(words: Words, reason: &str) -> String {
    match reason {
        "no_email" => say!(words, "call-reason-no-email"),
        "bounced" => say!(words, "call-reason-bounced"),
        "short_notice" => say!(words, "call-reason-short-notice"),
        "not_confirmed" => say!(words, "call-reason-not-confirmed"),
        "too_many_messages" => say!(words, "call-reason-too-many-messages"),
        _ => say!(words, "call-reason-not-delivered"),
    }
}

/// What the organizer says to the contact: news of the event first, then the current status of the sign-up. That status
/// counts and not the message that the call replaces, because it may have changed since.
pub(super) fn call_script(words: Words, task: &CallTask, event: &Event) -> String {
    let (seats, reference) = (task.seats, task.reference.to_string());
    let until = deadline(words, task.placement);
    let news = match task.kind.as_str() {
        "event_restored" => Some(say!(words, "call-say-event-restored-first")),
        // The contact may not know of a new date, whatever the call is about.
        _ => event.moved_at.map(|_| say!(words, "call-say-event-moved-first")),
    };
    let after_news = |script: String| news.into_iter().chain([script]).collect::<Vec<_>>().join(" ");
    match (task.placement, task.kind.as_str()) {
        (Placement::Lapsed, _) => say!(words, "call-say-lapsed"),
        _ if task.is_cancelled && task.ended_as == Some(SignUpStatus::Waiting) => say!(words, "call-say-left"),
        _ if task.is_cancelled => say!(words, "call-say-cancelled", places = seats),
        _ if event.cancelled.is_some() => say!(words, "call-say-event-cancelled"),
        (Placement::Offered { .. }, _) => after_news(say!(words, "call-say-offer", places = seats, until = until)),
        (Placement::Held { .. }, _) => after_news(say!(words, "call-say-held", places = seats)),
        (Placement::Waiting { .. }, _) => after_news(say!(words, "call-say-waiting", places = seats)),
        (_, "event_moved") => say!(words, "call-say-event-moved", reference = reference),
        (_, "event_restored") => say!(words, "call-say-event-restored", reference = reference),
        (_, "change") => say!(words, "call-say-changed", places = seats, reference = reference),
        (_, "promoted") => say!(words, "call-say-promoted", places = seats, reference = reference),
        _ => say!(words, "call-say-confirmed", places = seats, reference = reference),
    }
}

pub(super) fn outcome_text(words: Words, outcome: CallOutcome) -> String {
    match outcome {
        CallOutcome::Reached => say!(words, "outcome-reached"),
        CallOutcome::NotReached => say!(words, "outcome-not-reached"),
        CallOutcome::LetterSent => say!(words, "outcome-letter-sent"),
        CallOutcome::GivenUp => say!(words, "outcome-given-up"),
    }
}
