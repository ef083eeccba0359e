//! Relays that never accept a message, and record what they receive; and a proxy before a good relay that delays every
//! byte of its replies.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// The delay between two bytes of a slow reply.
const BYTE_DELAY: Duration = Duration::from_millis(2);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelayFault {
    /// Closes every connection at once.
    ClosesConnection,
    /// Accepts the connection and sends nothing.
    SendsNothing,
    /// Sends an endless greeting, byte by byte.
    EndlessGreeting,
    /// Sends a greeting and nothing after it.
    StallsAfterGreeting,
    /// Offers STARTTLS and refuses it.
    RefusesTls,
    /// Offers STARTTLS and continues in plain text.
    BreaksTls,
}

pub struct FaultyRelay {
    received: Arc<Mutex<Vec<u8>>>,
    task: JoinHandle<()>,
}

impl FaultyRelay {
    pub async fn start(port: u16, fault: RelayFault) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("its port");
        let received = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&received);
        let task = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                let received = Arc::clone(&shared);
                // The client closes the connection in the end, which is no error of the test.
                connections.spawn(async move { drop(serve(stream, fault, &received).await) });
            }
        });
        Self { received, task }
    }

    /// All that clients have sent.
    pub fn received(&self) -> String {
        String::from_utf8_lossy(&self.received.lock().expect("no task panics")).into_owned()
    }

    /// Stops the relay. When it returns, the port is free.
    pub async fn stop(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

async fn serve(mut stream: TcpStream, fault: RelayFault, received: &Mutex<Vec<u8>>) -> io::Result<()> {
    match fault {
        RelayFault::ClosesConnection => return Ok(()),
        RelayFault::SendsNothing => {}
        RelayFault::EndlessGreeting => loop {
            write_slowly(&mut stream, b"220-please wait a moment\r\n").await?;
        },
        RelayFault::StallsAfterGreeting | RelayFault::RefusesTls | RelayFault::BreaksTls => {
            stream.write_all(b"220 relay ESMTP\r\n").await?;
        }
    }
    let mut buffer = [0; 1024];
    loop {
        let length = stream.read(&mut buffer).await?;
        if length == 0 {
            return Ok(());
        }
        received.lock().expect("no task panics").extend_from_slice(&buffer[..length]);
        let command = String::from_utf8_lossy(&buffer[..length]).to_ascii_uppercase();
        let reply: &[u8] = match fault {
            RelayFault::RefusesTls if command.starts_with("STARTTLS") => b"454 4.7.0 TLS not available\r\n",
            RelayFault::BreaksTls if command.starts_with("STARTTLS") => {
                b"220 go ahead\r\n250 in plain text, please\r\n"
            }
            RelayFault::RefusesTls | RelayFault::BreaksTls => b"250-relay\r\n250 STARTTLS\r\n",
            _ => continue,
        };
        stream.write_all(reply).await?;
    }
}

/// A proxy before a good relay that delays its replies.
pub struct SlowProxy {
    pub port: u16,
    task: JoinHandle<()>,
}

impl SlowProxy {
    pub async fn start(relay_port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        let task = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            loop {
                let (client, _) = listener.accept().await.expect("a connection");
                let relay = TcpStream::connect(("127.0.0.1", relay_port)).await.expect("the good relay");
                connections.spawn(async move { drop(forward(client, relay).await) });
            }
        });
        Self { port, task }
    }
}

impl Drop for SlowProxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn forward(client: TcpStream, relay: TcpStream) -> io::Result<()> {
    let ((mut from_client, mut to_client), (mut from_relay, mut to_relay)) = (client.into_split(), relay.into_split());
    let commands = tokio::spawn(async move { copy(&mut from_client, &mut to_relay).await });
    let mut buffer = [0; 1024];
    loop {
        let length = from_relay.read(&mut buffer).await?;
        if length == 0 {
            commands.abort();
            return Ok(());
        }
        write_slowly(&mut to_client, &buffer[..length]).await?;
    }
}

async fn write_slowly(stream: &mut (impl tokio::io::AsyncWrite + Unpin), bytes: &[u8]) -> io::Result<()> {
    for byte in bytes {
        stream.write_all(&[*byte]).await?;
        sleep(BYTE_DELAY).await;
    }
    Ok(())
}
