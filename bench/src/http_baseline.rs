//! The baseline of pages: a bare axum server, in a process of its own, that returns saved responses of dabei.

use crate::http_connection::Response;
use crate::process::Process;
use crate::temp_dir::TempDir;
use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::routing::get;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs, process, thread};
use tokio::net::TcpListener;

/// Saves a response for the baseline server, at `/number`.
pub fn save(folder: &TempDir, number: usize, response: &Response) -> Result<()> {
    fs::write(folder.join(&format!("{number}.head")), &response.head)?;
    Ok(fs::write(folder.join(&format!("{number}.body")), &response.body)?)
}

/// Starts this program as the baseline server of the responses in a folder.
pub fn start(folder: &TempDir) -> Result<(Process, SocketAddr)> {
    let mut command = Command::new(env::current_exe()?);
    let mut child = command.arg("baseline").arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut address = String::new();
    BufReader::new(child.stdout.take().context("piped above")?).read_line(&mut address)?;
    Ok((Process::of(child), address.trim().parse().context("the baseline server did not start")?))
}

/// Prints its address and serves `0.head` and `0.body` at `/0`, and so on, until its input ends.
pub fn serve(folder: &Path) -> Result<()> {
    thread::spawn(|| {
        // The parent writes nothing; this process ends with it.
        std::io::stdin().read_to_end(&mut Vec::new()).ok();
        process::exit(0);
    });
    let router = router(folder)?;
    // The same runtime as dabei's `#[tokio::main]`.
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        std::io::stdout().flush()?;
        Ok(axum::serve(listener, router).await?)
    })
}

fn router(folder: &Path) -> Result<Router> {
    let mut router = Router::new();
    for number in 0.. {
        let file = |kind: &str| folder.join(format!("{number}.{kind}"));
        let Ok(head) = fs::read_to_string(file("head")) else { break };
        let (headers, body) = (headers(&head)?, Bytes::from(fs::read(file("body"))?));
        router = router.route(&format!("/{number}"), get(async move || (headers, body)));
    }
    Ok(router)
}

/// The saved headers without those that hyper adds.
fn headers(head: &str) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for line in head.lines().skip(1).filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(": ").context("a header has a name and a value")?;
        if !matches!(name, "date" | "content-length") {
            headers.append(name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?);
        }
    }
    Ok(headers)
}
