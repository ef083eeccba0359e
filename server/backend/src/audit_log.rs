//! The audit log: who did what to which record, and when, written in the transaction that does it. It holds ids and codes, no
//! personal data.

use crate::context::{AppContext, Principal};
use crate::db::{self, Conn};
use crate::{record, rows, run};
use domain::time::Instant;

/// Records an action. `action` is a verb such as `sign_up`; `subject` the id or slug of the record that it was done to.
pub async fn record(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    action: &'static str,
    subject: &str,
) -> db::Result<()> {
    record_with_reason(c, ctx, principal, action, subject, None).await
}

/// Records an action with the reason that was chosen: a code of ours, never a person's own words.
pub async fn record_with_reason(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    action: &'static str,
    subject: &str,
    reason: Option<&'static str>,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO audit_log (id, at, principal, action, subject, reason) VALUES ($1, $2, $3, $4, $5, $6)",
        ctx.new_id(),
        ctx.clock.now().0,
        principal.to_text(),
        action,
        subject,
        reason
    )?;
    Ok(())
}

record! {
    struct AuditRow { at: i64, principal: String, action: String, reason: Option<String>, }
}

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub at: Instant,
    pub principal: Principal,
    pub action: String,
    pub reason: Option<String>,
}

/// The entries about a subject, the oldest first.
pub async fn entries_about(c: &mut Conn<'_>, subject: &str) -> db::Result<Vec<AuditEntry>> {
    let rows: Vec<AuditRow> =
        rows!(c, "SELECT at, principal, action, reason FROM audit_log WHERE subject = $1 ORDER BY at, id", subject)?;
    let entry = |row: AuditRow| AuditEntry {
        at: Instant(row.at),
        principal: Principal::from_text(&row.principal),
        action: row.action,
        reason: row.reason,
    };
    Ok(rows.into_iter().map(entry).collect())
}
