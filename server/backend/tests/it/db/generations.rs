//! Which write-ahead log belongs to which SQLite file. On PostgreSQL these tests do nothing.

use super::{count_one, counted, counter};
use backend::db::{Db, Error, Result};
use backend::testing::database::{Fresh, is_postgres};
use backend::{row, run};
use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// Long enough that no test checkpoints unless it wants to.
const NEVER: Duration = Duration::from_hours(1);

/// A database whose file and log the test copies as if its process had been killed.
pub(super) struct Files {
    folder: PathBuf,
    _fresh: Fresh,
}

impl Files {
    /// A file with a counter at 0, checkpointed and closed.
    pub(super) async fn create() -> Self {
        let (db, fresh) = counter().await;
        let Fresh::Folder(folder) = &fresh else { panic!("a file") };
        let folder = folder.clone();
        db.close().await;
        Self { folder, _fresh: fresh }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The beginning of a file, with the numbers that change from generation to generation.
    pub(super) fn header_of(&self, name: &str) -> Option<Vec<u8>> {
        let mut header = vec![0; 100];
        fs::File::open(self.path(name)).and_then(|mut file| file.read_exact(&mut header)).is_ok().then_some(header)
    }

    async fn open(&self) -> Db {
        Db::open_file_for_test(&self.path("test.db"), NEVER).await.expect("opens")
    }

    /// Copies the file, without its log.
    pub(super) fn copy_file(&self, to: &str) {
        fs::copy(self.path("test.db"), self.path(to)).expect("a copy");
    }

    /// Copies the log, to the log of a copied file.
    pub(super) fn copy_log(&self, of: &str) {
        fs::copy(self.path("test.db-wal"), self.path(&format!("{of}-wal"))).expect("a copy of the log");
    }

    /// Opens a copy. Returns its counter, after a check of its integrity.
    pub(super) async fn counter_of(&self, name: &str) -> Result<i64> {
        let db = Db::open_file_for_test(&self.path(name), NEVER).await?;
        let check: Result<Option<(String,)>> =
            db.read(|mut c| Box::pin(async move { row!(c, "PRAGMA integrity_check") })).await;
        assert_eq!(check.expect("readable"), Some(("ok".to_owned(),)));
        let n = counted(&db).await;
        db.close().await;
        Ok(n)
    }

    /// Asserts that the log of a copy is refused with a sentence that names it, and that both stay as they are.
    async fn assert_refused(&self, name: &str) {
        let log = format!("{name}-wal");
        let content = || (fs::read(self.path(name)).ok(), fs::read(self.path(&log)).expect("the log"));
        let before = content();
        let refused = Db::open_file_for_test(&self.path(name), NEVER).await.err();
        let Some(Error::Unavailable(sentence)) = refused else { panic!("{refused:?}") };
        assert!(sentence.contains(&format!("remove {}", self.path(&log).display())), "{sentence}");
        assert!(sentence.contains("discards the changes"), "{sentence}");
        assert_eq!(content(), before);
    }
}

async fn count_to(db: &Db, goal: i64) {
    while count_one(db).await.expect("counted") < goal {}
}

/// Makes the log longer by rows that have nothing to do with the counter.
async fn fill(db: &Db) {
    insert_text(db, "CREATE TABLE IF NOT EXISTS filling (text TEXT)", 100_000).await;
}

/// Makes the log longer, and the file no larger than before.
async fn refill(db: &Db) {
    insert_text(db, "DELETE FROM filling", 400_000).await;
}

async fn insert_text(db: &Db, before: &'static str, size: usize) {
    let filled: Result<u64> = db
        .write(move |mut tx| {
            Box::pin(async move {
                run!(tx, before)?;
                run!(tx, "INSERT INTO filling (text) VALUES ($1)", "x".repeat(size))
            })
        })
        .await;
    filled.expect("filled");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_over_the_file_with_the_log_left_is_refused() {
    if is_postgres() {
        return;
    }
    let files = Files::create().await;
    files.copy_file("old.db");
    for generation in 1..4 {
        let db = files.open().await;
        fill(&db).await;
        count_to(&db, generation * 10).await;
        db.close().await;
    }
    let db = files.open().await;
    count_to(&db, 40).await;
    for copy in ["old.db", "killed.db"] {
        files.copy_log(copy);
    }
    files.copy_file("killed.db");
    db.close().await;
    files.assert_refused("old.db").await;
    assert_eq!(files.counter_of("killed.db").await.expect("its own log"), 40);
    fs::remove_file(files.path("old.db-wal")).expect("removed");
    assert_eq!(files.counter_of("old.db").await.expect("opens without the log"), 0);
}

/// A busy writer begins a generation and writes over the log.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_from_before_the_log_was_written_over_is_refused_and_a_later_one_is_complete() {
    if is_postgres() {
        return;
    }
    let files = Files::create().await;
    let db = files.open().await;
    fill(&db).await;
    count_to(&db, 1).await;
    let header = || files.header_of("test.db-wal").expect("a log");
    files.copy_file("older.db");
    for generation in 1..=3 {
        let before = header();
        while header() == before {
            refill(&db).await;
        }
        // The writer is done with the generation when it writes again.
        count_one(&db).await.expect("counted");
        files.copy_file("later.db");
        count_to(&db, generation * 10).await;
        for copy in ["older.db", "later.db"] {
            files.copy_log(copy);
        }
        assert_eq!(files.counter_of("later.db").await.expect("its own log"), generation * 10);
        files.assert_refused("older.db").await;
        files.copy_file("older.db");
    }
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_same_generation_is_complete_with_the_log() {
    if is_postgres() {
        return;
    }
    let files = Files::create().await;
    let db = files.open().await;
    for n in 1..=5 {
        fill(&db).await;
        count_to(&db, n).await;
        files.copy_file(&format!("copy-{n}.db"));
    }
    count_to(&db, 60).await;
    for n in 1..=5 {
        files.copy_log(&format!("copy-{n}.db"));
    }
    db.close().await;
    for n in 1..=5 {
        assert_eq!(files.counter_of(&format!("copy-{n}.db")).await.expect("its own generation"), 60);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compacted_copy_of_the_same_generation_is_refused_with_the_log() {
    if is_postgres() {
        return;
    }
    let files = Files::create().await;
    let db = files.open().await;
    for n in 1..=20 {
        fill(&db).await;
        count_to(&db, n).await;
    }
    let compact = files.path("compact.db");
    let vacuum = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('VACUUM INTO ?', sys.argv[2:])";
    let python = Command::new("python3").args(["-c", vacuum]).arg(files.path("test.db")).arg(compact).status();
    assert!(python.expect("python3 runs").success());
    count_to(&db, 30).await;
    files.copy_log("compact.db");
    db.close().await;
    files.assert_refused("compact.db").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_without_its_file_is_refused() {
    if is_postgres() {
        return;
    }
    let files = Files::create().await;
    let db = files.open().await;
    count_to(&db, 3).await;
    files.copy_log("lost.db");
    files.copy_log("empty.db");
    db.close().await;
    fs::write(files.path("empty.db"), "").expect("an empty file");
    for name in ["lost.db", "empty.db"] {
        files.assert_refused(name).await;
    }
    assert!(!files.path("lost.db").exists(), "no new file is made beside the log");
}
