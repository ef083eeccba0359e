//! The front door: accepts connections, but not more than it can carry, and waits for nobody who dawdles.
//! `axum::serve` sets no timer, so its header timeout never fires; this one does. It knows no page.

mod limits;
mod line;
mod network;

use axum::Router;
use axum::extract::connect_info::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tower::util::MapRequest;

use line::Line;

pub use limits::{Limits, limit, too_often};
pub use network::{Network, Proxies};

/// How wide the door is, and how patient. A city's is the default; tests have a narrower one.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// Connections at once; the next one waits in the kernel's queue until one ends.
    pub connections: usize,
    /// From the first byte that is awaited to the last header.
    pub headers_within: Duration,
    /// From the moment at which its reader first lets an answer wait to its last byte.
    pub answers_within: Duration,
}

impl Default for Door {
    fn default() -> Self {
        let (headers_within, answers_within) = (Duration::from_secs(10), Duration::from_secs(30));
        Self { connections: 4_096, headers_within, answers_within }
    }
}

/// What is in hand when the house closes has so long to end.
const CLOSING: Duration = Duration::from_secs(10);
/// How long to wait when the system has no connection left to give.
const BREATH: Duration = Duration::from_millis(50);

/// Serves until `stop` ends; then finishes what is in hand.
pub async fn serve(listener: TcpListener, router: Router, door: Door, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(door.connections));
    let open = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            Ok(place) = Arc::clone(&places).acquire_owned() => place,
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => talk(stream, peer, router.clone(), door, place, &open),
            Err(_) => sleep(BREATH).await,
        }
    }
    drop(listener);
    // Whoever is still slow after that is cut off.
    let _ = timeout(CLOSING, open.shutdown()).await;
}

fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    door: Door,
    place: OwnedSemaphorePermit,
    open: &GracefulShutdown,
) {
    // Answers are small and whole; waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let with_peer = MapRequest::new(router, move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(door.headers_within)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(Line::new(stream, door.answers_within)), TowerToHyperService::new(with_peer));
    let connection = open.watch(connection);
    tokio::spawn(async move {
        // A connection that breaks off is its caller's business.
        let _ = connection.await;
        drop(place);
    });
}
