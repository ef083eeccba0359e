//! The installation: which secret a database belongs to. The first start adopts a secret by storing its fingerprint; another
//! secret is refused, since it would end every link that was sent. During a rotation two secrets stand: a process belongs to
//! the installation if its secret, or the old one that it accepts, is one of them.

use crate::db::{self, Conn, Db};
use crate::secret::Secret;
use crate::{record, row, run, select};

record! {
    /// The one row of the table `installation`.
    struct InstallationRow in "installation" key(id) {
        id: i64,
        fingerprint: String,
        old_fingerprint: Option<String>,
    }
}

/// The id of the one row.
const ID: i64 = 1;

/// What a process does to the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// It serves. Without an old secret it ends a rotation.
    Serves,
    /// It runs beside the servers, such as an import, and ends no rotation.
    Helps,
}

/// Why a process may not use a database.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// Links and accounts were made with another secret.
    #[error("the database belongs to the secret {expected}, not {found}")]
    OtherSecret { expected: String, found: String },
    /// A third secret during a rotation.
    #[error("a rotation from {old} to {current} has not ended")]
    RotationNotEnded { current: String, old: String },
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// What a lost or replaced secret ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Sign-ups with a link.
    pub sign_ups: i64,
    /// Accounts of organizers, whose sessions end.
    pub accounts: i64,
}

impl Signed {
    pub fn is_nothing(self) -> bool {
        self == Self { sign_ups: 0, accounts: 0 }
    }
}

/// Checks that a secret belongs to the database. The first start adopts its secret; a start with the database's secret as its
/// old one begins a rotation.
///
/// # Errors
/// [`JoinError::OtherSecret`] and [`JoinError::RotationNotEnded`].
pub async fn join(db: &Db, secret: &Secret, joining: Joining) -> Result<(), JoinError> {
    let (found, old) = (secret.fingerprint(), secret.old().map(|old| old.fingerprint()));
    db.write(move |mut tx| {
        Box::pin(async move {
            let first = InstallationRow { id: ID, fingerprint: found.clone(), old_fingerprint: old.clone() };
            if db::insert_if_new(&mut tx, &first).await? {
                return Ok(());
            }
            let stored = lock(&mut tx).await?;
            let next = next_row(stored, found, old, joining)?;
            Ok(db::update(&mut tx, &next).await?)
        })
    })
    .await
}

/// The row after a process with the secret `found` has joined.
fn next_row(
    stored: InstallationRow,
    found: String,
    old: Option<String>,
    joining: Joining,
) -> Result<InstallationRow, JoinError> {
    let InstallationRow { fingerprint, old_fingerprint, .. } = stored;
    let row = |old_fingerprint| InstallationRow { id: ID, fingerprint: fingerprint.clone(), old_fingerprint };
    if found == fingerprint {
        return Ok(row(match (joining, old) {
            (Joining::Serves, old) => old,
            (Joining::Helps, _) => old_fingerprint,
        }));
    }
    if old_fingerprint.as_ref() == Some(&found) {
        // A node that was not restarted with the new secret yet.
        return Ok(row(old_fingerprint));
    }
    if old.as_ref() == Some(&fingerprint) {
        return match old_fingerprint {
            None => Ok(InstallationRow { id: ID, fingerprint: found, old_fingerprint: old }),
            Some(old) => Err(JoinError::RotationNotEnded { current: fingerprint, old }),
        };
    }
    Err(JoinError::OtherSecret { expected: fingerprint, found })
}

/// Makes a secret the only one of the database.
///
/// # Errors
/// The database's.
pub async fn adopt(db: &Db, secret: &Secret) -> db::Result<()> {
    let row = InstallationRow { id: ID, fingerprint: secret.fingerprint(), old_fingerprint: None };
    db.write(|mut tx| Box::pin(async move { db::upsert(&mut tx, &row).await })).await
}

/// Whether a running process still belongs to the database, which another process may have given another secret.
///
/// # Errors
/// The database's.
pub async fn is_joined(c: &mut Conn<'_>, secret: &Secret) -> db::Result<bool> {
    let stored: Option<InstallationRow> = row!(c, select!(InstallationRow, "WHERE id = $1"), ID)?;
    let found = secret.fingerprint();
    Ok(stored.is_none_or(|row| row.fingerprint == found || row.old_fingerprint == Some(found)))
}

/// The fingerprint that a database expects, and what was signed in it.
///
/// # Errors
/// The database's.
pub async fn expected(db: &Db) -> db::Result<(Option<String>, Signed)> {
    db.read(|mut c| {
        Box::pin(async move {
            let stored: Option<InstallationRow> = row!(c, select!(InstallationRow, "WHERE id = $1"), ID)?;
            Ok((stored.map(|row| row.fingerprint), signed(&mut c).await?))
        })
    })
    .await
}

/// Locks the row until the transaction ends, so that of two processes one joins after the other.
async fn lock(tx: &mut Conn<'_>) -> db::Result<InstallationRow> {
    run!(tx, "UPDATE installation SET id = id WHERE id = $1", ID)?;
    let stored = row!(tx, select!(InstallationRow, "WHERE id = $1"), ID)?;
    stored.ok_or_else(|| db::Error::Unreadable("installation".to_owned()))
}

async fn signed(c: &mut Conn<'_>) -> db::Result<Signed> {
    let (sign_ups, accounts) = row!(
        c,
        "SELECT CAST((SELECT COUNT(*) FROM sign_ups) AS BIGINT), CAST((SELECT COUNT(*) FROM organizers) AS BIGINT)"
    )?
    .unwrap_or_default();
    Ok(Signed { sign_ups, accounts })
}
