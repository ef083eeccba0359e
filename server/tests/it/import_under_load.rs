//! `dabei import` of a large file while a server takes sign-ups: each is confirmed, and none is lost. An import that is killed
//! leaves the programme as it was, or has saved all of it. `DABEI_TEST_EVENTS` sets the number of events.

use crate::crash::clients::Clients;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::Outcome;
use backend::db::{Db, Result};
use backend::rows;
use backend::testing::programme_file::{event, new_event, written};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The number of events, unless `DABEI_TEST_EVENTS` sets another.
const EVENTS: usize = 2_000;
/// The number of events of an import that is killed.
const KILLED_EVENTS: usize = 800;
const KILLS: u32 = 8;
/// The longest wait for staged rows, however slow the machine is.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
const POLL_INTERVAL: Duration = Duration::from_millis(5);

fn events() -> usize {
    std::env::var("DABEI_TEST_EVENTS").map_or(EVENTS, |events| events.parse().expect("DABEI_TEST_EVENTS is a number"))
}

/// A file with this number of events of a workshop each, and with the hall, all with the title `title`.
fn file(installation: &Installation, events: usize, title: &str) -> PathBuf {
    let description = "Wir nehmen uns Zeit füreinander. Der Raum ist ohne Stufen zu erreichen. ".repeat(5);
    let others = (0..events).map(|number| {
        new_event(&format!("abend-{number}"), title, "2089-06-02T18:00", "2089-06-02T20:00")
            .set("description", description.as_str())
            // Otherwise each is warned of, as they share a venue.
            .set("all_day", true)
            .seats(20)
            .workshop("kochen", "abend", "Kochen", 5)
    });
    let path = installation.folder().join(format!("{title}.toml"));
    fs::write(&path, written([event(HALL).set("title", title)].into_iter().chain(others))).unwrap();
    path
}

/// Starts `dabei import` without a terminal, so that it does not ask.
fn start_import(installation: &Installation, file: &Path, arguments: &[&str]) -> Child {
    let mut command = installation.dabei(&[&["import"], arguments].concat());
    command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the binary starts")
}

fn import(installation: &Installation, file: &Path, arguments: &[&str]) -> Duration {
    let started = Instant::now();
    let status = start_import(installation, file, arguments).wait().expect("the import ends");
    assert!(status.success(), "{status}");
    started.elapsed()
}

async fn read(db: &Db, sql: &'static str) -> Vec<(String, i64)> {
    let found: Result<_> = db.read(move |mut c| Box::pin(async move { rows!(c, sql) })).await;
    found.expect("the rows can be read")
}

/// The numbers of events by their titles.
async fn titles(db: &Db) -> Vec<(String, i64)> {
    read(db, "SELECT title, COUNT(*) FROM events GROUP BY title").await
}

/// The number of staged rows.
async fn staged_rows(db: &Db) -> i64 {
    let tables = "SELECT 'imports', COUNT(*) FROM staged_imports UNION ALL SELECT 'events', COUNT(*) FROM staged_events \
                  UNION ALL SELECT 'dates', COUNT(*) FROM staged_dates \
                  UNION ALL SELECT 'workshops', COUNT(*) FROM staged_workshops";
    read(db, tables).await.iter().map(|(_, rows)| rows).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sign_up_is_confirmed_while_a_large_file_is_imported() {
    let (installation, events) = (Installation::create(0).await, events());
    let server = ServerProcess::start(installation.command());
    let db = Db::open(&installation.url).await.unwrap();
    let files = ["Singen", "Tanzen", "Lesen"].map(|title| (title, file(&installation, events, title)));
    let clients = Clients::start(server.address, "Gast", &[HALL.to_owned()]);
    clients.wait_for_signed_up(20, Duration::from_mins(1));
    for (title, file) in &files {
        for arguments in [&["--dry-run"] as &[&str], &[]] {
            let before = clients.signed_up();
            let took = import(&installation, file, arguments);
            let signed_up = clients.signed_up() - before;
            println!("import {title} {arguments:?} of {events} events in {took:?}: {signed_up} signed up meanwhile");
        }
        assert_eq!(titles(&db).await, [((*title).to_owned(), i64::try_from(events + 1).unwrap())]);
    }
    clients.wait_for_signed_up(20, Duration::from_mins(1));
    let submissions = clients.stop();
    let slowest = submissions.iter().map(|submission| submission.took).max().unwrap_or_default();
    println!("{} sign-ups, the slowest took {slowest:?}", submissions.len());
    for submission in &submissions {
        assert!(matches!(submission.outcome, Outcome::SignedUp(_)), "{submission:?}");
    }
    Stored::read(&installation.url, "%").await.assert_matches(&submissions);
    assert_eq!(staged_rows(&db).await, 0);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_import_saves_all_or_nothing_and_the_next_one_removes_its_rows() {
    let installation = Installation::create(0).await;
    let db = Db::open(&installation.url).await.unwrap();
    import(&installation, &file(&installation, KILLED_EVENTS, "Anfang"), &[]);
    let took = import(&installation, &file(&installation, KILLED_EVENTS, "Runde"), &[]);
    let all = i64::try_from(KILLED_EVENTS + 1).unwrap();
    let (mut title, mut cut, mut left) = ("Runde".to_owned(), 0, 0);
    for kill in 1..=KILLS {
        let next = format!("Runde {kill}");
        let mut child = start_import(&installation, &file(&installation, KILLED_EVENTS, &next), &[]);
        let started = Instant::now();
        // Half of the kills wait until rows are staged, the others for a part of the time that an import takes.
        let kill_after = if kill % 2 == 0 { took * kill / KILLS } else { LONGEST_WAIT };
        let before = staged_rows(&db).await;
        while started.elapsed() < kill_after && child.try_wait().unwrap().is_none() {
            if kill % 2 == 1 && staged_rows(&db).await > before {
                break;
            }
            thread::sleep(POLL_INTERVAL);
        }
        child.kill().ok();
        child.wait().unwrap();
        let found = titles(&db).await;
        let [(found, count)] = found.as_slice() else { panic!("a part was saved: {found:?}") };
        assert!(*count == all && (*found == title || *found == next), "{found} in {count} events");
        cut += u32::from(*found == title);
        left += u32::from(staged_rows(&db).await > 0);
        title.clone_from(found);
    }
    println!("{KILLS} kills within {took:?}: {cut} left the programme as it was, {left} left staged rows");
    assert!(cut > 0 && left > 0, "some kills hit an import in progress");
    import(&installation, &file(&installation, KILLED_EVENTS, "Ende"), &[]);
    assert_eq!(titles(&db).await, [("Ende".to_owned(), all)]);
    assert_eq!(staged_rows(&db).await, 0);
    db.close().await;
}
