//! Copies of SQLite's two files, taken one after the other while both are written: what remains after a power failure, as
//! far as a copy can show it.
//!
//! Why such a copy is valid: the log is copied after the database, so whatever a checkpoint moves in between is still in
//! the log, and the log takes precedence over the database; the log detects a half-written page or frame. The exception is
//! a log that restarted in between (its salts show that): then pages are missing that no power failure could remove, and
//! the copy is discarded. A log may be cut anywhere behind the frames that a checkpoint has begun to move: those were
//! synced before. A disk may have the rest, half of it, or zeros in its place; each frame counts with its complete
//! transaction or not at all.

use super::installation::Folder;
use super::stored::Stored;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The offset in the shared index of the number of frames that a checkpoint has begun to move (`nBackfillAttempted`,
/// walformat.html 2.2).
const BACKFILL_ATTEMPTED: usize = 128;
/// The database is copied in chunks of this size; the clients go on meanwhile.
const CHUNK: usize = 8 * 1024;

/// The database files of a running server.
pub struct DatabaseFiles(PathBuf);

/// A copy that was not opened yet.
pub struct FileCopy {
    folder: Folder,
    is_whole: bool,
}

/// The content of a copy.
pub struct CopyContent {
    pub is_whole: bool,
    sign_ups: usize,
    fingerprint: u64,
}

impl DatabaseFiles {
    pub fn of(url: &str) -> Self {
        Self(url.strip_prefix("sqlite://").expect("a file").into())
    }

    /// Copies the files. None if the log restarted meanwhile, or does not exist yet. Of three copies in a row, one has the
    /// whole log, one a log that is cut, and one a log that is zero from the cut on.
    pub fn copy(&self, number: usize, random: [u8; 4]) -> Option<FileCopy> {
        let folder = Folder::new();
        let before = self.log_header()?;
        self.copy_database(&folder);
        let moved = self.index_word(BACKFILL_ATTEMPTED)?;
        let mut log = fs::read(self.path_with("-wal")).ok()?;
        if log.get(..HEADER) != Some(&before) || self.log_header() != Some(before) {
            return None;
        }
        let page = u32::from_be_bytes(before[8..12].try_into().expect("four bytes")) as usize;
        let synced = HEADER + moved * (FRAME_HEADER + page);
        let cut = synced + u32::from_be_bytes(random) as usize % (log.len() - synced + 1);
        match number % 3 {
            0 => {}
            1 => log.truncate(cut),
            _ => log[cut..].fill(0),
        }
        fs::write(folder.0.join("copy.db-wal"), log).expect("a copy of the log");
        Some(FileCopy { folder, is_whole: number.is_multiple_of(3) })
    }

    fn copy_database(&self, folder: &Folder) {
        let mut from = File::open(&self.0).expect("the database");
        let mut to = File::create(folder.0.join("copy.db")).expect("its copy");
        let mut chunk = [0; CHUNK];
        loop {
            match from.read(&mut chunk).expect("the database can be read") {
                0 => break,
                length => to.write_all(&chunk[..length]).expect("the copy can be written"),
            }
        }
    }

    fn log_header(&self) -> Option<[u8; HEADER]> {
        let mut header = [0; HEADER];
        File::open(self.path_with("-wal")).ok()?.read_exact(&mut header).ok()?;
        Some(header)
    }

    fn index_word(&self, offset: usize) -> Option<usize> {
        let index = fs::read(self.path_with("-shm")).ok()?;
        Some(u32::from_ne_bytes(index.get(offset..offset + 4)?.try_into().ok()?) as usize)
    }

    fn path_with(&self, suffix: &str) -> PathBuf {
        let mut file = self.0.clone().into_os_string();
        file.push(suffix);
        file.into()
    }
}

impl FileCopy {
    /// Opens the copy as a server would, and checks that it is sound and consistent.
    pub async fn open(self) -> CopyContent {
        let stored = Stored::read(&format!("sqlite://{}", self.folder.0.join("copy.db").display()), "%").await;
        let sign_ups = stored.len();
        CopyContent { is_whole: self.is_whole, sign_ups, fingerprint: stored.fingerprint(sign_ups) }
    }
}

impl CopyContent {
    /// Asserts that the database had this content at some instant: with all sign-ups that were confirmed before the copy
    /// began, if the copy has the whole log.
    pub fn assert_is_prefix_of(&self, stored: &Stored, confirmed: u64) {
        assert!(self.sign_ups <= stored.len());
        assert_eq!(
            self.fingerprint,
            stored.fingerprint(self.sign_ups),
            "the database never had the content of this copy"
        );
        let sign_ups = self.sign_ups as u64;
        assert!(!self.is_whole || sign_ups >= confirmed, "{confirmed} were confirmed, {sign_ups} are stored");
    }
}
