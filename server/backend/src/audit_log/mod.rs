//! The audit log: who did what to which record, and when, written in the transaction that does it. It holds ids and codes,
//! no personal data of those who sign up. What a change of the programme has changed is what the programme says in public.

mod action;

pub use action::AuditAction;

use crate::context::{AppContext, Principal};
use crate::db::{self, Conn};
use crate::{record, rows, run, select};
use domain::time::Instant;

/// Records an action. `subject` is the id or slug of the record that it was done to.
pub async fn record(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    action: AuditAction,
    subject: &str,
) -> db::Result<()> {
    record_with_reason(c, ctx, principal, action, subject, None).await
}

/// Records an action with the reason that was chosen: a code of ours, never a person's own words.
pub async fn record_with_reason(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    action: AuditAction,
    subject: &str,
    reason: Option<&'static str>,
) -> db::Result<()> {
    let (id, at, action) = (ctx.new_id(), ctx.clock.now(), action.code());
    db::insert(c, &NewAuditRow { id, at, principal, action, subject, reason, changes: None }).await
}

/// What is to be recorded about the change of a record of the programme.
#[derive(Clone, Debug)]
pub struct NewEntry {
    pub principal: Principal,
    pub action: AuditAction,
    /// JSON; none of a new record.
    pub changes: Option<String>,
}

/// Records the change of a record of the programme.
pub async fn record_change(c: &mut Conn<'_>, ctx: &AppContext, entry: &NewEntry, subject: &str) -> db::Result<()> {
    let NewEntry { principal, action, changes } = entry;
    let (id, at, principal, action) = (ctx.new_id(), ctx.clock.now(), *principal, action.code());
    let changes = changes.as_deref();
    db::insert(c, &NewAuditRow { id, at, principal, action, subject, reason: None, changes }).await
}

/// Records an action once for each event that an import has staged: one for those that are new, one for the others.
pub async fn record_staged(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    [new, changed]: [AuditAction; 2],
    import: &str,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO audit_log (id, at, principal, action, subject, changes) \
         SELECT audit_id, $2, $3, CASE WHEN is_new = 1 THEN $4 ELSE $5 END, slug, changes FROM staged_events WHERE import = $1",
        import,
        ctx.clock.now(),
        principal,
        new.code(),
        changed.code()
    )?;
    Ok(())
}

record! {
    struct NewAuditRow<'a> in "audit_log" {
        id: String,
        at: Instant,
        principal: Principal,
        action: &'static str,
        subject: &'a str,
        reason: Option<&'static str>,
        changes: Option<&'a str>,
    }
}

record! {
    struct AuditRow in "audit_log" {
        at: Instant,
        principal: Principal,
        action: String,
        reason: Option<String>,
        changes: Option<String>,
    }
}

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub at: Instant,
    pub principal: Principal,
    pub action: AuditAction,
    pub reason: Option<String>,
    /// What the change of a record of the programme has changed, as JSON.
    pub changes: Option<String>,
}

/// The entries about a subject, the oldest first.
pub async fn entries_about(c: &mut Conn<'_>, subject: &str) -> db::Result<Vec<AuditEntry>> {
    let rows: Vec<AuditRow> = rows!(c, select!(AuditRow, "WHERE subject = $1 ORDER BY at, id"), subject)?;
    Ok(rows.into_iter().filter_map(read_entry).collect())
}

/// Reads a row. An unknown action is logged and left out: a newer version of dabei has written it.
fn read_entry(AuditRow { at, principal, action, reason, changes }: AuditRow) -> Option<AuditEntry> {
    let Some(known) = AuditAction::from_code(&action) else {
        tracing::warn!(action, "the audit log has an unknown action");
        return None;
    };
    Some(AuditEntry { at, principal, action: known, reason, changes })
}
