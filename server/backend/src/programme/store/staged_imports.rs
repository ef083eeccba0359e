//! The statements of staged imports.

use crate::db::{self, Conn};
use crate::programme::drafts::RecordKind;
use crate::programme::version::FileVersion;
use crate::{rows, run};

use super::versions::RecordVersion;

/// Begins an import that was prepared for a version of the programme, or begins it again: another import may have ended it.
pub async fn begin_staged_import(c: &mut Conn<'_>, import: &str, version: FileVersion) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO staged_imports (import, version) VALUES ($1, $2) ON CONFLICT (import) DO NOTHING",
        import,
        version.0
    )?;
    Ok(())
}

/// The imports whose staged rows are worthless: they were prepared for an earlier version of the programme.
pub async fn outdated_staged_imports(c: &mut Conn<'_>) -> db::Result<Vec<String>> {
    let found: Vec<(String,)> =
        rows!(c, "SELECT import FROM staged_imports WHERE version < (SELECT version FROM file_version)")?;
    Ok(found.into_iter().map(|(import,)| import).collect())
}

pub async fn end_staged_import(c: &mut Conn<'_>, import: &str) -> db::Result<()> {
    run!(c, "DELETE FROM staged_imports WHERE import = $1", import)?;
    Ok(())
}

/// Sets the version of all events that an import has staged.
pub async fn set_staged_record_versions(c: &mut Conn<'_>, import: &str, record: RecordVersion) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO record_versions (kind, slug, version, changed_in) \
         SELECT $2, slug, $3, $4 FROM staged_events WHERE import = $1 \
         ON CONFLICT (kind, slug) DO UPDATE SET version = EXCLUDED.version, changed_in = EXCLUDED.changed_in",
        import,
        RecordKind::Event.section(),
        record.version.0,
        record.changed_in.code()
    )?;
    Ok(())
}
