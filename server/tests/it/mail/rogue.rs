//! Relays of the bad sort, which never take a letter: what they heard is what we would have told anybody. And a line to a
//! good one on which every byte of its answers takes its time. Used by the mail tests.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// Between two bytes of one who drips.
const DRIP: Duration = Duration::from_millis(2);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Hangs up on everybody.
    HangsUp,
    /// Takes the call and says nothing.
    Silent,
    /// Greets, a byte at a time, and never comes to an end.
    Drips,
    /// Greets, and falls silent then.
    Stalls,
    /// Offers STARTTLS and has none.
    RefusesTls,
    /// Offers STARTTLS and goes on in plain text.
    BreaksTls,
}

pub struct Rogue {
    heard: Arc<Mutex<Vec<u8>>>,
    serves: JoinHandle<()>,
}

impl Rogue {
    pub async fn on(port: u16, sort: Sort) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("its port");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        let serves = tokio::spawn(async move {
            let mut calls = tokio::task::JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.expect("a call");
                let ears = Arc::clone(&ears);
                // Whoever calls hangs up at last, and that is no fault here.
                calls.spawn(async move { drop(talk(stream, sort, &ears).await) });
            }
        });
        Self { heard, serves }
    }

    /// Everything that anybody said to it.
    pub fn heard(&self) -> String {
        String::from_utf8_lossy(&self.heard.lock().expect("nobody panics")).into_owned()
    }

    /// Its port is free again.
    pub async fn leave(self) {
        self.serves.abort();
        let _ = self.serves.await;
    }
}

async fn talk(mut stream: TcpStream, sort: Sort, heard: &Mutex<Vec<u8>>) -> io::Result<()> {
    match sort {
        Sort::HangsUp => return Ok(()),
        Sort::Silent => {}
        Sort::Drips => loop {
            drip(&mut stream, b"220-please wait a moment\r\n").await?;
        },
        Sort::Stalls | Sort::RefusesTls | Sort::BreaksTls => stream.write_all(b"220 relay ESMTP\r\n").await?,
    }
    let mut piece = [0; 1024];
    loop {
        let length = stream.read(&mut piece).await?;
        if length == 0 {
            return Ok(());
        }
        heard.lock().expect("nobody panics").extend_from_slice(&piece[..length]);
        let said = String::from_utf8_lossy(&piece[..length]).to_ascii_uppercase();
        let answer: &[u8] = match sort {
            Sort::RefusesTls if said.starts_with("STARTTLS") => b"454 4.7.0 TLS not available\r\n",
            Sort::BreaksTls if said.starts_with("STARTTLS") => b"220 go ahead\r\n250 in plain text, please\r\n",
            Sort::RefusesTls | Sort::BreaksTls => b"250-relay\r\n250 STARTTLS\r\n",
            _ => continue,
        };
        stream.write_all(answer).await?;
    }
}

/// A line to a good relay that drips.
pub struct Drip {
    pub port: u16,
    serves: JoinHandle<()>,
}

impl Drip {
    pub async fn before(relay: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("its number").port();
        let serves = tokio::spawn(async move {
            let mut lines = tokio::task::JoinSet::new();
            loop {
                let (near, _) = listener.accept().await.expect("a call");
                let far = TcpStream::connect(("127.0.0.1", relay)).await.expect("the good relay");
                lines.spawn(async move { drop(pass_on(near, far).await) });
            }
        });
        Self { port, serves }
    }
}

impl Drop for Drip {
    fn drop(&mut self) {
        self.serves.abort();
    }
}

async fn pass_on(near: TcpStream, far: TcpStream) -> io::Result<()> {
    let ((mut hears, mut says), (mut answers, mut asks)) = (near.into_split(), far.into_split());
    let asked = tokio::spawn(async move { copy(&mut hears, &mut asks).await });
    let mut piece = [0; 1024];
    loop {
        let length = answers.read(&mut piece).await?;
        if length == 0 {
            asked.abort();
            return Ok(());
        }
        drip(&mut says, &piece[..length]).await?;
    }
}

async fn drip(stream: &mut (impl tokio::io::AsyncWrite + Unpin), bytes: &[u8]) -> io::Result<()> {
    for byte in bytes {
        stream.write_all(&[*byte]).await?;
        sleep(DRIP).await;
    }
    Ok(())
}
