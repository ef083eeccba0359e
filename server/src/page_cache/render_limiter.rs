//! A limit on how many feeds are rendered at once.
//!
//! A feed may be as long as the programme, and each filter makes another feed. They are rendered one after the other and few
//! requests wait, so that a client that asks for a thousand feeds neither occupies the server nor delays others for long.

use backend::Error;
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore};

/// Requests that may wait for a feed.
const MAX_WAITING: usize = 32;

/// Renders feeds one after the other.
pub struct RenderLimiter {
    waiting: Semaphore,
    rendering: Mutex<()>,
}

/// Why a feed was not rendered.
#[derive(Clone, Debug)]
pub enum RenderError {
    /// Too many requests wait already.
    TooMany,
    Failed(Arc<Error>),
}

impl RenderError {
    /// Whether the feed may be rendered a little later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Failed(error) if error.is_temporary())
    }
}

impl From<Error> for RenderError {
    fn from(error: Error) -> Self {
        Self::Failed(Arc::new(error))
    }
}

impl Default for RenderLimiter {
    fn default() -> Self {
        Self { waiting: Semaphore::new(MAX_WAITING), rendering: Mutex::default() }
    }
}

impl RenderLimiter {
    /// Runs `render` once no other feed is being rendered.
    ///
    /// # Errors
    /// [`RenderError::TooMany`] at once if too many requests wait; [`RenderError::Failed`] if `render` failed.
    pub async fn run(&self, render: impl Future<Output = Result<String, Error>>) -> Result<String, RenderError> {
        let _permit = self.waiting.try_acquire().map_err(|_| RenderError::TooMany)?;
        let _guard = self.rendering.lock().await;
        Ok(render.await?)
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_WAITING, RenderError, RenderLimiter};
    use futures_util::future::join_all;
    use tokio::sync::Notify;

    #[tokio::test]
    async fn one_feed_is_rendered_a_few_requests_wait_and_later_ones_are_accepted_again() {
        let (limiter, ready) = (RenderLimiter::default(), Notify::new());
        let first = limiter.run(async {
            ready.notified().await;
            Ok("first".to_owned())
        });
        let more = (0..MAX_WAITING).map(|_| limiter.run(async { Ok(String::new()) }));
        let more = async {
            let all = join_all(more);
            ready.notify_one();
            all.await
        };
        let (first, more) = tokio::join!(first, more);
        assert!(first.is_ok_and(|feed| feed == "first"));
        assert_eq!(more.iter().filter(|feed| matches!(feed, Err(RenderError::TooMany))).count(), 1);
        assert!(limiter.run(async { Ok(String::new()) }).await.is_ok());
    }
}
