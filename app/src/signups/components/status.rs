//! The status of a sign-up at the top of its page: title, lead, and how the page marks it.

use crate::waiting_list::{deadline, waiting_lead};
use backend::signups::OwnPage;
use domain::events::Status;
use domain::signups::SignUpStatus;
use domain::time::Instant;
use domain::waiting_list::Placement;
use text::{Words, say};

pub struct StatusSummary {
    pub title: String,
    /// A deadline, or the position in the waiting list.
    pub lead: Option<String>,
    /// The class of the box around title and lead.
    pub class: &'static str,
    /// The status that the page shows: cancelled too if only the event is cancelled.
    pub status: SignUpStatus,
    /// Whether the event is still to come and the sign-up neither cancelled nor lapsed.
    pub is_active: bool,
}

impl StatusSummary {
    pub fn of(words: Words, page: &OwnPage, now: Instant) -> Self {
        let status = current_status(page, now);
        let event = page.listing.status(now);
        let (title, class) = match (status, event) {
            (SignUpStatus::Cancelled, _) if page.sign_up.has_left_waiting_list() => (say!(words, "own-left"), "answer"),
            (SignUpStatus::Cancelled, _) if page.is_cancelled_by_office => {
                (say!(words, "message-cancelled-heading"), "answer")
            }
            (SignUpStatus::Cancelled, _) => (say!(words, "own-cancelled"), "answer"),
            (SignUpStatus::Lapsed, _) => (say!(words, "own-lapsed"), "answer"),
            (_, Status::Cancelled) => (say!(words, "refusal-cancelled"), "answer stop"),
            (_, Status::Over) => (say!(words, "refusal-over"), "answer"),
            (SignUpStatus::Waiting, _) => (say!(words, "own-waiting"), "answer warn"),
            (SignUpStatus::Held, _) => (say!(words, "own-held"), "answer warn"),
            (SignUpStatus::Offered, _) => (say!(words, "own-offered"), "answer good"),
            (SignUpStatus::Confirmed, Status::Moved) => (say!(words, "own-moved"), "answer warn"),
            (SignUpStatus::Confirmed, Status::Scheduled) => (say!(words, "own-confirmed"), "answer good"),
        };
        let has_ended = matches!(status, SignUpStatus::Cancelled | SignUpStatus::Lapsed);
        let is_active = !has_ended && matches!(event, Status::Scheduled | Status::Moved);
        let lead = match status {
            SignUpStatus::Waiting => Some(waiting_lead(words, page)),
            SignUpStatus::Held | SignUpStatus::Offered => Some(kept_until(words, page)),
            SignUpStatus::Confirmed | SignUpStatus::Lapsed | SignUpStatus::Cancelled => None,
        };
        let is_cancelled = event == Status::Cancelled && status != SignUpStatus::Lapsed;
        let status = if is_cancelled { SignUpStatus::Cancelled } else { status };
        Self { title, lead: lead.filter(|_| is_active), class, status, is_active }
    }

    /// The explanation for a sign-up that is cancelled or lapsed. `None` for others, also if only the event is cancelled.
    pub fn end_lead(&self, words: Words, page: &OwnPage) -> Option<String> {
        let seats = page.sign_up.request.seats();
        match self.status {
            SignUpStatus::Lapsed => Some(say!(words, "own-lapsed-lead")),
            SignUpStatus::Cancelled if page.sign_up.cancelled_at.is_none() => None,
            SignUpStatus::Cancelled if page.sign_up.has_left_waiting_list() && page.is_cancelled_by_office => {
                Some(say!(words, "message-removed-words"))
            }
            SignUpStatus::Cancelled if page.sign_up.has_left_waiting_list() => Some(say!(words, "own-left-lead")),
            SignUpStatus::Cancelled if page.is_cancelled_by_office => {
                Some(say!(words, "own-cancelled-by-office-lead", seats = seats))
            }
            SignUpStatus::Cancelled => Some(say!(words, "own-cancelled-lead", seats = seats)),
            _ => None,
        }
    }
}

/// The status of a sign-up at `now`. A hold or an offer whose deadline has passed counts as lapsed, even if the scheduler
/// has not expired it yet.
pub fn current_status(page: &OwnPage, now: Instant) -> SignUpStatus {
    let is_expired = page.sign_up.placement.until().is_some_and(|until| until <= now);
    if is_expired && page.is_changeable(now) { SignUpStatus::Lapsed } else { page.sign_up.status() }
}

/// That the contact has not signed up yet, and until when the seats of a hold or of an offer are kept.
fn kept_until(words: Words, page: &OwnPage) -> String {
    let (seats, placement) = (page.sign_up.request.seats(), page.sign_up.placement);
    match placement {
        _ if placement.awaits_call() => say!(words, "message-held-for-call", seats = seats),
        Placement::Offered { .. } => say!(words, "message-offered", seats = seats, until = deadline(words, placement)),
        _ => say!(words, "message-held", seats = seats, until = deadline(words, placement)),
    }
}
