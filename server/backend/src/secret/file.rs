//! The file of a secret: 32 bytes in base64url, readable by its owner only, whatever the umask.

use super::{LENGTH, Secret};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{Error, ErrorKind, Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process;

impl Secret {
    /// Reads the secret from a file.
    ///
    /// # Errors
    /// An I/O error; `InvalidData` if the file does not hold 32 bytes in base64url.
    pub fn load(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)?;
        let bytes = BASE64.decode(text.trim()).ok().and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self::from_bytes).ok_or_else(|| Error::new(ErrorKind::InvalidData, "holds no 32 bytes in base64url"))
    }

    /// Reads the secret from a file. Without a file, it creates one with the secret `fresh`.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn load_or_create(file: &Path, fresh: [u8; LENGTH]) -> Result<Self> {
        if !file.exists() {
            if let Some(folder) = file.parent() {
                DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
            }
            let new = write_beside(file, &fresh)?;
            // Of two processes that start at once, one creates the file, and both read it.
            match fs::hard_link(&new, file) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => fs::rename(&new, file)?, // a disk without links
                _ => fs::remove_file(&new)?,
            }
        }
        Self::load(file)
    }

    /// Prepares another secret for a file: writes it beside the file, and keeps the present file as `FILE.old`. The other
    /// secret takes effect with [`PreparedSecret::take_effect`].
    ///
    /// # Errors
    /// An I/O error.
    pub fn prepare(file: &Path, fresh: [u8; LENGTH]) -> Result<PreparedSecret> {
        if let Some(folder) = file.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let new = write_beside(file, &fresh)?;
        if file.exists() {
            let old = beside(file, "old");
            fs::remove_file(&old).or_else(|error| ignore(error, ErrorKind::NotFound))?;
            fs::copy(file, &old)?;
            fs::set_permissions(&old, Permissions::from_mode(0o600))?;
            File::open(&old)?.sync_all()?;
        }
        Ok(PreparedSecret { secret: Self::from_bytes(fresh), new, file: file.to_owned() })
    }
}

/// A secret that is written beside the file that it will replace.
pub struct PreparedSecret {
    pub secret: Secret,
    new: PathBuf,
    file: PathBuf,
}

impl PreparedSecret {
    /// Replaces the file.
    ///
    /// # Errors
    /// An I/O error.
    pub fn take_effect(self) -> Result<()> {
        fs::rename(&self.new, &self.file)?;
        match self.file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }
}

/// Writes a secret durably into a new file beside another, which nobody else may read at any time.
fn write_beside(file: &Path, secret: &[u8; LENGTH]) -> Result<PathBuf> {
    let new = beside(file, &format!("new-{}", process::id()));
    fs::remove_file(&new).or_else(|error| ignore(error, ErrorKind::NotFound))?;
    let mut created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new)?;
    created.set_permissions(Permissions::from_mode(0o600))?;
    created.write_all(BASE64.encode(secret).as_bytes())?;
    created.sync_all()?;
    Ok(new)
}

/// The path of a file beside another: `FILE.suffix`.
fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

fn ignore(error: Error, kind: ErrorKind) -> Result<()> {
    if error.kind() == kind { Ok(()) } else { Err(error) }
}
