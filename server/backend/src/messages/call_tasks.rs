//! Call tasks: calls that an organizer must make. One organizer claims a task, calls, and records the outcome.

use super::message::CallTaskKind;
use super::news::News;
use super::store;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use domain::ids::OrganizerId;
use domain::time::{HOUR, Millis};

/// How long a claimed task belongs to its organizer; then another one may claim it.
pub const CALL_LEASE: Millis = HOUR;

/// Why an organizer must call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallReason {
    /// The relay rejected the message, or it expired.
    NotDelivered,
    /// An unverified mailbox has had too many first messages.
    TooManyMessages,
    /// The contact has no mailbox.
    NoEmail,
    /// A message came back to the city's own mailbox, to `dabei bounces` or to an organizer who noticed it.
    Bounced,
    /// The event is too near for messages.
    ShortNotice,
    /// The contact did not confirm by the message's link.
    NotConfirmed,
}

impl CallReason {
    const ALL: [Self; 6] = [
        Self::NotDelivered,
        Self::TooManyMessages,
        Self::NoEmail,
        Self::Bounced,
        Self::ShortNotice,
        Self::NotConfirmed,
    ];

    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotDelivered => "not_delivered",
            Self::TooManyMessages => "too_many_messages",
            Self::NoEmail => "no_email",
            Self::Bounced => "bounced",
            Self::ShortNotice => "short_notice",
            Self::NotConfirmed => "not_confirmed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// The outcome of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallOutcome {
    Reached,
    /// The call must be tried again.
    NotReached,
    LetterSent,
    GivenUp,
}

impl CallOutcome {
    pub const ALL: [Self; 4] = [Self::Reached, Self::NotReached, Self::LetterSent, Self::GivenUp];

    /// The word in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NotReached => "not_reached",
            Self::LetterSent => "letter_sent",
            Self::GivenUp => "given_up",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// Opens a call task. Older unclaimed tasks about the same record are superseded; their news is said by this one.
pub async fn open_call_task(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    related_id: &str,
    kind: CallTaskKind<'_>,
    reason: CallReason,
) -> Result<()> {
    let mut news = News::default();
    for unsaid in store::unclaimed_news(c, related_id).await?.iter().chain(kind.news) {
        news.add(unsaid.lines());
    }
    store::supersede_call_tasks(c, related_id, ctx.clock.now()).await?;
    let kind = CallTaskKind { news: news.stored(), ..kind };
    store::insert_call_task(c, ctx, related_id, kind, reason.code()).await?;
    ctx.outbox.add_call_task(related_id, kind.bundle);
    Ok(())
}

/// The id of the record that an open call task is about.
pub async fn open_call_task_subject(c: &mut Conn<'_>, id: &str) -> Result<Option<String>> {
    Ok(store::open_call_task_subject(c, id).await?)
}

/// The other open calls that are made with one, each with the id of the record that it is about.
pub async fn open_calls_with(c: &mut Conn<'_>, id: &str) -> Result<Vec<(String, String)>> {
    Ok(store::open_with(c, id).await?)
}

/// Whether a call about a record is still to be made.
pub async fn has_open_call_task(c: &mut Conn<'_>, related_id: &str) -> Result<bool> {
    Ok(store::has_open_call_task(c, related_id).await?)
}

/// Claims a call task; false where another organizer has it.
pub async fn claim_call_task(c: &mut Conn<'_>, ctx: &AppContext, id: &str, organizer: OrganizerId) -> Result<bool> {
    Ok(store::claim_call_task(c, id, organizer, ctx.clock.now(), CALL_LEASE).await?)
}

/// Closes a call task with its outcome, or gives it back where the contact was not reached; false where the organizer has
/// not claimed it.
pub async fn close_call_task(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    id: &str,
    organizer: OrganizerId,
    outcome: CallOutcome,
) -> Result<bool> {
    let done_at = (outcome != CallOutcome::NotReached).then(|| ctx.clock.now());
    Ok(store::close_call_task(c, id, organizer, done_at, outcome.code()).await?)
}
