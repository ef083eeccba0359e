//! The disk is full, several times, each time with another number of bytes left; then it has space again.

use super::disk::Disk;
use crate::crash::clients::Clients;
use crate::crash::http_client::get;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome, assert_error_page};
use backend::testing::database::is_postgres;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(30);
/// How long to wait until the rest of the disk is used up: the log is written over, so hundreds of sign-ups fit into it.
const FILL_TIMEOUT: Duration = Duration::from_mins(2);
/// The bytes that are left in each round: none, a part of a frame, some frames, some sign-ups.
const SPARE: [u64; 6] = [0, 1_000, 9_000, 70_000, 300_000, 900_000];

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_confirms_no_sign_up_that_is_not_stored_and_the_server_recovers() {
    if is_postgres() {
        return; // The third test is PostgreSQL's.
    }
    let installation = Installation::create(0).await;
    let (disk, server) = Disk::small(&installation);
    run_full(&disk, &server, &SPARE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_cannot_grow_confirm_no_sign_up_that_is_not_stored_and_the_server_recovers() {
    if is_postgres() {
        return; // The next test is PostgreSQL's.
    }
    let installation = Installation::create(0).await;
    let (disk, server) = Disk::limited(&installation);
    run_full(&disk, &server, &SPARE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_tables_that_cannot_grow_confirm_no_sign_up_that_is_not_stored_and_the_server_recovers() {
    if !is_postgres() {
        return; // The tests above are SQLite's.
    }
    let (disk, server) = Disk::postgres().await;
    // A table grows by pages of 8 KB: a larger rest would take thousands of sign-ups.
    run_full(&disk, &server, &SPARE[..3]).await;
}

async fn run_full(disk: &Disk, server: &ServerProcess, spare: &[u64]) {
    let mut submissions = Vec::new();
    let mut failed = 0;
    for (round, spare) in spare.iter().enumerate() {
        let clients = Clients::start(server.address, &format!("Gast {round}"), &[HALL.to_owned()]);
        clients.wait_for_signed_up(10, TIMEOUT);
        disk.fill(server, *spare);
        clients.wait_for_failed(16, FILL_TIMEOUT);
        for page in ["/", "/veranstaltungen/halle", "/hilfe"] {
            let response = get(server.address, page).expect("a response");
            if response.status != 200 {
                assert_error_page(&response);
            }
        }
        // The disk is still full: all confirmed sign-ups must be stored already.
        let so_far = clients.stop();
        let stored = Stored::read(&disk.database_url(), "%").await;
        stored.assert_has_all_confirmed(&so_far);
        disk.free(server);
        let after = Clients::start(server.address, &format!("Gast {round} danach"), &[HALL.to_owned()]);
        after.wait_for_signed_up(10, TIMEOUT);
        submissions.extend(so_far);
        submissions.extend(after.stop());
        failed += submissions.iter().filter(|one| one.is_unknown()).count();
        assert!(submissions.iter().all(|one| one.outcome != Outcome::Unanswered), "every submission gets a response");
        submission::resubmit_unknown(server.address, &mut submissions);
        assert!(server.is_ready());
    }
    let signed_up = Stored::read(&disk.database_url(), "%").await.assert_matches(&submissions);
    println!("{signed_up} signed up, {failed} got an error page first");
}
