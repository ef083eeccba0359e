//! The statements of submissions.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::events::{ImageId, SubmissionState};
use domain::ids::{EventSlug, OrganizerId, SubmissionId};
use domain::time::Instant;

record! {
    pub struct SubmissionRow in "submissions" key(id) {
        pub id: SubmissionId,
        pub event: EventSlug,
        pub organizer: OrganizerId,
        pub state: SubmissionState,
        pub form: Option<String>,
        pub image: Option<ImageId>,
        pub submitted_at: Instant,
        pub remark: Option<String>,
        pub decided_by: Option<OrganizerId>,
        pub decided_at: Option<Instant>,
    }
}

/// Inserts an open submission in place of the open one of its event. The caller has locked the event.
pub async fn insert_submission(c: &mut Conn<'_>, new: &SubmissionRow) -> db::Result<()> {
    run!(
        c,
        "UPDATE submissions SET state = $2, image = NULL WHERE event = $1 AND state IN ('open', 'returned')",
        new.event,
        SubmissionState::Replaced
    )?;
    db::insert(c, new).await
}

/// The submission of an event that is open or was sent back. There is one at most.
pub async fn current_submission(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Option<SubmissionRow>> {
    row!(c, select!(SubmissionRow, "WHERE event = $1 AND state IN ('open', 'returned')"), event)
}

/// The submissions that are open or were sent back, the oldest first.
pub async fn current_submissions(c: &mut Conn<'_>) -> db::Result<Vec<SubmissionRow>> {
    rows!(c, select!(SubmissionRow, "WHERE state IN ('open', 'returned') ORDER BY submitted_at, id"))
}

/// The open submissions, the oldest first.
pub async fn open_submissions(c: &mut Conn<'_>) -> db::Result<Vec<SubmissionRow>> {
    rows!(c, select!(SubmissionRow, "WHERE state = 'open' ORDER BY submitted_at, id"))
}

/// Decides about an open submission. None if it is open no more.
pub async fn decide_submission(
    c: &mut Conn<'_>,
    id: SubmissionId,
    state: SubmissionState,
    remark: Option<&str>,
    organizer: OrganizerId,
    now: Instant,
) -> db::Result<Option<SubmissionRow>> {
    let decided: Option<(SubmissionId,)> = row!(
        c,
        // The image of what was approved is that of the event; who gets a submission back still needs it.
        "UPDATE submissions SET state = $2, remark = $3, decided_by = $4, decided_at = $5, \
         image = CASE WHEN $2 = 'returned' THEN image END \
         WHERE id = $1 AND state = 'open' RETURNING id",
        id,
        state,
        remark,
        organizer,
        now
    )?;
    match decided {
        Some((id,)) => row!(c, select!(SubmissionRow, "WHERE id = $1"), id),
        None => Ok(None),
    }
}
