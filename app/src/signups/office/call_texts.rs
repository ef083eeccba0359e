//! The texts of a call: the reason, what to say, and the outcome.

use crate::waiting_list::deadline;
use backend::messages::{CallOutcome, CallReason};
use backend::signups::{CallTask, SignUpMessage};
use domain::events::Event;
use domain::signups::SignUpStatus;
use domain::waiting_list::Placement;
use text::{Words, say};

pub(super) fn reason_text(words: Words, reason: &str) -> String {
    match CallReason::from_code(reason) {
        Some(CallReason::NoEmail) => say!(words, "call-reason-no-email"),
        Some(CallReason::Bounced) => say!(words, "call-reason-bounced"),
        Some(CallReason::ShortNotice) => say!(words, "call-reason-short-notice"),
        Some(CallReason::NotConfirmed) => say!(words, "call-reason-not-confirmed"),
        Some(CallReason::TooManyMessages) => say!(words, "call-reason-too-many-messages"),
        Some(CallReason::NotDelivered) | None => say!(words, "call-reason-not-delivered"),
    }
}

/// What the organizer says to the contact: news of the event first, then the current status of the sign-up. That status
/// counts and not the message that the call replaces, because it may have changed since.
pub(super) fn call_script(words: Words, task: &CallTask, event: &Event) -> String {
    let (seats, reference) = (task.seats, task.reference.to_string());
    let until = deadline(words, task.placement);
    let message = SignUpMessage::from_code(&task.kind);
    let news = match message {
        Some(SignUpMessage::EventRestored) => Some(say!(words, "call-say-event-restored-first")),
        // The contact may not know of a new date, whatever the call is about.
        _ => event.moved_at.map(|_| say!(words, "call-say-event-moved-first")),
    };
    let after_news = |script: String| news.into_iter().chain([script]).collect::<Vec<_>>().join(" ");
    match (task.placement, message) {
        (Placement::Lapsed, _) => say!(words, "call-say-lapsed"),
        _ if task.is_cancelled && task.ended_as == Some(SignUpStatus::Waiting) => say!(words, "call-say-left"),
        _ if task.is_cancelled => say!(words, "call-say-cancelled", seats = seats),
        _ if event.cancelled.is_some() => say!(words, "call-say-event-cancelled"),
        (Placement::Offered { .. }, _) => after_news(say!(words, "call-say-offer", seats = seats, until = until)),
        (Placement::Held { .. }, _) => after_news(say!(words, "call-say-held", seats = seats)),
        (Placement::Waiting { .. }, _) => after_news(say!(words, "call-say-waiting", seats = seats)),
        // Time and place are as they were: what has changed is the link, or a room.
        (_, Some(SignUpMessage::EventMoved)) if event.moved_at.is_none() && event.location.is_online() => {
            say!(words, "call-say-link-changed", reference = reference)
        }
        (_, Some(SignUpMessage::EventMoved)) => say!(words, "call-say-event-moved", reference = reference),
        (_, Some(SignUpMessage::EventNews)) => say!(words, "call-say-event-news", reference = reference),
        (_, Some(SignUpMessage::EventRestored)) => say!(words, "call-say-event-restored", reference = reference),
        (_, Some(SignUpMessage::Change)) => say!(words, "call-say-changed", seats = seats, reference = reference),
        (_, Some(SignUpMessage::Promoted)) => say!(words, "call-say-promoted", seats = seats, reference = reference),
        (_, Some(SignUpMessage::PromotedInWorkshop)) => {
            say!(words, "call-say-promoted-in-workshop", reference = reference)
        }
        _ => say!(words, "call-say-confirmed", seats = seats, reference = reference),
    }
}

/// What the organizer reads out after that: why the event is cancelled, or what else is new. Nothing where the sign-up has ended.
pub(super) fn call_news(task: &CallTask, event: &Event) -> Vec<String> {
    let lines = |text: &str| text.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect();
    if task.is_cancelled || task.placement == Placement::Lapsed {
        return Vec::new();
    }
    if event.cancelled.is_some() {
        return event.cancelled_reason.as_deref().map(lines).unwrap_or_default();
    }
    task.news.as_ref().map(|news| news.lines().map(ToOwned::to_owned).collect()).unwrap_or_default()
}

pub(super) fn outcome_text(words: Words, outcome: CallOutcome) -> String {
    match outcome {
        CallOutcome::Reached => say!(words, "outcome-reached"),
        CallOutcome::NotReached => say!(words, "outcome-not-reached"),
        CallOutcome::LetterSent => say!(words, "outcome-letter-sent"),
        CallOutcome::GivenUp => say!(words, "outcome-given-up"),
    }
}
