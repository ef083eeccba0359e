//! The log cannot be written: its reader has gone, or reads no more, or the disk is full.

use crate::crash::http_client::get;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome};
use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc;

/// Each writes some lines to the log: together more than a pipe holds.
const SIGN_UPS: usize = 20;
const PAGES: usize = 300;

/// A server that logs much.
async fn installation() -> (Installation, std::process::Command) {
    let installation = Installation::create(0).await;
    let mut command = installation.command();
    command.env("DABEI_LOG", "debug");
    (installation, command)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sign_up_is_answered_while_the_reader_of_the_log_has_gone() {
    let (installation, command) = installation().await;
    let server = ServerProcess::start_with_log(command, |log, _| drop(log));
    assert_everything_is_answered(&installation, server.address).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sign_up_is_answered_while_the_reader_of_the_log_reads_no_more() {
    let (installation, command) = installation().await;
    let (test_ends, ends) = mpsc::channel::<()>();
    let server = ServerProcess::start_with_log(command, move |log, _| {
        ends.recv().ok();
        drop(log);
    });
    assert_everything_is_answered(&installation, server.address).await;
    drop((server, test_ends));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sign_up_is_answered_while_the_disk_of_the_log_is_full() {
    let (installation, mut command) = installation().await;
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    command.env("DABEI_LISTEN", address.to_string()).stderr(File::create("/dev/full").expect("a full disk"));
    let server = ServerProcess::start_at(command, address);
    assert_everything_is_answered(&installation, server.address).await;
}

async fn assert_everything_is_answered(installation: &Installation, address: SocketAddr) {
    let mut submissions = Vec::new();
    for number in 0..SIGN_UPS {
        let submission = submission::sign_up(address, HALL, format!("Gast {number}"), number).expect("the form");
        assert!(matches!(submission.outcome, Outcome::SignedUp(_)), "{submission:?}");
        submissions.push(submission);
    }
    for _ in 0..PAGES {
        assert_eq!(get(address, "/gibt-es-nicht").expect("a response").status, 404);
    }
    let stored = Stored::read(&installation.url, "%").await.assert_matches(&submissions);
    assert_eq!(stored, SIGN_UPS);
}
