//! `/health/ready` while no sign-up can be stored: not ready within two seconds, with the reason, and ready again by itself.

use super::disk::{Disk, can_create_namespaces, command_of_owner};
use super::restarted::control;
use crate::crash::installation::Installation;
use crate::crash::server_process::ServerProcess;
use backend::db::{Db, Result};
use backend::run;
use backend::secret::Secret;
use backend::testing::database::is_postgres;
use backend::testing::postgres::Postgres;
use std::fs;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tokio::task::block_in_place;

const TIMEOUT: Duration = Duration::from_secs(30);
/// The limit of a probe, and some time for the machine.
const ANSWERED_WITHIN: Duration = Duration::from_secs(3);

/// Asserts that every answer comes in time until the server is not ready. Returns the reason.
fn reason(server: &ServerProcess) -> String {
    let started = Instant::now();
    loop {
        let asked = Instant::now();
        let (status, text) = server.readiness();
        assert!(asked.elapsed() < ANSWERED_WITHIN, "an answer took {:?}", asked.elapsed());
        if status == 503 {
            return text;
        }
        assert!(started.elapsed() < TIMEOUT, "it stays ready");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_not_ready_until_it_has_space() {
    if is_postgres() {
        return;
    }
    for is_small in [true, false] {
        let installation = Installation::create(0).await;
        let (disk, server) = if is_small { Disk::small(&installation) } else { Disk::limited(&installation) };
        for spare in [0, 9_000] {
            disk.fill(&server, spare);
            let reason = reason(&server);
            let expected = match disk {
                Disk::Small { .. } => "not ready: the database cannot grow: the disk is full\n",
                _ => "not ready: the database cannot be used\n",
            };
            assert_eq!(reason, expected);
            disk.free(&server);
            server.wait_for_readiness(200, TIMEOUT);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_of_postgres_is_not_ready_until_it_has_space() {
    if !is_postgres() || !can_create_namespaces() {
        return; // The test above is SQLite's; without namespaces there is no small disk.
    }
    let postgres = Postgres::start_on_small_disk("200m").expect("a private PostgreSQL");
    let installation = Installation::create_at(postgres.url("postgres"), 0).await;
    let server = ServerProcess::start(installation.command());
    let filler = postgres.root().join("tmp/filler");
    for _ in 0..2 {
        let mut command = command_of_owner("dd", &postgres.root().join("tmp")).expect("a running server");
        let output = command.arg("if=/dev/zero").arg(format!("of={}", filler.display())).output().expect("dd runs");
        assert!(!output.status.success(), "it fills the disk");
        assert_eq!(reason(&server), "not ready: the database cannot grow: the disk is full\n");
        fs::remove_file(&filler).expect("the filler");
        server.wait_for_readiness(200, TIMEOUT);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_of_another_process_is_not_ready_until_it_is_released() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let db = Db::open(&installation.url).await.expect("a second connection");
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let (release, released) = mpsc::channel::<()>();
    let other = db.clone();
    let holder = tokio::spawn(async move {
        let held: Result<()> = other
            .write(move |mut tx| {
                Box::pin(async move {
                    if is_postgres() {
                        run!(tx, "LOCK TABLE events IN ACCESS EXCLUSIVE MODE")?;
                    }
                    locked.send(()).expect("the test waits");
                    block_in_place(|| released.recv()).expect("the test releases the lock");
                    Ok(())
                })
            })
            .await;
        held.expect("the lock was held");
    });
    is_locked.await.expect("the lock is taken");
    let reason = block_in_place(|| reason(&server));
    assert!(reason.starts_with("not ready: the database stored nothing within a second"), "{reason}");
    release.send(()).expect("held");
    holder.await.expect("no panic");
    server.wait_for_readiness(200, TIMEOUT);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_gets_another_secret_is_not_ready() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let db = Db::open(&installation.url).await.expect("a second connection");
    backend::installation::adopt(&db, &Secret::from_bytes([9; 32])).await.expect("adopted");
    assert_eq!(reason(&server), "not ready: the database belongs to another secret\n");
    let own = Secret::load(&installation.folder().join("secret")).expect("the secret");
    backend::installation::adopt(&db, &own).await.expect("adopted");
    server.wait_for_readiness(200, TIMEOUT);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_that_is_away_or_only_follows_another_is_not_ready_until_it_can_be_written() {
    if !is_postgres() {
        return;
    }
    let postgres = Postgres::start().expect("a private PostgreSQL");
    let installation = Installation::create_at(postgres.url("postgres"), 0).await;
    let server = ServerProcess::start(installation.command());
    control(&postgres, &["stop", "-m", "fast"]);
    let away = reason(&server);
    assert!(away.starts_with("not ready: the database"), "{away}");
    let standby = postgres.folder().join("data/standby.signal");
    fs::write(&standby, "").expect("a standby");
    control(&postgres, &["start"]);
    let started = Instant::now();
    while server.readiness().1 != "not ready: the database is read-only\n" {
        assert!(started.elapsed() < TIMEOUT, "{:?}", server.readiness());
        std::thread::sleep(Duration::from_millis(20));
    }
    control(&postgres, &["promote"]);
    server.wait_for_readiness(200, TIMEOUT);
}
