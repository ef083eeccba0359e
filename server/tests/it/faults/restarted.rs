//! PostgreSQL ends and begins again while people press: an update, a crash.

use crate::crash::books::Books;
use crate::crash::crowd::Crowd;
use crate::crash::ground::{Ground, HALL, circle};
use crate::crash::guest;
use crate::crash::guest::Outcome;
use crate::crash::served::Served;
use backend::testing::database::is_postgres;
use backend::testing::postgres::Postgres;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn postgres_restarted_under_load_loses_nobody_and_the_server_finds_its_way_back() {
    if !is_postgres() {
        return; // SQLite has no server that could be restarted.
    }
    let postgres = Postgres::start().expect("a private PostgreSQL");
    let ground = Ground::at(postgres.url("postgres"), 3).await;
    let server = Served::start(ground.command());
    let crowd = Crowd::gather(server.to, "Gast", &[HALL.to_owned(), circle(0), circle(1), circle(2)]);
    let mut longest = Duration::ZERO;
    for how in ["fast", "immediate", "fast", "immediate"] {
        crowd.wait_for_placed(40, SOON);
        let began = Instant::now();
        restart(&postgres, how);
        crowd.wait_for_placed(8, SOON);
        longest = longest.max(began.elapsed());
    }
    assert!(server.is_ready());
    let mut heard = crowd.end();
    let unanswered = heard.iter().filter(|one| one.outcome == Outcome::Unanswered).count();
    assert_eq!(unanswered, 0, "our own server was there all the while");
    let failed = heard.iter().filter(|one| one.is_open()).count();
    guest::settle(server.to, &mut heard);
    let placed = Books::open(&ground.url, "%").await.hold(&heard);
    println!("{placed} placed, {failed} asked to try again; well again {longest:?} after a restart began at most");
}

/// Stops it, gently or at once, and starts it again with its own options, as the user whom it belongs to.
fn restart(postgres: &Postgres, how: &str) {
    let data = postgres.folder().join("data");
    let pid = fs::read_to_string(data.join("postmaster.pid")).expect("a running server");
    let pid = pid.lines().next().expect("its pid");
    let program = fs::read_link(format!("/proc/{}/exe", pid.trim())).expect("its program");
    let owner = fs::metadata(&data).expect("its data");
    let mut command = Command::new(program.with_file_name("pg_ctl"));
    command.arg("-D").arg(&data).arg("-l").arg(postgres.folder().join("log")).args(["-m", how, "-w", "-t", "60"]);
    if fs::metadata("/proc/self").expect("ourselves").uid() != owner.uid() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    command.arg("restart").current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(command.status().expect("pg_ctl runs").success(), "PostgreSQL was restarted");
}
