//! The statements of the versions of the programme and of its records.

use crate::db::{self, Conn};
use crate::programme::drafts::RecordKind;
use crate::programme::version::{FileVersion, Medium};
use crate::{row, rows, run};
use std::collections::HashMap;

/// When and in which medium a record last changed.
#[derive(Clone, Copy, Debug)]
pub struct RecordVersion {
    pub version: FileVersion,
    pub changed_in: Medium,
}

/// The version of the programme in this transaction's database snapshot.
pub async fn file_version(c: &mut Conn<'_>) -> db::Result<FileVersion> {
    let found: Option<(i64,)> = row!(c, "SELECT version FROM file_version")?;
    Ok(found.map_or_else(FileVersion::default, |(version,)| FileVersion(version)))
}

/// The version of the programme, locked: no other transaction saves a part of the programme until this one ends.
pub async fn lock_file_version(c: &mut Conn<'_>) -> db::Result<FileVersion> {
    let found: Option<(i64,)> = row!(c, "UPDATE file_version SET version = version RETURNING version")?;
    Ok(found.map_or_else(FileVersion::default, |(version,)| FileVersion(version)))
}

pub async fn set_file_version(c: &mut Conn<'_>, version: FileVersion) -> db::Result<()> {
    run!(c, "UPDATE file_version SET version = $1", version.0)?;
    Ok(())
}

/// The version in which a record last changed; that of an empty programme if it has not been recorded.
pub async fn record_version(c: &mut Conn<'_>, kind: RecordKind, slug: &str) -> db::Result<FileVersion> {
    let sql = "SELECT version FROM record_versions WHERE kind = $1 AND slug = $2";
    let found: Option<(i64,)> = row!(c, sql, kind.section(), slug)?;
    Ok(found.map_or_else(FileVersion::default, |(version,)| FileVersion(version)))
}

/// The versions of all records that have one, by the section of their kind and their slug.
pub async fn record_versions(c: &mut Conn<'_>) -> db::Result<HashMap<(String, String), RecordVersion>> {
    let found: Vec<(String, String, i64, String)> =
        rows!(c, "SELECT kind, slug, version, changed_in FROM record_versions")?;
    let version = |(kind, slug, version, medium): (String, String, i64, String)| {
        let version = RecordVersion { version: FileVersion(version), changed_in: Medium::from_code(&medium) };
        ((kind, slug), version)
    };
    Ok(found.into_iter().map(version).collect())
}

pub async fn set_record_version(
    c: &mut Conn<'_>,
    kind: RecordKind,
    slug: &str,
    record: RecordVersion,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO record_versions (kind, slug, version, changed_in) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (kind, slug) DO UPDATE SET version = EXCLUDED.version, changed_in = EXCLUDED.changed_in",
        kind.section(),
        slug,
        record.version.0,
        record.changed_in.code()
    )?;
    Ok(())
}
