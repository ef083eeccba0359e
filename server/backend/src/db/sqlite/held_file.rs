//! A file of a database, held open as long as a connection of this process is: a process that closes any descriptor of a
//! file loses all its POSIX locks on that file, and SQLite relies on these.

use crate::db::error::{Error, Result};
use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The files that this process holds open.
static HELD: Mutex<Vec<(FileId, Weak<File>)>> = Mutex::new(Vec::new());

/// What identifies a file, however it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileId {
    device: u64,
    inode: u64,
}

impl From<&Metadata> for FileId {
    fn from(metadata: &Metadata) -> Self {
        Self { device: metadata.dev(), inode: metadata.ino() }
    }
}

/// An open file. Each thread with a connection has a clone, which it drops after the connection.
#[derive(Clone)]
pub(super) struct HeldFile {
    pub path: PathBuf,
    pub id: FileId,
    /// None while it is being dropped.
    file: Option<Arc<File>>,
}

impl HeldFile {
    /// Opens a file, which must exist.
    pub(super) fn open(path: &Path) -> Result<Self> {
        Self::hold(path, |path| File::open(path).map(Arc::new))
    }

    /// Opens a file. A new one can be read by its owner only, whatever the umask; SQLite gives its other files the same mode.
    pub(super) fn open_or_create(path: &Path) -> Result<Self> {
        Self::hold(path, open_or_create)
    }

    fn hold(path: &Path, open: impl FnOnce(&Path) -> io::Result<Arc<File>>) -> Result<Self> {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = find(&held, path).map_or_else(|| open(path), Ok).and_then(|file| {
            let id = FileId::from(&file.metadata()?);
            Ok((id, file))
        });
        let (id, file) =
            opened.map_err(|error| Error::Unavailable(format!("{} cannot be opened: {error}", path.display())))?;
        held.retain(|(_, file)| file.strong_count() > 0);
        if held.iter().all(|(known, _)| *known != id) {
            held.push((id, Arc::downgrade(&file)));
        }
        Ok(Self { path: path.to_owned(), id, file: Some(file) })
    }

    /// Bytes of the file itself; none where it is too short.
    pub(super) fn read<const N: usize>(&self, offset: u64) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        self.file.as_ref()?.read_exact_at(&mut bytes, offset).ok()?;
        Some(bytes)
    }

    /// Makes what was written into the file durable. False if that failed.
    pub(super) fn sync(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.sync_data().is_ok())
    }
}

impl Drop for HeldFile {
    fn drop(&mut self) {
        // Under the lock, so that a database that is being opened either finds this descriptor or opens its own later.
        let _held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.file.take());
    }
}

/// The descriptor that this process has for the file at a path.
fn find(held: &[(FileId, Weak<File>)], path: &Path) -> Option<Arc<File>> {
    let id = FileId::from(&fs::metadata(path).ok()?);
    held.iter().find(|(known, _)| *known == id)?.1.upgrade()
}

fn open_or_create(path: &Path) -> io::Result<Arc<File>> {
    match OpenOptions::new().read(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path) {
                // Another process has just created it.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    OpenOptions::new().read(true).open(path).map(Arc::new)
                }
                created => {
                    let created = created?;
                    created.set_permissions(Permissions::from_mode(0o600))?;
                    Ok(Arc::new(created))
                }
            }
        }
        opened => opened.map(Arc::new),
    }
}
