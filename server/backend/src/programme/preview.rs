//! The preview of an event: the listing that its form would make, without saving it.

use super::drafts::RecordKind;
use super::export::stored_programme;
use super::file::ProgrammeFile;
use super::form::read_record;
use super::reader::StoredProgramme;
use super::request::{Import, ImportError};
use crate::context::AppContext;
use crate::error::Error;
use crate::events::count_taken;
use crate::read_tx;
use domain::events::{Event, Listing, Taken};
use domain::signups::FormData;
use std::sync::Arc;

/// The listing of the event in a form, with the seats that are taken of the stored one.
///
/// # Errors
/// [`ImportError::Faulty`] with the faults of the form.
pub async fn preview_event(ctx: &AppContext, form: &FormData) -> Result<Listing, ImportError> {
    let import = Import::of(ProgrammeFile::of_drafts(read_record(RecordKind::Event, form)));
    let stored = read_tx!(ctx, |c, _| { stored_programme(&mut c).await })?;
    let (records, _) = import.records(&stored, |_| ctx.new_id(), ctx.clock.now())?;
    let missing = || Error::Unexpected("a form has one event".into());
    let event = records.events.first().map(|(_, merged)| merged.record().clone()).ok_or_else(missing)?;
    let mut listing = listing(event, &stored).ok_or_else(missing)?;
    Ok(read_tx!(ctx, |c, _| {
        count_taken(&mut c, [&mut listing]).await?;
        Ok(listing)
    })?)
}

fn listing(event: Event, stored: &StoredProgramme) -> Option<Listing> {
    let host = |slug| stored.hosts.iter().find(|host| host.slug == slug).cloned().map(Arc::new);
    let venue = event.location.venue().and_then(|slug| stored.venues.iter().find(|venue| venue.slug == *slug));
    let programme = event.programme.as_ref();
    let programme = programme.and_then(|slug| stored.programmes.iter().find(|programme| programme.slug == *slug));
    Some(Listing {
        host: host(event.host.clone())?,
        co_hosts: event.co_hosts.iter().cloned().filter_map(host).collect(),
        venue: venue.cloned().map(Arc::new),
        programme: programme.cloned().map(Arc::new),
        taken: Taken::default(),
        event: Arc::new(event),
    })
}
