//! How often one network may ask and press (GCRA, by `governor`). Generous: a whole library may share one address.

use super::network::{Network, Proxies};
use crate::render;
use crate::state::State;
use app::Problem;
use axum::extract::{Request, State as Held};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};

/// At once, and then each second.
const READS: (u32, u32) = (1_000, 50);
const PRESSES: (u32, u32) = (200, 2);
/// Networks that have been quiet are forgotten every so many requests.
const SWEEP_EVERY: usize = 10_000;

pub struct Limits {
    proxies: Proxies,
    reads: DefaultKeyedRateLimiter<Network>,
    presses: DefaultKeyedRateLimiter<Network>,
    asked: AtomicUsize,
}

impl Limits {
    pub fn new(proxies: Proxies) -> Self {
        let quota = |(at_once, a_second)| {
            let some = |n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
            RateLimiter::keyed(Quota::per_second(some(a_second)).allow_burst(some(at_once)))
        };
        Self { proxies, reads: quota(READS), presses: quota(PRESSES), asked: AtomicUsize::new(0) }
    }

    fn may(&self, request: &Request) -> bool {
        let Some(network) = self.proxies.network(request.extensions(), request.headers()) else { return true };
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.reads.retain_recent();
            self.presses.retain_recent();
        }
        let is_reading = matches!(*request.method(), Method::GET | Method::HEAD);
        let limiter = if is_reading { &self.reads } else { &self.presses };
        limiter.check_key(&network).is_ok()
    }
}

/// Whoever asks too often gets a calm page instead of an answer.
pub async fn limit(Held(state): Held<State>, request: Request, next: Next) -> Response {
    if state.limits.as_ref().is_none_or(|limits| limits.may(&request)) {
        return next.run(request).await;
    }
    too_often(&state).await
}

pub async fn too_often(state: &State) -> Response {
    let mut response = render::problem(state, Problem::TooOften).await;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}
