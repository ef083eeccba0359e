//! The limit of open files: a server raises it as far as it may, and says so if that is not far.

use crate::crash::http_client::get;
use crate::crash::installation::Installation;
use crate::crash::server_process::ServerProcess;
use std::fs;
use std::net::TcpStream;
use std::process::Command;

/// Starts a server under these limits of open files.
async fn start(soft: &str, hard: &str) -> (Installation, ServerProcess) {
    let installation = Installation::create(0).await;
    let mut shell = Command::new("sh");
    shell.args(["-c", r#"ulimit -S -n "$1" && ulimit -H -n "$2" && shift 2 && exec "$@""#, "sh", soft, hard]);
    shell.arg(env!("CARGO_BIN_EXE_dabei"));
    let mut command = installation.command_with_wrapper(shell, &installation.url);
    command.env("DABEI_LOG", "warn");
    let server = ServerProcess::start(command);
    (installation, server)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limit_of_open_files_is_raised_as_far_as_the_system_allows() {
    let (_installation, server) = start("64", "4096").await;
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.pid())).expect("its limits");
    let line = limits.lines().find(|line| line.starts_with("Max open files")).expect("the limit");
    assert_eq!(line.split_whitespace().skip(3).take(2).collect::<Vec<_>>(), ["4096", "4096"], "{limits}");
    assert!(!server.log().iter().any(|line| line.contains("limit of open files")), "{:?}", server.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_low_limit_of_open_files_the_log_warns_and_more_connections_than_files_are_served_in_turn() {
    let (_installation, server) = start("100", "100").await;
    let log = server.log();
    assert!(log.iter().any(|line| line.contains("limit of open files is below 4096")), "{log:?}");
    // They send nothing.
    let idle: Vec<TcpStream> = (0..200).filter_map(|_| TcpStream::connect(server.address).ok()).collect();
    assert_eq!(idle.len(), 200, "the kernel accepts them");
    drop(idle);
    assert_eq!(get(server.address, "/").expect("a response").status, 200);
    assert!(server.is_ready());
}
