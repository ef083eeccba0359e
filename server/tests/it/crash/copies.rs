//! Copies of SQLite's two files, taken one after the other while both are written: what a machine that lost its power
//! finds, as far as a copy can show it.
//!
//! What such a copy may be: the log is copied after the database, so whatever a checkpoint moved meanwhile still stands
//! in the log and counts before the database; a half-written page or frame is the log's business. Unless the log began
//! anew in between (its salts tell): then pages are missing that no power cut could take, and the copy is taken again.
//! A log may be cut anywhere behind what a checkpoint has begun to move: that part was synced before. The rest is bytes
//! that a disk may have, half have, or hold as zeros; each frame counts with its whole transaction or not at all.

use super::books::Books;
use super::ground::Folder;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// Where the shared index says how many frames a checkpoint has begun to move (`nBackfillAttempted`, walformat.html 2.2).
const BACKFILL_ATTEMPTED: usize = 128;
/// The database is read in pieces, for as long as that takes others press on.
const PIECE: usize = 8 * 1024;

/// The files of a running server.
pub struct Original(PathBuf);

/// A copy that is still closed.
pub struct Copy {
    folder: Folder,
    is_whole: bool,
}

/// What a copy says.
pub struct Opened {
    pub is_whole: bool,
    sign_ups: usize,
    fingerprint: u64,
}

impl Original {
    pub fn of(url: &str) -> Self {
        Self(url.strip_prefix("sqlite://").expect("a file").into())
    }

    /// None where the log began anew meanwhile, or has not begun at all. Of three copies one has the whole log, one a log
    /// that ends somewhere, and one zeros from there on.
    pub fn copy(&self, number: usize, random: [u8; 4]) -> Option<Copy> {
        let folder = Folder::new();
        let before = self.log_header()?;
        self.copy_database(&folder);
        let moved = self.index_word(BACKFILL_ATTEMPTED)?;
        let mut log = fs::read(self.with("-wal")).ok()?;
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
        Some(Copy { folder, is_whole: number.is_multiple_of(3) })
    }

    fn copy_database(&self, folder: &Folder) {
        let mut from = File::open(&self.0).expect("the database");
        let mut to = File::create(folder.0.join("copy.db")).expect("its copy");
        let mut piece = [0; PIECE];
        loop {
            match from.read(&mut piece).expect("the database can be read") {
                0 => break,
                length => to.write_all(&piece[..length]).expect("and written"),
            }
        }
    }

    fn log_header(&self) -> Option<[u8; HEADER]> {
        let mut header = [0; HEADER];
        File::open(self.with("-wal")).ok()?.read_exact(&mut header).ok()?;
        Some(header)
    }

    fn index_word(&self, place: usize) -> Option<usize> {
        let index = fs::read(self.with("-shm")).ok()?;
        Some(u32::from_ne_bytes(index.get(place..place + 4)?.try_into().ok()?) as usize)
    }

    fn with(&self, ending: &str) -> PathBuf {
        let mut file = self.0.clone().into_os_string();
        file.push(ending);
        file.into()
    }
}

impl Copy {
    /// Opens it as a server would, and finds it sound: each sign-up whole, nothing overfull.
    pub async fn open(self) -> Opened {
        let books = Books::open(&format!("sqlite://{}", self.folder.0.join("copy.db").display()), "%").await;
        let sign_ups = books.len();
        Opened { is_whole: self.is_whole, sign_ups, fingerprint: books.fingerprint(sign_ups) }
    }
}

impl Opened {
    /// Holds that it says what the house said at some moment: with all who were told of their places before a copy of the
    /// whole log began.
    pub fn hold_as_beginning_of(&self, books: &Books, told: u64) {
        assert!(self.sign_ups <= books.len());
        assert_eq!(self.fingerprint, books.fingerprint(self.sign_ups), "no moment of the house was like this copy");
        assert!(!self.is_whole || self.sign_ups as u64 >= told, "{told} were told, {} are there", self.sign_ups);
    }
}
