//! Submissions: hosts hand in drafts and changes of their events, and editors approve them or send them back. The public sees what
//! was approved meanwhile.

use super::acts::{Act, Scope, prepare_act};
use super::approval::{decide, tell_editors};
use super::drafts::RecordKind;
use super::import::{plan, save};
use super::plan::{Plan, RecordChange};
use super::request::{Import, ImportError};
use super::store::{SubmissionRow, current_submission, insert_submission, open_submissions, record_version};
use super::version::FileVersion;
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{programme_snapshot, store};
use crate::organizers::Decision;
use crate::{read_tx, write_tx};
use domain::events::{ImageId, Listing, SubmissionState, may_change_at_once};
use domain::ids::{EventSlug, OrganizerId, SubmissionId};
use domain::signups::FormData;
use domain::time::Instant;

/// The fields of the page around a form, which a new page has itself.
const OF_THE_PAGE: [&str; 7] = ["form_id", "revision", "scope", "confirmed", "told", "tell", "tell_text"];

/// What a host has submitted for an event.
#[derive(Clone, Debug)]
pub struct Submission {
    pub id: SubmissionId,
    pub organizer: OrganizerId,
    pub state: SubmissionState,
    /// The form of a published event that is to be changed; none of a draft, which is submitted as it is stored.
    pub form: Option<FormData>,
    pub submitted_at: Instant,
    /// Why an editor has sent it back.
    pub remark: Option<String>,
}

/// What became of a form that a host has sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// The city lets hosts change this at once, or nothing was changed.
    Saved,
    /// An editor decides.
    Open,
}

/// An open submission in the list of editors.
pub struct OpenSubmission {
    pub submission: Submission,
    pub listing: Listing,
}

/// Submits a draft as it is stored. Returns whether there is such a draft.
pub async fn submit_draft(ctx: &AppContext, organizer: OrganizerId, event: &EventSlug) -> Result<bool> {
    let event = event.clone();
    write_tx!(ctx, |tx, ctx| {
        let listing = store::event(&mut tx, &event).await?;
        if listing.is_none_or(|listing| listing.event.published.is_some()) {
            return Ok(false);
        }
        submit(&mut tx, &ctx, row(&ctx, organizer, &event, None)?).await?;
        Ok(true)
    })
}

/// Submits the form of a published event. What the city lets hosts change at once is saved.
///
/// # Errors
/// Those of [`plan`]: faults of the form, and changes that others have made since.
pub async fn submit_change(
    ctx: &AppContext,
    organizer: OrganizerId,
    event: &EventSlug,
    form: &FormData,
    seen: FileVersion,
) -> Result<Submitted, ImportError> {
    let import = Import::of_form(RecordKind::Event, form, organizer, seen);
    let plan = plan(ctx, &import).await?;
    if plan.notices().told() == 0 && may_change_at_once(&ctx.city().host_parts, changed_fields(&plan)) {
        save(ctx, &import, Some(&plan)).await?;
        return Ok(Submitted::Saved);
    }
    let (event, form) = (event.clone(), form.clone());
    write_tx!(ctx, |tx, ctx| { submit(&mut tx, &ctx, row(&ctx, organizer, &event, Some(&form))?).await })?;
    Ok(Submitted::Open)
}

fn changed_fields(plan: &Plan) -> impl Iterator<Item = &str> {
    plan.records.iter().flat_map(|record| match &record.change {
        RecordChange::Changed(fields) => fields.iter().map(|change| change.field.as_str()).collect(),
        // A new record is no change that is allowed.
        RecordChange::Added => vec![record.slug.as_str()],
    })
}

fn row(ctx: &AppContext, organizer: OrganizerId, event: &EventSlug, form: Option<&FormData>) -> Result<SubmissionRow> {
    let now = ctx.clock.now();
    let form = form.map(|form| {
        FormData(form.0.iter().filter(|(name, _)| !OF_THE_PAGE.contains(&name.as_str())).cloned().collect())
    });
    Ok(SubmissionRow {
        id: ctx.random.id(now),
        event: event.clone(),
        organizer,
        state: SubmissionState::Open,
        image: form.as_ref().and_then(|form| ImageId::parse(form.value("image_hash")?)),
        form: form.as_ref().map(serde_json::to_string).transpose()?,
        submitted_at: now,
        remark: None,
        decided_by: None,
        decided_at: None,
    })
}

async fn submit(tx: &mut Conn<'_>, ctx: &AppContext, row: SubmissionRow) -> Result<()> {
    store::lock_event(tx, &row.event).await?;
    insert_submission(tx, &row).await?;
    let principal = Principal::Organizer(row.organizer);
    audit_log::record(tx, ctx, principal, AuditAction::Submit, row.event.as_str()).await?;
    tell_editors(tx, ctx, &row).await
}

/// The submission of an event that is open or was sent back.
pub async fn submission(ctx: &AppContext, event: &EventSlug) -> Result<Option<Submission>> {
    let event = event.clone();
    let current = read_tx!(ctx, |c, _| { Ok(current_submission(&mut c, &event).await?) })?;
    current.map(Submission::try_from).transpose()
}

/// The submissions that wait for an editor, the oldest first.
pub async fn submissions_to_review(ctx: &AppContext) -> Result<Vec<OpenSubmission>> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let mut open = Vec::new();
        for row in open_submissions(&mut c).await? {
            let Some(listing) = index.event(&row.event).cloned() else { continue };
            open.push(OpenSubmission { listing, submission: row.try_into()? });
        }
        Ok(open)
    })
}

/// What an editor has seen of a submission: decided is about this and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub submission: SubmissionId,
    /// The version of the event.
    pub version: FileVersion,
}

/// The open submission of an event as an editor sees it now.
pub async fn reviewed(ctx: &AppContext, event: &EventSlug) -> Result<Option<Reviewed>> {
    let event = event.clone();
    read_tx!(ctx, |c, _| {
        let open = current_submission(&mut c, &event).await?.filter(|row| row.state == SubmissionState::Open);
        let version = record_version(&mut c, RecordKind::Event, event.as_str()).await?;
        Ok(open.map(|row| Reviewed { submission: row.id, version }))
    })
}

/// Prepares to approve the open submission that an editor has seen: what it changes becomes public. A change that others have made since it was submitted
/// is undone, which the plan shows.
///
/// # Errors
/// [`Error::NotFound`] if it is open no more.
pub async fn prepare_approval(
    ctx: &AppContext,
    event: &EventSlug,
    seen: SubmissionId,
    organizer: OrganizerId,
) -> Result<Import> {
    let is_seen = |submission: &Submission| submission.id == seen && submission.state == SubmissionState::Open;
    let open = submission(ctx, event).await?.filter(is_seen).ok_or(Error::NotFound)?;
    let import = match open.form {
        Some(form) => Import::of_form(RecordKind::Event, &form, organizer, FileVersion::default()).may_undo(true),
        None => prepare_act(ctx, event.clone(), Scope::This, organizer, Act::Publish { at: None }).await?,
    };
    Ok(import.approving(open.id))
}

/// Sends an open submission back to the host, with a remark. Returns whether there was one.
pub async fn send_back(ctx: &AppContext, event: &EventSlug, organizer: OrganizerId, remark: String) -> Result<bool> {
    let event = event.clone();
    write_tx!(ctx, |tx, ctx| {
        let open = current_submission(&mut tx, &event).await?.filter(|row| row.state == SubmissionState::Open);
        let Some(open) = open else { return Ok(false) };
        decide(&mut tx, &ctx, open.id, Decision::Returned { remark: &remark }, organizer).await?;
        Ok(true)
    })
}

impl TryFrom<SubmissionRow> for Submission {
    type Error = Error;

    fn try_from(row: SubmissionRow) -> Result<Self> {
        let SubmissionRow { id, organizer, state, form, submitted_at, remark, .. } = row;
        let form = form.map(|json| serde_json::from_str(&json)).transpose()?;
        Ok(Self { id, organizer, state, form, submitted_at, remark })
    }
}
