//! The disk is full, again and again, each time at another point of the work; then somebody makes room.

use super::disk::Disk;
use crate::crash::books::Books;
use crate::crash::crowd::Crowd;
use crate::crash::ground::{Ground, HALL};
use crate::crash::guest::{self, Outcome, assert_calm};
use crate::crash::served::Served;
use crate::crash::visitor::get;
use backend::testing::database::is_postgres;
use std::time::Duration;

const SOON: Duration = Duration::from_secs(30);
/// What is left at each time: nothing, a piece of a frame, some frames, some sign-ups.
const SPARE: [u64; 6] = [0, 1_000, 9_000, 70_000, 300_000, 900_000];

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_tells_nobody_of_a_place_and_room_makes_all_well_again() {
    if is_postgres() {
        return; // Its disk is its own: the next but one story.
    }
    let ground = Ground::open(0).await;
    let (disk, server) = Disk::small(&ground);
    run_full(&disk, &server, &SPARE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_may_not_grow_tell_nobody_of_a_place_and_room_makes_all_well_again() {
    if is_postgres() {
        return; // The next story.
    }
    let ground = Ground::open(0).await;
    let (disk, server) = Disk::limited(&ground);
    run_full(&disk, &server, &SPARE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_whose_tables_may_not_grow_tells_nobody_of_a_place_and_room_makes_all_well_again() {
    if !is_postgres() {
        return; // The stories above.
    }
    let (disk, server) = Disk::engine().await;
    // It grows by pages of 8 KB: more than a few would take thousands of sign-ups.
    run_full(&disk, &server, &SPARE[..3]).await;
}

async fn run_full(disk: &Disk, server: &Served, spare: &[u64]) {
    let mut heard = Vec::new();
    let mut failed = 0;
    for (round, spare) in spare.iter().enumerate() {
        let crowd = Crowd::gather(server.to, &format!("Gast {round}"), &[HALL.to_owned()]);
        crowd.wait_for_placed(10, SOON);
        disk.fill(server, *spare);
        crowd.wait_for_failed(16, SOON);
        for page in ["/", "/veranstaltungen/halle", "/hilfe"] {
            let reply = get(server.to, page).expect("an answer");
            if reply.status != 200 {
                assert_calm(&reply);
            }
        }
        // Still full: whatever was promised so far lies on the disk as it is.
        let so_far = crowd.end();
        let books = Books::open(&disk.books(), "%").await;
        books.hold_all_placed(&so_far);
        disk.free(server);
        let after = Crowd::gather(server.to, &format!("Gast {round} danach"), &[HALL.to_owned()]);
        after.wait_for_placed(10, SOON);
        heard.extend(so_far);
        heard.extend(after.end());
        failed += heard.iter().filter(|one| one.is_open()).count();
        assert!(heard.iter().all(|one| one.outcome != Outcome::Unanswered), "everybody is answered");
        guest::settle(server.to, &mut heard);
        assert!(server.is_ready());
    }
    let placed = Books::open(&disk.books(), "%").await.hold(&heard);
    println!("{placed} placed, {failed} asked to try again");
}
