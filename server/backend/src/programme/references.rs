//! Checks that the slugs to which an entry refers exist, in the database or earlier in the same file.

use super::fault::ImportError;
use super::source::{EntryPosition, Source};
use crate::db::Conn;
use crate::events::store;
use domain::events::Event;
use domain::ids::HostSlug;
use domain::signups::FormData;
use std::collections::BTreeSet;
use std::fmt::Display;

/// Checks the host and the co-hosts of an event or a programme.
pub async fn check_hosts(
    source: &Source,
    tx: &mut Conn<'_>,
    position: EntryPosition,
    host: Option<&HostSlug>,
    co_hosts: &[HostSlug],
) -> Result<(), ImportError> {
    let known = hosts(tx).await?;
    check_known(source, position, "host", host, &known)?;
    check_known(source, position, "co_hosts", co_hosts, &known)
}

/// Checks the host, the co-hosts, the venue and the programme of an event.
pub async fn check_event(
    source: &Source,
    tx: &mut Conn<'_>,
    position: EntryPosition,
    event: &Event,
) -> Result<(), ImportError> {
    check_hosts(source, tx, position, Some(&event.host), &event.co_hosts).await?;
    let venues = store::venues(tx).await?.into_iter().map(|venue| venue.slug.to_string()).collect();
    check_known(source, position, "venue", [&event.venue], &venues)?;
    check_known(source, position, "programme", &event.programme, &programmes(tx).await?)
}

/// Checks the programme and the host in a partner's filters: with an unknown one, the list on the partner's site would stay
/// empty without any error.
pub async fn check_filters(
    source: &Source,
    tx: &mut Conn<'_>,
    position: EntryPosition,
    filters: &FormData,
) -> Result<(), ImportError> {
    check_known(source, position, "filters.programme", filters.value("programm"), &programmes(tx).await?)?;
    check_known(source, position, "filters.host", filters.value("veranstalter"), &hosts(tx).await?)
}

async fn hosts(tx: &mut Conn<'_>) -> Result<BTreeSet<String>, ImportError> {
    Ok(store::hosts(tx).await?.into_iter().map(|host| host.slug.to_string()).collect())
}

async fn programmes(tx: &mut Conn<'_>) -> Result<BTreeSet<String>, ImportError> {
    Ok(store::programmes(tx).await?.into_iter().map(|programme| programme.slug.to_string()).collect())
}

/// Refuses a slug that is not among `known`.
fn check_known(
    source: &Source,
    position: EntryPosition,
    field: &str,
    slugs: impl IntoIterator<Item = impl Display>,
    known: &BTreeSet<String>,
) -> Result<(), ImportError> {
    match slugs.into_iter().map(|slug| slug.to_string()).find(|slug| !known.contains(slug)) {
        Some(slug) => Err(source.fault(position, (field.to_owned(), format!("names \"{slug}\", which is not there")))),
        None => Ok(()),
    }
}
