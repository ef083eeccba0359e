//! Rate limits per client network (GCRA, by `governor`). They are generous: a whole library may share one address.

mod client_network;

pub use client_network::{Network, Proxies};

use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, Method};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Requests at once, and then each second.
const READS: (u32, u32) = (1_000, 50);
const SUBMISSIONS: (u32, u32) = (200, 2);
/// Networks without recent requests are forgotten once in this many requests.
const SWEEP_EVERY: usize = 10_000;

/// The limits, and how much of them each network has used.
pub struct RateLimits {
    proxies: Proxies,
    reads: DefaultKeyedRateLimiter<Network>,
    submissions: DefaultKeyedRateLimiter<Network>,
    requests: AtomicUsize,
}

impl RateLimits {
    /// Makes limits that take the client's address from `X-Forwarded-For` behind the trusted `proxies`.
    pub fn new(proxies: Proxies) -> Self {
        let quota = |(burst, per_second)| {
            let some = |n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
            RateLimiter::keyed(Quota::per_second(some(per_second)).allow_burst(some(burst)))
        };
        Self { proxies, reads: quota(READS), submissions: quota(SUBMISSIONS), requests: AtomicUsize::new(0) }
    }

    /// The network of the client of a request.
    pub fn network(&self, extensions: &Extensions, headers: &HeaderMap) -> Option<Network> {
        self.proxies.network(extensions, headers)
    }

    /// Counts a request against its network. Whether it is within the limit.
    pub fn allows(&self, request: &Request) -> bool {
        let Some(network) = self.network(request.extensions(), request.headers()) else { return true };
        if self.requests.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.reads.retain_recent();
            self.submissions.retain_recent();
        }
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        let limiter = if is_read { &self.reads } else { &self.submissions };
        limiter.check_key(&network).is_ok()
    }
}
