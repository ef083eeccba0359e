//! The limits of the listener.

use std::time::Duration;

/// The limits of the listener. The default is for a city's server; tests use smaller ones.
#[derive(Clone, Copy, Debug)]
pub struct ListenerSettings {
    /// The maximal number of connections; further ones wait in the kernel's queue until one ends.
    pub connections: usize,
    /// The time from the first byte of a request to the end of its head; for the first request, from the connection.
    pub header_timeout: Duration,
    /// The time that a connection is kept between two requests. It exceeds the 60 seconds after which nginx closes an idle
    /// connection to a server: a request that is sent while the server closes the connection is lost.
    pub idle_timeout: Duration,
    /// The time from the moment at which the client first delays a response to the response's last byte.
    pub response_timeout: Duration,
}

impl Default for ListenerSettings {
    fn default() -> Self {
        Self {
            connections: 4_096,
            header_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(75),
            response_timeout: Duration::from_secs(30),
        }
    }
}
