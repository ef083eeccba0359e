//! The listener: a limited number of connections, how long they are kept, and timeouts for slow clients.

mod availability;
mod keep_alive;
mod slow_clients;
mod timeouts;
