//! The listener: a limited number of connections, and timeouts for slow clients.

mod availability;
mod slow_clients;
mod timeouts;
