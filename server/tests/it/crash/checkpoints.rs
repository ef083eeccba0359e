//! The server, and commands beside it that checkpoint the log as they end, are killed at any time. The log that is left always
//! belongs to the file, and holds what was confirmed.

use super::clients::Clients;
use super::installation::{HALL, Installation};
use super::server_process::ServerProcess;
use super::stored::Stored;
use super::submission;
use backend::random::Random;
use backend::testing::database::is_postgres;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 12;
const EXPORTS: usize = 6;

#[tokio::test(flavor = "multi_thread")]
async fn kills_of_the_server_and_of_commands_that_checkpoint_leave_a_log_that_belongs_to_its_file() {
    if is_postgres() {
        return; // It has no file.
    }
    let random = Random::seeded(6);
    let installation = Installation::create(0).await;
    let (mut submissions, mut signed_up) = (Vec::new(), 0);
    let mut server = ServerProcess::start(installation.command());
    for round in 0..ROUNDS {
        let clients = Clients::start(server.address, &format!("Gast {round}"), &[HALL.to_owned()]);
        clients.wait_for_signed_up(4, Duration::from_secs(30));
        let mut exports: Vec<Child> = Vec::new();
        for _ in 0..EXPORTS {
            let mut export = installation.dabei(&["export"]);
            exports.push(export.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the binary starts"));
            let [delay] = random.bytes();
            let kill_at = Instant::now() + Duration::from_millis(u64::from(delay) / 2);
            while Instant::now() < kill_at {
                std::thread::yield_now();
            }
            // Some have ended by themselves.
            for export in exports.iter_mut().step_by(2) {
                export.kill().ok();
            }
        }
        signed_up += clients.signed_up();
        let fault = server.log().into_iter().find(|line| line.contains("nothing is stored"));
        assert_eq!(fault, None, "a checkpoint of another process is no fault");
        server.kill();
        for export in &mut exports {
            drop((export.kill(), export.wait()));
        }
        let mut round = clients.stop();
        server = ServerProcess::start(installation.command());
        submission::resubmit_unknown(server.address, &mut round);
        submissions.extend(round);
    }
    assert!(signed_up >= 4 * ROUNDS as u64);
    Stored::read(&installation.url, "%").await.assert_matches(&submissions);
}
