//! Several processes write, checkpoint and begin generations, in any order of the steps that [`generation`] describes.

use super::Watch;
use crate::db::sqlite::connection;
use crate::db::sqlite::generation::{self, Nonces};
use crate::db::sqlite::held_file::HeldFile;
use crate::db::sqlite::transaction::in_transaction;
use crate::db::sqlite::wal_index::WalIndex;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use rusqlite::Connection;
use std::path::Path;
use std::{env, fs, process};

/// A connection that writes, with its watch.
struct Process {
    connection: Connection,
    watch: Watch,
    file: HeldFile,
}

impl Process {
    fn start(path: &Path) -> Self {
        let file = connection::open_file(path).expect("opens");
        let connection = connection::open_for_writing(&file).expect("opens, since the log belongs to the file");
        let index = WalIndex::open(&connection, path).expect("an index");
        let watch = Watch::new(&connection, file.clone(), index).expect("a watch");
        Self { connection, watch, file }
    }

    fn write(&mut self) {
        let written = in_transaction(&self.connection, || {
            self.watch.check(&self.connection)?;
            Ok(self.connection.execute_batch("CREATE TABLE IF NOT EXISTS t (n INT); INSERT INTO t VALUES (1)")?)
        });
        written.expect("the file is the one that was opened");
        self.watch.committed();
    }

    fn checkpoint(&mut self, mode: &str) {
        let checkpoint = format!("PRAGMA wal_checkpoint({mode})");
        self.connection.query_row(&checkpoint, [], |_| Ok(())).expect("a checkpoint");
        self.watch.checkpointed(&self.connection).expect("readable");
    }

    fn set_fresh_nonce(&mut self) {
        let nonce = in_transaction(&self.connection, || {
            self.watch.check(&self.connection)?;
            self.watch.is_log_empty.then(|| generation::set_fresh_nonce(&self.connection)).transpose()
        });
        if let Some(nonce) = nonce.expect("the file is the one that was opened") {
            self.watch.began_generation(nonce);
        }
    }

    fn assert_log_belongs_to_file(&self) {
        let in_file = generation::nonce_in_file(&self.file).expect("a header");
        let in_log = Nonces::read(&self.connection).expect("readable");
        assert!(in_log.contains(in_file), "{in_file} is not one of {in_log:?}");
    }
}

#[test]
fn in_any_order_of_steps_of_several_processes_the_log_belongs_to_the_file() {
    let folder = env::temp_dir().join(format!("dabei-watch-{}", process::id()));
    let path = folder.join("test.db");
    let mut random = StdRng::seed_from_u64(17);
    let mut processes = [Process::start(&path), Process::start(&path), Process::start(&path)];
    for _ in 0..3_000 {
        let actor = &mut processes[random.random_range(0..3)];
        match random.random_range(0..8) {
            0..3 => actor.write(),
            3 => actor.checkpoint("PASSIVE"),
            4 => actor.checkpoint("RESTART"),
            5 => actor.checkpoint("TRUNCATE"),
            6 => actor.set_fresh_nonce(),
            _ => *actor = Process::start(&path),
        }
        actor.assert_log_belongs_to_file();
    }
    drop(processes);
    fs::remove_dir_all(folder).expect("removed");
}
