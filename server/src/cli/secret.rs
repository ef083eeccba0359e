//! The secret of a process: read, made or replaced, and checked against the database that the process opens.

use super::output::print_note;
use crate::config::SecretFiles;
use anyhow::{Context, Result, anyhow, bail};
use backend::db::Db;
use backend::installation::{self, JoinError, Joining, Signed};
use backend::random::Random;
use backend::secret::Secret;
use std::path::Path;

impl SecretFiles {
    /// Reads the secret, or makes one where nothing was signed yet, and joins the installation.
    pub async fn open(&self, db: &Db, random: &Random, joining: Joining) -> Result<Secret> {
        let file = &self.current;
        if !file.exists() {
            let (expected, signed) = installation::expected(db).await?;
            if !signed.is_nothing() {
                bail!(missing(file, expected.as_deref(), signed));
            }
        }
        let secret = Secret::load_or_create(file, random.bytes());
        let secret = secret.with_context(|| format!("{} cannot be used; check DABEI_SECRET_FILE", file.display()))?;
        let secret = self.accepting_old(secret)?;
        match installation::join(db, &secret, joining).await {
            Ok(()) => Ok(secret),
            Err(error) => Err(explain(error, file, installation::expected(db).await?.1)),
        }
    }

    /// Makes another secret, and says what ends. With an old secret, a rotation begins and nothing ends yet.
    pub async fn replace(&self, db: &Db, random: &Random) -> Result<Secret> {
        let file = &self.current;
        let (_, signed) = installation::expected(db).await?;
        let prepared = Secret::prepare(file, random.bytes());
        let prepared = prepared.with_context(|| format!("no other secret can be written beside {}", file.display()))?;
        let secret = self.accepting_old(prepared.secret.clone())?;
        // The database first: until the file is replaced, a start is refused and the file is still the old one.
        if secret.old().is_some() {
            let joined = installation::join(db, &secret, Joining::Serves).await;
            joined.map_err(|error| explain(error, file, signed))?;
        } else {
            installation::adopt(db, &secret).await?;
        }
        prepared.take_effect().with_context(|| format!("{} cannot be replaced", file.display()))?;
        print_note(format_args!("{}", replaced(file, secret.old().is_some(), signed)));
        Ok(secret)
    }

    fn accepting_old(&self, secret: Secret) -> Result<Secret> {
        let Some(file) = &self.old else { return Ok(secret) };
        let old = Secret::load(file);
        let old = old.with_context(|| format!("{} cannot be used; check DABEI_OLD_SECRET_FILE", file.display()))?;
        Ok(secret.accepting(&old))
    }
}

/// The refusal of a start without the file, where links were made with its secret.
fn missing(file: &Path, expected: Option<&str>, signed: Signed) -> String {
    let fingerprint = expected.map(|expected| format!(" (fingerprint {expected})")).unwrap_or_default();
    format!(
        "{} is missing, and {} were made with it: put the file back{fingerprint} or correct DABEI_SECRET_FILE; \
         dabei serve --new-secret makes another secret and ends them",
        file.display(),
        what_was_signed(signed)
    )
}

fn explain(error: JoinError, file: &Path, signed: Signed) -> anyhow::Error {
    let file = file.display();
    match error {
        JoinError::OtherSecret { expected, found } => anyhow!(
            "{file} holds another secret (fingerprint {found}) than the one with which {} were made ({expected}): put that \
             file back, name it in DABEI_SECRET_FILE, or in DABEI_OLD_SECRET_FILE during a rotation; \
             dabei serve --new-secret makes another secret and ends them",
            what_was_signed(signed)
        ),
        JoinError::RotationNotEnded { current, old } => anyhow!(
            "{file} would be a third secret while {old} is replaced by {current}: end that rotation first, by starting \
             dabei serve with {current} and without DABEI_OLD_SECRET_FILE"
        ),
        JoinError::Database(error) => anyhow!(error).context("the secret cannot be checked against the database"),
    }
}

/// What `serve --new-secret` has done.
fn replaced(file: &Path, is_rotation: bool, signed: Signed) -> String {
    let kept = format!("{} has a new secret, the one before it is in {0}.old", file.display());
    let signed = what_was_signed(signed);
    if is_rotation {
        format!("{kept}: {signed} that were made before stay valid while DABEI_OLD_SECRET_FILE names it")
    } else {
        format!("{kept}: {signed} that were made before have ended")
    }
}

fn what_was_signed(signed: Signed) -> String {
    format!("the links of {} sign-ups and the logins of {} accounts", signed.sign_ups, signed.accounts)
}
