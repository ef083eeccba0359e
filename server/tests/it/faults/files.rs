//! The files of a SQLite database change under a running server: it stores nothing into another file, says so once, and goes
//! on by itself when the right one is back. And who may read the files.

use crate::crash::http_client::get;
use crate::crash::installation::{Folder, HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome};
use backend::testing::database::is_postgres;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(20);
/// From the sentences of the log.
const UNTIL_BACK: &str = "nothing is stored until the files are back";
const UNTIL_RESTARTED: &str = "nothing is stored any more";

/// The main file of an installation, or with a suffix one that belongs to it.
fn path(installation: &Installation, suffix: &str) -> PathBuf {
    format!("{}{suffix}", installation.url.strip_prefix("sqlite://").expect("a file")).into()
}

fn sign_up(server: &ServerProcess, name: &str) -> Outcome {
    submission::sign_up(server.address, HALL, name.to_owned(), 1).map_or_else(|outcome| outcome, |one| one.outcome)
}

fn assert_signed_up(server: &ServerProcess, name: &str) {
    let outcome = sign_up(server, name);
    assert!(matches!(outcome, Outcome::SignedUp(_)), "{outcome:?}");
}

/// Asserts that nothing is stored, and that the log says so once, however many submissions are refused.
fn assert_refuses(server: &ServerProcess, sentence: &str, times: usize) {
    let reason = server.wait_for_readiness(503, TIMEOUT);
    assert_eq!(reason, "not ready: the database file was moved, removed or overwritten\n");
    for n in 0..3 {
        assert_eq!(sign_up(server, &format!("Abgelehnt {n}")), Outcome::Failed);
    }
    assert_eq!(get(server.address, "/health/live").expect("an answer").status, 200);
    let said = server.log().iter().filter(|line| line.contains(sentence)).count();
    assert_eq!(said, times, "{:?}", server.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_moved_away_or_replaced_are_written_again_once_they_are_back() {
    if is_postgres() {
        return;
    }
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    assert_signed_up(&server, "Anna");
    let (file, log, away) = (path(&installation, ""), path(&installation, "-wal"), path(&installation, ".away"));
    let mut times = 0;
    for (moved, replacement) in [(&file, None), (&log, None), (&file, Some("another file")), (&log, Some(""))] {
        fs::rename(moved, &away).expect("moved away");
        if let Some(content) = replacement {
            fs::write(moved, content).expect("replaced");
        }
        times += 1;
        assert_refuses(&server, UNTIL_BACK, times);
        fs::rename(&away, moved).expect("moved back");
        server.wait_for_readiness(200, TIMEOUT);
        assert_signed_up(&server, &format!("Berta {times}"));
    }
    server.stop();
    assert_eq!(Stored::read(&installation.url, "%").await.len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_removed_takes_no_sign_up_any_more() {
    if is_postgres() {
        return;
    }
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    assert_signed_up(&server, "Anna");
    fs::remove_file(path(&installation, "")).expect("removed");
    assert_refuses(&server, UNTIL_BACK, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_overwritten_is_left_alone_and_its_log_is_refused_at_the_next_start() {
    if is_postgres() {
        return;
    }
    for content in [None, Some("x".repeat(300_000)), Some(String::new())] {
        let installation = Installation::create(0).await;
        let (file, backup) = (path(&installation, ""), path(&installation, ".backup"));
        fs::copy(&file, &backup).expect("a backup");
        let server = ServerProcess::start(installation.command());
        assert_signed_up(&server, "Anna");
        server.stop();
        let mut server = ServerProcess::start(installation.command());
        assert_signed_up(&server, "Berta");
        let content = content.map_or_else(|| fs::read(&backup).expect("readable"), String::into_bytes);
        fs::write(&file, &content).expect("overwritten");
        assert_refuses(&server, UNTIL_RESTARTED, 1);
        server.kill();
        assert_eq!(fs::read(&file).expect("readable"), content, "nothing was written into it");

        let refused = installation.command().output().expect("the binary runs");
        let error = String::from_utf8(refused.stderr).expect("UTF-8");
        assert_eq!(refused.status.code(), Some(1), "{error}");
        assert!(error.contains(&format!("remove {}", path(&installation, "-wal").display())), "{error}");
        fs::copy(&backup, &file).expect("the backup again");
        fs::remove_file(path(&installation, "-wal")).expect("as the sentence says");
        let server = ServerProcess::start(installation.command());
        assert_signed_up(&server, "Carla");
        server.stop();
        assert_eq!(Stored::read(&installation.url, "%").await.len(), 1, "the backup, and what came after it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_may_read_the_files_whatever_the_umask() {
    for umask in ["000", "022", "077"] {
        let (installation, new) = (Installation::create(0).await, Folder::new());
        let data = new.0.join("data");
        let sqlite = format!("sqlite://{}/dabei.db", data.display());
        let url = if is_postgres() { installation.url.clone() } else { sqlite };
        let mut command = Command::new("sh");
        command.args(["-c", "umask $0; exec \"$@\"", umask, env!("CARGO_BIN_EXE_dabei")]);
        let mut command = installation.command_with_wrapper(command, &url);
        command.env("DABEI_SECRET_FILE", data.join("secret"));
        let server = ServerProcess::start(command);
        let mode = |path: &Path| fs::metadata(path).expect("it exists").permissions().mode() & 0o777;
        assert_eq!(mode(&data), 0o700, "umask {umask}");
        let files = fs::read_dir(&data).expect("readable").map(|entry| entry.expect("an entry").path());
        let files: Vec<PathBuf> = files.collect();
        assert_eq!(files.len(), if is_postgres() { 1 } else { 4 }, "{files:?}");
        for file in files {
            assert_eq!(mode(&file), 0o600, "umask {umask}: {}", file.display());
        }
        server.stop();
    }
}
