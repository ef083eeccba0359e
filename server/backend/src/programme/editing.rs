//! What the browser needs to edit a record: its form, what its fields may refer to, and an unused slug for a new one.

use super::drafts::{RecordKind, suggest_slug};
use super::form::{form_data, unused};
use super::import::plan;
use super::record_names::RecordNames;
use super::request::{Import, ImportError};
use super::store::file_version;
use super::version::FileVersion;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{programme_snapshot, store};
use crate::read_tx;
use domain::events::{Event, Host, Programme, Venue};
use domain::ids::{EventSlug, OrganizerId};
use domain::signups::FormData;
use std::collections::BTreeSet;

/// The form of a stored record.
pub struct StoredForm {
    pub data: FormData,
    /// The version of the programme that the form shows.
    pub version: FileVersion,
}

/// What the fields of a form may refer to.
#[derive(Clone)]
pub struct FormChoices {
    pub hosts: Vec<Host>,
    pub venues: Vec<Venue>,
    pub programmes: Vec<Programme>,
    /// The topics of all events, sorted; likewise the others.
    pub topics: BTreeSet<String>,
    pub target_groups: BTreeSet<String>,
    pub languages: BTreeSet<String>,
    /// What changes of these fields are shown with.
    pub names: RecordNames,
}

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

/// The form of the stored record with this slug.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub async fn stored_form(ctx: &AppContext, kind: RecordKind, slug: &str) -> Result<StoredForm> {
    let slug = slug.to_owned();
    read_tx!(ctx, |c, _| {
        let data = stored_data(&mut c, kind, &slug).await?.ok_or(Error::NotFound)?;
        Ok(StoredForm { data, version: file_version(&mut c).await? })
    })
}

async fn stored_data(c: &mut Conn<'_>, kind: RecordKind, slug: &str) -> Result<Option<FormData>> {
    macro_rules! found {
        ($records:expr) => {
            $records.iter().find(|record| record.slug.as_str() == slug).map(form_data).transpose()
        };
    }
    match kind {
        RecordKind::Host => found!(store::hosts(c).await?),
        RecordKind::Venue => found!(store::venues(c).await?),
        RecordKind::Programme => found!(store::programmes(c).await?),
        RecordKind::Partner => found!(store::partners(c).await?),
        RecordKind::Event => {
            let Ok(slug) = EventSlug::try_from(slug) else { return Ok(None) };
            store::event(c, &slug).await?.map(|listing| form_data(&*listing.event)).transpose()
        }
    }
}

/// What the fields of a form may refer to.
pub async fn form_choices(ctx: &AppContext) -> Result<FormChoices> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let all = |of: fn(&Event) -> &Vec<String>| {
            index.all().flat_map(|listing| of(&listing.event)).cloned().collect::<BTreeSet<String>>()
        };
        Ok(FormChoices {
            topics: all(|event| &event.topics),
            target_groups: all(|event| &event.target_groups),
            languages: all(|event| &event.languages),
            names: RecordNames::read(&mut c, &ctx).await?,
            hosts: store::hosts(&mut c).await?,
            venues: store::venues(&mut c).await?,
            programmes: store::programmes(&mut c).await?,
        })
    })
}

/// Prepares to save a new record. Without a slug the form gets that of its title, with a number behind it if that is taken.
///
/// # Errors
/// [`ImportError::Unexpected`].
pub async fn new_record(
    ctx: &AppContext,
    kind: RecordKind,
    form: &FormData,
    organizer: OrganizerId,
) -> Result<NewRecord, ImportError> {
    let mut taken = slugs(ctx, kind).await?;
    let named = form.value("slug").map(|slug| slug.trim().to_owned());
    let title = form.value("title").or_else(|| form.value("name")).and_then(suggest_slug);
    let Some(wanted) = named.clone().or(title) else {
        return Ok(NewRecord::Unsaved { import: import(kind, form, organizer), slug: String::new() });
    };
    // `neu` is the address of the form.
    taken.insert("neu".to_owned());
    let slug = if named.is_some() { wanted.clone() } else { unused(&wanted, &taken) };
    // The same form may have been sent before: it then has the slug before the first that is free.
    let before =
        if named.is_some() { taken.contains(&slug).then(|| slug.clone()) } else { last_taken(&wanted, &taken) };
    if let Some(slug) = before.filter(|slug| slug != "neu") {
        let import = import(kind, &with_slug(form, &slug), organizer).may_undo(true);
        if plan(ctx, &import).await.is_ok_and(|plan| plan.records.is_empty()) {
            return Ok(NewRecord::Saved { slug });
        }
    }
    if taken.contains(&slug) {
        return Ok(NewRecord::SlugTaken);
    }
    Ok(NewRecord::Unsaved { import: import(kind, &with_slug(form, &slug), organizer), slug })
}

/// The slug, or the last one with a number behind it, that is taken.
fn last_taken(slug: &str, taken: &BTreeSet<String>) -> Option<String> {
    let mut passed = BTreeSet::new();
    let mut last = None;
    loop {
        let next = unused(slug, &passed);
        if !taken.contains(&next) {
            return last;
        }
        passed.insert(next.clone());
        last = Some(next);
    }
}

fn with_slug(form: &FormData, slug: &str) -> FormData {
    let mut form = form.clone();
    form.set("slug", slug);
    form
}

/// A record that was stored since is in conflict: its version is later than the first.
fn import(kind: RecordKind, form: &FormData, organizer: OrganizerId) -> Import {
    Import::of_form(kind, form, organizer, FileVersion::default())
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
