//! The secret of an installation, with real processes: a database refuses another secret once links were made, a new secret
//! ends them knowingly, and a rotation ends none.

mod new_secret;
mod rotation;

use crate::crash::http_client::get;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::submission::{self, Outcome};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Signs a contact up. Returns the address of the own page.
fn sign_up(server: &ServerProcess, name: &str) -> String {
    match submission::sign_up(server.address, HALL, name.to_owned(), 1).map(|submission| submission.outcome) {
        Ok(Outcome::SignedUp(own_page)) => own_page,
        other => panic!("{other:?}"),
    }
}

/// The status of a page.
fn status(server: &ServerProcess, path: &str) -> u16 {
    get(server.address, path).expect("a response").status
}

/// Runs a command that must be refused. Returns the sentence with which it ends.
fn refusal(mut command: Command) -> String {
    let output = command.output().expect("the binary runs");
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{error}");
    error.lines().last().and_then(|line| line.strip_prefix("dabei: ")).unwrap_or_else(|| panic!("{error}")).to_owned()
}

fn secret_file(installation: &Installation) -> PathBuf {
    installation.folder().join("secret")
}

/// Another secret in a file of its own.
fn other_secret(installation: &Installation, name: &str, byte: u8) -> PathBuf {
    let file = installation.folder().join(name);
    backend::secret::Secret::load_or_create(&file, [byte; 32]).expect("another secret");
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn another_secret_and_a_missing_one_are_refused_by_every_command_once_somebody_has_signed_up() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let own_page = sign_up(&server, "Anna");
    server.stop();
    let other = other_secret(&installation, "other", 8);
    for command in [installation.command(), installation.dabei(&["export"]), installation.dabei(&["demo"])] {
        let mut command = command;
        command.env("DABEI_SECRET_FILE", &other);
        let sentence = refusal(command);
        assert!(sentence.contains("/other holds another secret"), "{sentence}");
        assert!(sentence.contains("the links of 1 sign-ups") && sentence.contains("--new-secret"), "{sentence}");
    }
    let kept = installation.folder().join("kept");
    fs::rename(secret_file(&installation), &kept).expect("moved away");
    let sentence = refusal(installation.command());
    assert!(sentence.contains("/secret is missing") && sentence.contains("put the file back"), "{sentence}");
    assert!(!secret_file(&installation).exists(), "no other one is made");
    fs::rename(&kept, secret_file(&installation)).expect("put back");
    let server = ServerProcess::start(installation.command());
    assert_eq!(status(&server, &own_page), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_nodes_with_two_secrets_the_second_does_not_start() {
    let installation = Installation::create(0).await;
    let first = ServerProcess::start(installation.command());
    let own_page = sign_up(&first, "Anna");
    let mut second = installation.command();
    second.env("DABEI_SECRET_FILE", other_secret(&installation, "other", 8));
    assert!(refusal(second).contains("/other holds another secret"));
    assert_eq!((first.readiness().0, status(&first, &own_page)), (200, 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_first_sign_up_another_secret_is_taken_knowingly_and_the_server_before_it_is_not_ready() {
    let installation = Installation::create(0).await;
    let first = ServerProcess::start(installation.command());
    let other = other_secret(&installation, "other", 8);
    let with_other = |mut command: Command| {
        command.env("DABEI_SECRET_FILE", &other);
        command
    };
    assert!(refusal(with_other(installation.command())).contains("/other holds another secret"));
    assert_eq!(first.readiness().0, 200);
    let second = ServerProcess::start(with_other(installation.dabei(&["serve", "--development", "--new-secret"])));
    let own_page = sign_up(&second, "Anna");
    assert_eq!(status(&second, &own_page), 200);
    let reason = first.wait_for_readiness(503, std::time::Duration::from_secs(10));
    assert_eq!(reason, "not ready: the database belongs to another secret\n");
}
