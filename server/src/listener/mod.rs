//! The HTTP listener: accepts a limited number of connections, closes those of slow clients, and refuses heads that two
//! parsers may read in two ways. It knows no route.
//!
//! It exists because `axum::serve` has no time limits.

mod request_framing;
mod settings;
mod timed_stream;

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::http::{HeaderValue, Request, header};
use futures_util::TryFutureExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use timed_stream::TimedStream;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tower::Service;

pub use settings::ListenerSettings;

/// The time that running requests have to finish when the server stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);
/// While less than this part of the connections is free, each connection ends with its response, so that a waiting client
/// gets its place.
const SCARCE: usize = 4;
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
    let permits = Arc::clone(permit.semaphore());
    let keep_alive = HeaderValue::try_from(format!("timeout={}", settings.idle_timeout.as_secs())).ok();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let is_kept = permits.available_permits() >= settings.connections / SCARCE;
        let keep_alive = keep_alive.clone();
        router.clone().call(request.map(Body::new)).map_ok(move |mut response| {
            match keep_alive {
                Some(keep_alive) if is_kept => response.headers_mut().insert("keep-alive", keep_alive),
                _ => response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close")),
            };
            response
        })
    });
    let connection = http1::Builder::new()
        .header_read_timeout(None)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(TimedStream::new(stream, settings)), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // An error of the connection, such as a reset by the client, needs no action of the server.
        let _ = connection.await;
        drop(permit);
    });
}
