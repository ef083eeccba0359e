//! The HTTP listener: accepts a limited number of connections, and closes those of slow clients. It knows no route.
//!
//! It exists because `axum::serve` sets no timer, so that hyper's header timeout never fires there.

mod timed_stream;

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
use timed_stream::TimedStream;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tower::util::MapRequest;

/// The limits of the listener. The default is for a city's server; tests use smaller ones.
#[derive(Clone, Copy, Debug)]
pub struct ListenerSettings {
    /// The maximal number of connections; further ones wait in the kernel's queue until one ends.
    pub connections: usize,
    /// The time from the moment at which the connection waits for a request to the end of the request's headers.
    pub header_timeout: Duration,
    /// The time from the moment at which the client first delays a response to the response's last byte.
    pub response_timeout: Duration,
}

impl Default for ListenerSettings {
    fn default() -> Self {
        let (header_timeout, response_timeout) = (Duration::from_secs(10), Duration::from_secs(30));
        Self { connections: 4_096, header_timeout, response_timeout }
    }
}

/// The time that running requests have to finish when the server stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);
/// The delay after a failed accept, which means that the system has no file descriptor left.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(50);

/// Serves until `stop` completes; then finishes the running requests.
pub async fn serve(listener: TcpListener, router: Router, settings: ListenerSettings, stop: impl Future<Output = ()>) {
    let permits = Arc::new(Semaphore::new(settings.connections));
    let connections = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let permit = tokio::select! {
            () = &mut stop => break,
            Ok(permit) = Arc::clone(&permits).acquire_owned() => permit,
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => serve_connection(stream, peer, router.clone(), settings, permit, &connections),
            Err(_) => sleep(ACCEPT_RETRY_DELAY).await,
        }
    }
    drop(listener);
    // Connections that are still open after the timeout are cut off.
    let _ = timeout(SHUTDOWN_TIMEOUT, connections.shutdown()).await;
}

fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    settings: ListenerSettings,
    permit: OwnedSemaphorePermit,
    connections: &GracefulShutdown,
) {
    // Responses are small and written at once; waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let with_peer = MapRequest::new(router, move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.header_timeout)
        .max_buf_size(64 * 1024)
        .serve_connection(
            TokioIo::new(TimedStream::new(stream, settings.response_timeout)),
            TowerToHyperService::new(with_peer),
        );
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // An error of the connection, such as a reset by the client, needs no action of the server.
        let _ = connection.await;
        drop(permit);
    });
}
