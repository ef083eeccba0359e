//! Clients that hold a connection, each in one of four ways: it sends nothing, its headers or its form byte by byte, or
//! it reads the response byte by byte. A client whose connection is closed opens a new one at once.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// The interval between two bytes.
const BYTE_INTERVAL: Duration = Duration::from_millis(500);
const POLL_INTERVAL: Duration = Duration::from_millis(5);
const HEADERS: &str = "GET / HTTP/1.1\r\nHost: dabei\r\nX: ";
const FORM: &str = "POST /veranstaltungen/halle/anmelden HTTP/1.1\r\nHost: dabei\r\nSec-Fetch-Site: same-origin\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nnote=";
const PAGE: &str = "GET / HTTP/1.1\r\nHost: dabei\r\n\r\n";

/// What a client does slowly.
#[derive(Clone, Copy)]
enum Slowness {
    SendsNothing,
    SendsHeaders,
    SendsForm,
    ReadsResponse,
}

pub struct SlowClients {
    counts: Arc<Counts>,
    _tasks: JoinSet<()>,
}

#[derive(Default)]
struct Counts {
    connected: AtomicUsize,
    closed: AtomicUsize,
}

impl SlowClients {
    /// Connects this many clients. When it returns, each holds a connection.
    pub async fn connect(to: SocketAddr, number: usize) -> Self {
        let counts = Arc::new(Counts::default());
        let mut tasks = JoinSet::new();
        let kinds = [Slowness::SendsNothing, Slowness::SendsHeaders, Slowness::SendsForm, Slowness::ReadsResponse];
        for slowness in kinds.into_iter().cycle().take(number) {
            tasks.spawn(reconnect_forever(to, slowness, Arc::clone(&counts)));
        }
        let clients = Self { counts, _tasks: tasks };
        while clients.connected() < number {
            sleep(POLL_INTERVAL).await;
        }
        clients
    }

    /// The number of clients that hold a connection.
    pub fn connected(&self) -> usize {
        self.counts.connected.load(Ordering::SeqCst)
    }

    /// The number of connections that the server has closed so far.
    pub fn closed(&self) -> usize {
        self.counts.closed.load(Ordering::SeqCst)
    }
}

async fn reconnect_forever(to: SocketAddr, slowness: Slowness, counts: Arc<Counts>) {
    loop {
        let stream = TcpStream::connect(to).await.expect("the server accepts connections");
        counts.connected.fetch_add(1, Ordering::SeqCst);
        // An error means that the server has closed the connection, as does the end of the stream.
        let _ = hold_connection(stream, slowness).await;
        counts.connected.fetch_sub(1, Ordering::SeqCst);
        counts.closed.fetch_add(1, Ordering::SeqCst);
    }
}

/// Holds a connection until the server closes it.
async fn hold_connection(mut stream: TcpStream, slowness: Slowness) -> io::Result<()> {
    let beginning = match slowness {
        Slowness::SendsNothing => "",
        Slowness::SendsHeaders => HEADERS,
        Slowness::SendsForm => FORM,
        Slowness::ReadsResponse => PAGE,
    };
    stream.write_all(beginning.as_bytes()).await?;
    loop {
        if let Slowness::ReadsResponse = slowness {
            sleep(BYTE_INTERVAL).await;
        }
        match timeout(BYTE_INTERVAL, stream.read(&mut [0; 1])).await {
            Ok(Ok(0)) => return Ok(()),
            Ok(answer) => drop(answer?),
            Err(_) if matches!(slowness, Slowness::SendsHeaders | Slowness::SendsForm) => {
                stream.write_all(b"x").await?;
            }
            Err(_) => {}
        }
    }
}
