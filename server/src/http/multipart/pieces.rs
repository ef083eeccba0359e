//! The body of a form in small pieces, as the parser needs it so that it holds little of it at once.

use app::Problem;
use axum::body::{Body, Bytes};
use futures_util::stream::{Stream, unfold};
use http_body_util::BodyExt;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::task::yield_now;

/// A larger body is not read to its end: neither a photo nor a scanned page is that large.
const MAX_RECEIVED: usize = 128 * 1024 * 1024;
/// The most that the parser may hold: it needs the head of a part whole, and would hold one that has no end.
const MAX_HELD: usize = 64 * 1024;
/// What the parser gets at once.
const PIECE: usize = 16 * 1024;

/// How much of a body has arrived.
#[derive(Default)]
pub struct Progress {
    received: AtomicUsize,
    /// What the parser got since it last returned something.
    held: AtomicUsize,
}

impl Progress {
    fn is_over(&self) -> bool {
        self.received.load(Relaxed) > MAX_RECEIVED || self.held.load(Relaxed) > MAX_HELD
    }

    /// What the parser returned.
    pub fn check<T>(&self, read: multer::Result<T>) -> Result<T, Problem> {
        let is_too_large = self.received.load(Relaxed) > MAX_RECEIVED;
        self.held.store(0, Relaxed);
        read.map_err(|_| if is_too_large { Problem::TooLarge } else { Problem::Incomplete })
    }
}

/// The body in small pieces, up to where it breaks off or is over a limit. After each piece there is a pause: the parser takes
/// into memory all that it gets without one.
pub fn pieces(body: Body, progress: Arc<Progress>) -> impl Stream<Item = Result<Bytes, Infallible>> {
    unfold((body, Bytes::new()), move |(mut body, mut rest)| {
        let progress = Arc::clone(&progress);
        async move {
            yield_now().await;
            while rest.is_empty() {
                rest = body.frame().await?.ok()?.into_data().unwrap_or_default();
            }
            let piece = rest.split_to(rest.len().min(PIECE));
            progress.received.fetch_add(piece.len(), Relaxed);
            progress.held.fetch_add(piece.len(), Relaxed);
            (!progress.is_over()).then_some((Ok(piece), (body, rest)))
        }
    })
}
