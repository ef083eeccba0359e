//! The history of a record: who changed it, when, and what was changed, from the audit log.

use super::drafts::RecordKind;
use super::plan::FieldChange;
use crate::audit_log::{AuditAction, entries_about};
use crate::context::{AppContext, Principal};
use crate::error::Result;
use crate::read_tx;
use domain::time::Instant;

/// What somebody did to a record.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    pub at: Instant,
    pub principal: Principal,
    pub action: AuditAction,
    /// None where the record was new, or the entry is older than the list of changes.
    pub changes: Vec<FieldChange>,
}

/// The history of a record, the latest entry first.
pub async fn history(ctx: &AppContext, kind: RecordKind, slug: &str) -> Result<Vec<HistoryEntry>> {
    let subject = kind.audit_subject(slug);
    read_tx!(ctx, |c, _| {
        let entries = entries_about(&mut c, &subject).await?.into_iter().rev().map(|entry| HistoryEntry {
            at: entry.at,
            principal: entry.principal,
            action: entry.action,
            changes: entry.changes.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
        });
        Ok(entries.collect())
    })
}
