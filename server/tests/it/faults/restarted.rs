//! PostgreSQL restarts under load: an update, a crash.

use super::disk::command_of_owner;
use crate::crash::clients::Clients;
use crate::crash::installation::{HALL, Installation, circle};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome};
use backend::testing::database::is_postgres;
use backend::testing::postgres::Postgres;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

const TIMEOUT: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn postgres_restarted_under_load_loses_no_sign_up_and_the_server_reconnects() {
    if !is_postgres() {
        return; // SQLite has no server that could be restarted.
    }
    let postgres = Postgres::start().expect("a private PostgreSQL");
    let installation = Installation::create_at(postgres.url("postgres"), 3).await;
    let server = ServerProcess::start(installation.command());
    let events = [HALL.to_owned(), circle(0), circle(1), circle(2)];
    let clients = Clients::start(server.address, "Gast", &events);
    let mut longest = Duration::ZERO;
    for mode in ["fast", "immediate", "fast", "immediate"] {
        clients.wait_for_signed_up(40, TIMEOUT);
        let started = Instant::now();
        restart(&postgres, mode);
        clients.wait_for_signed_up(8, TIMEOUT);
        longest = longest.max(started.elapsed());
    }
    assert!(server.is_ready());
    let mut submissions = clients.stop();
    let unanswered = submissions.iter().filter(|one| one.outcome == Outcome::Unanswered).count();
    assert_eq!(unanswered, 0, "the web server ran all the time");
    let failed = submissions.iter().filter(|one| one.is_unknown()).count();
    submission::resubmit_unknown(server.address, &mut submissions);
    let signed_up = Stored::read(&installation.url, "%").await.assert_matches(&submissions);
    println!("{signed_up} signed up, {failed} got an error page first; recovered within {longest:?} of a restart");
}

/// Restarts PostgreSQL. The mode is one of `pg_ctl`.
pub fn restart(postgres: &Postgres, mode: &str) {
    control(postgres, &["restart", "-m", mode]);
}

/// Runs `pg_ctl` with its own options, as the user who owns the data.
pub fn control(postgres: &Postgres, arguments: &[&str]) {
    let data = postgres.folder().join("data");
    let options = fs::read_to_string(data.join("postmaster.opts")).expect("it was started before");
    let program = Path::new(options.split_whitespace().next().expect("its program")).with_file_name("pg_ctl");
    let mut command = command_of_owner(program, &data).expect("its data");
    command.arg("-D").arg(&data).arg("-l").arg(postgres.folder().join("log")).args(["-w", "-t", "60"]);
    if arguments[0] == "start" {
        let options: Vec<_> = options.split_whitespace().skip(1).collect();
        command.args(["-o", &options.join(" ")]);
    }
    command.args(arguments).current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(command.status().expect("pg_ctl runs").success(), "pg_ctl {arguments:?}");
}
