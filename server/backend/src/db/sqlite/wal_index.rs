//! SQLite's index of a write-ahead log, the file `-shm` (walformat.html, 2): what of the log the file itself holds already,
//! which SQLite tells nobody inside a transaction.

use super::held_file::HeldFile;
use crate::db::error::{Error, Result};
use rusqlite::Connection;
use std::path::Path;

/// The version of the format.
const VERSION: u32 = 3_007_000;
/// The length of the header, of which the index has two copies.
const HEADER: usize = 48;
/// Where the header has the number of pages in the log.
const MAX_FRAME: usize = 16;
/// Where the index, after both copies, has the number of pages, from the first, that the file itself holds.
const BACKFILLED: usize = 2 * HEADER;

/// The index of the log of an open file.
#[derive(Clone)]
pub(super) struct WalIndex(HeldFile);

/// What an index says at one moment.
struct State {
    header: [u8; HEADER],
    backfilled: u32,
}

impl WalIndex {
    /// Opens the index of the file that a connection has open.
    ///
    /// # Errors
    /// [`Error::Unavailable`], also if the index has another format.
    pub(super) fn open(connection: &Connection, file: &Path) -> Result<Self> {
        // SQLite has an index from the first read on.
        connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))?;
        let mut path = file.as_os_str().to_owned();
        path.push("-shm");
        let index = Self(HeldFile::open(Path::new(&path))?);
        match index.0.read(0).map(u32::from_ne_bytes) {
            Some(VERSION) => Ok(index),
            other => {
                Err(Error::Unavailable(format!("{} has a format that is not known: {other:?}", index.0.path.display())))
            }
        }
    }

    /// Whether the file itself holds all of the log, durably. Certain while the caller has SQLite's lock.
    pub(super) fn is_empty(&self) -> bool {
        self.state().is_some_and(|state| state.length() == state.backfilled)
    }

    /// The number of pages in the log, 0 while another process is writing.
    pub(super) fn length(&self) -> u32 {
        self.state().map_or(0, |state| state.length())
    }

    /// The header, which is another one after each commit of any process.
    pub(super) fn header(&self) -> Option<[u8; HEADER]> {
        self.state().map(|state| state.header)
    }

    /// None while the header is being written.
    fn state(&self) -> Option<State> {
        let bytes: [u8; BACKFILLED + 4] = self.0.read(0)?;
        let (header, rest) = bytes.split_first_chunk::<HEADER>()?;
        let (copy, rest) = rest.split_first_chunk::<HEADER>()?;
        let backfilled = u32::from_ne_bytes(*rest.first_chunk()?);
        (header == copy).then_some(State { header: *header, backfilled })
    }
}

impl State {
    fn length(&self) -> u32 {
        self.header.as_chunks().0.get(MAX_FRAME / 4).map_or(0, |bytes| u32::from_ne_bytes(*bytes))
    }
}
