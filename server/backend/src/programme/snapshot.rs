//! The snapshot of the stored programme from which an import is prepared.

use super::export::stored_programme;
use super::reader::StoredProgramme;
use super::store::{RecordVersion, file_version, record_versions};
use super::version::FileVersion;
use crate::db::Conn;
use crate::error::Result;
use crate::events::store;
use domain::ids::EventSlug;
use std::collections::{BTreeSet, HashMap};

/// The stored programme at one version.
pub struct Snapshot {
    pub version: FileVersion,
    pub stored: StoredProgramme,
    /// The versions of the records, by section and slug.
    pub record_versions: HashMap<(String, String), RecordVersion>,
    /// The events for which anybody has ever signed up.
    pub with_sign_ups: BTreeSet<EventSlug>,
}

impl Snapshot {
    pub async fn read(c: &mut Conn<'_>) -> Result<Self> {
        Ok(Self {
            version: file_version(c).await?,
            stored: stored_programme(c).await?,
            record_versions: record_versions(c).await?,
            with_sign_ups: store::events_with_sign_ups(c).await?.into_iter().collect(),
        })
    }
}
