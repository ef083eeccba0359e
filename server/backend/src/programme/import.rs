//! Imports a programme file into the stored programme: entries are matched by slug, and what the file omits stays unchanged.
//! If the file has a fault, nothing is imported.

use super::entries::{EventEntry, HostEntry, PartnerEntry, ProgrammeEntry, ProgrammeFile, VenueEntry};
use super::event::save_event;
use super::export::stored_programme;
use super::fault::ImportError;
use super::reader;
use super::references::{check_filters, check_hosts};
use super::relations::ChangedRelations;
use super::source::{Merged, Source};
use crate::context::AppContext;
use crate::db::Conn;
use crate::events::store;

/// The number of entries that an import added, changed and left unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

impl Changes {
    /// Counts a merged entry. Returns the new entry and the old one that it replaces, or `None` if they are equal.
    fn count<T>(&mut self, merged: Merged<T>) -> Option<(T, Option<T>)> {
        let (count, entry) = match merged {
            Merged::New(new) => (&mut self.added, Some((new, None))),
            Merged::Changed { new, old } => (&mut self.changed, Some((new, Some(old)))),
            Merged::Same => (&mut self.unchanged, None),
        };
        *count += 1;
        entry
    }
}

/// Imports `text`, the content of the file `name`, in one transaction. It may run while servers run.
///
/// # Errors
/// [`ImportError::Faulty`] with the first fault of the file.
pub async fn import(ctx: &AppContext, name: &str, text: &str) -> Result<Changes, ImportError> {
    import_marked(ctx, name, text, None).await
}

/// As [`import`], but sets a mark in the same transaction.
pub(super) async fn import_marked(
    ctx: &AppContext,
    name: &str,
    text: &str,
    mark: Option<&'static str>,
) -> Result<Changes, ImportError> {
    let (source, file) = Source::parse(name, text)?;
    let changes = ctx
        .write_with_error(move |mut tx, ctx| {
            Box::pin(async move {
                if let Some(mark) = mark {
                    store::set_mark(&mut tx, mark, ctx.clock.now()).await?;
                }
                import_entries(&ctx, &mut tx, &source, &file).await
            })
        })
        .await;
    ctx.programme_cache.clear();
    changes
}

async fn import_entries(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    source: &Source,
    file: &ProgrammeFile,
) -> Result<Changes, ImportError> {
    let stored = stored_programme(tx).await?;
    let (mut changes, mut relations) = (Changes::default(), ChangedRelations::default());
    for index in 0..file.hosts.len() {
        let read = |entry: &HostEntry| reader::host(entry);
        if let Some((host, old)) = changes.count(source.merge(("hosts", index), &stored.hosts, read)?) {
            store::upsert_host(tx, &host).await?;
            relations.host(&host, old.as_ref());
        }
    }
    for index in 0..file.venues.len() {
        let read = |entry: &VenueEntry| reader::venue(entry);
        if let Some((venue, old)) = changes.count(source.merge(("venues", index), &stored.venues, read)?) {
            store::upsert_venue(tx, &venue).await?;
            relations.venue(&venue, old.as_ref());
        }
    }
    for index in 0..file.programmes.len() {
        let (position, read) = (("programmes", index), |entry: &ProgrammeEntry| reader::programme(entry));
        if let Some((programme, old)) = changes.count(source.merge(position, &stored.programmes, read)?) {
            check_hosts(source, tx, position, programme.host.as_ref(), &programme.co_hosts).await?;
            store::upsert_programme(tx, &programme).await?;
            relations.programme(&programme, old.as_ref());
        }
    }
    let now = ctx.clock.now();
    for index in 0..file.events.len() {
        let read = |entry: &EventEntry| reader::event(entry, uid(ctx, entry), now);
        if let Some((event, _)) = changes.count(source.merge(("events", index), &stored.events, read)?) {
            save_event(source, ctx, tx, index, event).await?;
        }
    }
    relations.touch_events(tx, now).await?;
    for index in 0..file.partners.len() {
        let (position, read) = (("partners", index), |entry: &PartnerEntry| reader::partner(entry));
        if let Some(((partner, filters), _)) = changes.count(source.merge(position, &stored.partners, read)?) {
            check_filters(source, tx, position, &filters).await?;
            store::upsert_partner(tx, &partner).await?;
        }
    }
    if changes.added + changes.changed > 0 {
        store::renew_programme_version(tx, ctx).await?;
    }
    Ok(changes)
}

/// The calendar UID of a new event. A confidential event's UID does not reveal its slug.
fn uid(ctx: &AppContext, entry: &EventEntry) -> String {
    let is_confidential = entry.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
    let name = if is_confidential { ctx.new_id() } else { entry.slug.clone() };
    format!("{name}@{}", ctx.settings.host())
}
