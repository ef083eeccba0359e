//! A new record of the browser: its slug, and whether its form was sent before.

use super::drafts::{RecordKind, suggest_slug};
use super::form::unused;
use super::history::history;
use super::import::prepare;
use super::plan::{FieldChange, RecordChange};
use super::request::{Import, ImportError};
use super::version::FileVersion;
use crate::audit_log::AuditAction;
use crate::context::{AppContext, Principal};
use crate::error::Result;
use crate::events::{programme_snapshot, store};
use crate::read_tx;
use domain::ids::OrganizerId;
use domain::signups::FormData;
use domain::time::Instant;
use std::collections::BTreeSet;

/// How a new record begins.
pub enum NewRecord {
    Unsaved {
        import: Import,
        slug: String,
    },
    /// The same form was sent before, and has become this record.
    Saved {
        slug: String,
    },
    /// The slug that the form names is that of another record.
    SlugTaken,
}

/// The form of a new record that an organizer has sent.
#[derive(Clone, Copy)]
pub struct NewForm<'a> {
    pub kind: RecordKind,
    pub data: &'a FormData,
    pub organizer: OrganizerId,
    /// When it was opened; none if it does not prove that.
    pub opened_at: Option<Instant>,
}

/// Prepares to save a new record. Without a slug the form gets that of its title, with a number behind it if that is taken.
///
/// # Errors
/// [`ImportError::Unexpected`].
pub async fn new_record(ctx: &AppContext, form: NewForm<'_>) -> Result<NewRecord, ImportError> {
    let mut taken = slugs(ctx, form.kind).await?;
    let named = form.data.value("slug").map(|slug| slug.trim().to_owned());
    let title = form.data.value("title").or_else(|| form.data.value("name")).and_then(suggest_slug);
    let Some(wanted) = named.clone().or(title) else {
        return Ok(NewRecord::Unsaved { import: form.import(form.data), slug: String::new() });
    };
    // `neu` is the address of the form.
    taken.insert("neu".to_owned());
    let slug = if named.is_some() { wanted.clone() } else { unused(&wanted, &taken) };
    // The same form may have been sent before, and has become a record with one of the slugs before the first that is free.
    let mut before =
        if named.is_some() { Vec::from_iter(taken.get(&slug).cloned()) } else { taken_before(&wanted, &taken) };
    before.retain(|slug| slug != "neu");
    for (index, slug) in before.into_iter().rev().enumerate() {
        let first_changes = form.first_changes(ctx, &slug).await?;
        if (index == 0 || first_changes.is_some()) && form.became(ctx, &slug, first_changes).await? {
            return Ok(NewRecord::Saved { slug });
        }
    }
    if taken.contains(&slug) {
        return Ok(NewRecord::SlugTaken);
    }
    Ok(NewRecord::Unsaved { import: form.import(&with_slug(form.data, &slug)), slug })
}

/// The slug and those with a number behind it up to the first that is free.
fn taken_before(slug: &str, taken: &BTreeSet<String>) -> Vec<String> {
    let (mut passed, mut found) = (BTreeSet::new(), Vec::new());
    loop {
        let next = unused(slug, &passed);
        if !taken.contains(&next) {
            return found;
        }
        passed.insert(next.clone());
        found.push(next);
    }
}

impl NewForm<'_> {
    /// A record that was stored since is in conflict: its version is later than the first.
    fn import(self, data: &FormData) -> Import {
        Import::of_form(self.kind, data, self.organizer, FileVersion::default())
    }

    /// Whether the form has become the record with this slug: the record has the values of the form, or had them before it was
    /// edited.
    async fn became(
        self,
        ctx: &AppContext,
        slug: &str,
        first_changes: Option<Vec<FieldChange>>,
    ) -> Result<bool, ImportError> {
        let import = self.import(&with_slug(self.data, slug)).may_undo(true);
        let prepared = match prepare(ctx, &import).await {
            Err(ImportError::Unexpected(error)) => return Err(error.into()),
            Err(_) => return Ok(false),
            Ok(prepared) => prepared,
        };
        let mut changed = prepared.plan.records.iter().map(|record| match &record.change {
            RecordChange::Added => None,
            RecordChange::Changed(fields) => Some(fields),
        });
        let first_changes = first_changes.unwrap_or_default();
        let had = |field: &FieldChange| {
            let first = first_changes.iter().find(|first| first.field == field.field);
            first.is_some_and(|first| first.old == field.new)
        };
        Ok(changed.all(|fields| fields.is_some_and(|fields| fields.iter().all(had))))
    }

    /// The changes of the record with this slug, the first of each field first, if the same organizer has created it after the
    /// form was opened.
    async fn first_changes(self, ctx: &AppContext, slug: &str) -> Result<Option<Vec<FieldChange>>> {
        let entries = history(ctx, self.kind, slug).await?;
        let is_after = |at| self.opened_at.is_some_and(|opened_at| opened_at <= at);
        let is_own = entries.last().is_some_and(|created| {
            let by = created.principal == Principal::Organizer(self.organizer);
            created.action == AuditAction::Create && by && is_after(created.at)
        });
        Ok(is_own.then(|| entries.into_iter().rev().flat_map(|entry| entry.changes).collect()))
    }
}

fn with_slug(form: &FormData, slug: &str) -> FormData {
    let mut form = form.clone();
    form.set("slug", slug);
    form
}

async fn slugs(ctx: &AppContext, kind: RecordKind) -> Result<BTreeSet<String>> {
    macro_rules! slugs {
        ($records:expr) => {
            $records.into_iter().map(|record| record.slug.to_string()).collect()
        };
    }
    read_tx!(ctx, |c, ctx| {
        Ok(match kind {
            RecordKind::Host => slugs!(store::hosts(&mut c).await?),
            RecordKind::Venue => slugs!(store::venues(&mut c).await?),
            RecordKind::Programme => slugs!(store::programmes(&mut c).await?),
            RecordKind::Partner => slugs!(store::partners(&mut c).await?),
            RecordKind::Event => {
                let index = &programme_snapshot(&mut c, &ctx).await?.index;
                index.all().map(|listing| listing.event.slug.to_string()).collect()
            }
        })
    })
}
