//! The stored programme in the format of the file.

use super::drafts::{
    EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, VenueDraft, event_draft, host_draft, partner_draft,
    programme_draft, venue_draft,
};
use super::reader::StoredProgramme;
use super::store::file_version;
use super::version::FileVersion;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store;
use crate::{images, read_tx};
use serde::Serialize;

/// A whole file. Hosts and venues come first, because other records refer to them.
#[derive(Serialize)]
struct Export {
    version: FileVersion,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hosts: Vec<HostDraft>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    venues: Vec<VenueDraft>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    programmes: Vec<ProgrammeDraft>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    events: Vec<EventDraft>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    partners: Vec<PartnerDraft>,
}

/// The programme as TOML, unpublished events included.
pub async fn export(ctx: &AppContext) -> Result<String> {
    let (version, stored) =
        read_tx!(ctx, |c, _| { Ok((file_version(&mut c).await?, stored_programme(&mut c).await?)) })?;
    let StoredProgramme { hosts, venues, programmes, events, partners, images: _ } = stored;
    let file = Export {
        version,
        hosts: hosts.into_iter().map(host_draft).collect(),
        venues: venues.into_iter().map(venue_draft).collect(),
        programmes: programmes.into_iter().map(programme_draft).collect(),
        events: events.into_iter().map(event_draft).collect(),
        partners: partners.into_iter().map(partner_draft).collect::<Result<_>>()?,
    };
    toml::to_string_pretty(&file).map_err(|error| Error::Unexpected(Box::new(error)))
}

/// The whole stored programme.
pub async fn stored_programme(c: &mut Conn<'_>) -> Result<StoredProgramme> {
    Ok(StoredProgramme {
        hosts: store::hosts(c).await?,
        venues: store::venues(c).await?,
        programmes: store::programmes(c).await?,
        events: store::events(c).await?,
        partners: store::partners(c).await?,
        images: images::image_ids(c).await?,
    })
}
