//! Names in the file lead somewhere: to something that is stored already or stands in the same file.

use super::fault::ImportError;
use super::source::{Place, Source};
use crate::db::Conn;
use crate::events::store;
use domain::events::Event;
use domain::ids::HostSlug;
use domain::signups::Typed;
use std::collections::BTreeSet;
use std::fmt::Display;

pub async fn hosts_exist(
    source: &Source,
    tx: &mut Conn<'_>,
    place: Place,
    host: Option<&HostSlug>,
    co_hosts: &[HostSlug],
) -> Result<(), ImportError> {
    let known = hosts(tx).await?;
    must_exist(source, place, "host", host, &known)?;
    must_exist(source, place, "co_hosts", co_hosts, &known)
}

pub async fn around_exists(source: &Source, tx: &mut Conn<'_>, place: Place, event: &Event) -> Result<(), ImportError> {
    hosts_exist(source, tx, place, Some(&event.host), &event.co_hosts).await?;
    let venues = store::venues(tx).await?.into_iter().map(|venue| venue.slug.to_string()).collect();
    must_exist(source, place, "venue", [&event.venue], &venues)?;
    must_exist(source, place, "programme", &event.programme, &programmes(tx).await?)
}

/// Of a partner's filters; otherwise the list on the partner's site would stay empty, and nobody knew why.
pub async fn filtered_exist(
    source: &Source,
    tx: &mut Conn<'_>,
    place: Place,
    filters: &Typed,
) -> Result<(), ImportError> {
    must_exist(source, place, "filters.programme", filters.value("programm"), &programmes(tx).await?)?;
    must_exist(source, place, "filters.host", filters.value("veranstalter"), &hosts(tx).await?)
}

async fn hosts(tx: &mut Conn<'_>) -> Result<BTreeSet<String>, ImportError> {
    Ok(store::hosts(tx).await?.into_iter().map(|host| host.slug.to_string()).collect())
}

async fn programmes(tx: &mut Conn<'_>) -> Result<BTreeSet<String>, ImportError> {
    Ok(store::programmes(tx).await?.into_iter().map(|programme| programme.slug.to_string()).collect())
}

fn must_exist(
    source: &Source,
    place: Place,
    field: &str,
    named: impl IntoIterator<Item = impl Display>,
    known: &BTreeSet<String>,
) -> Result<(), ImportError> {
    match named.into_iter().map(|slug| slug.to_string()).find(|slug| !known.contains(slug)) {
        Some(slug) => Err(source.fault(place, (field.to_owned(), format!("names \"{slug}\", which is not there")))),
        None => Ok(()),
    }
}
