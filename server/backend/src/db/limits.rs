//! Time limits and numbers of connections.
//!
//! How those of PostgreSQL fit together: a request waits at most [`WAIT_TIMEOUT`] for its turn and a connection, which is load;
//! after [`ACQUIRE_TIMEOUT`] without a connection it looks whether the server is away. Then it waits at most
//! [`PG_LOCK_TIMEOUT`] for the lock of an event, which another node may hold. A node that holds it and does nothing, since it is
//! frozen, loses it after two seconds, which the server enforces (`BEGIN_EVENT`); one whose machine vanished is found by the
//! keepalive of the connection.

use std::time::Duration;

/// How long SQLite waits for the lock of another process before it fails with `Error::Busy`.
pub(super) const SQLITE_LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// The connections of PostgreSQL for reads, which writes cannot occupy.
pub(super) const READ_CONNECTIONS: u32 = 6;
/// Those for writes, which reads cannot occupy.
pub(super) const WRITE_CONNECTIONS: u32 = 10;
/// Those of the writes that one event may occupy: they wait for one lock, so more would only hold up other events.
pub(super) const EVENT_CONNECTIONS: usize = 3;
/// How many more transactions of one event may wait; about a second of work.
pub(super) const MAX_WAITING_PER_EVENT: usize = 256;
/// How long a transaction waits for its turn and a connection.
pub(super) const WAIT_TIMEOUT: Duration = Duration::from_secs(3);
/// How long a transaction that has its turn waits for a connection before it looks whether the server is away.
pub(super) const ACQUIRE_TIMEOUT: Duration = Duration::from_millis(300);
/// A server that accepts connections, but gives none for this time, is away.
pub(super) const OUTAGE_AFTER: Duration = Duration::from_secs(1);
/// How long the server has to accept a connection when it is checked whether it is away.
pub(super) const PROBE_TIMEOUT: Duration = Duration::from_millis(300);
/// How often a server that is away is tried again.
pub(super) const RETRY_INTERVAL: Duration = Duration::from_millis(500);
/// How long a statement on PostgreSQL waits for the lock of another transaction before it fails with `Error::Busy`.
pub(super) const PG_LOCK_TIMEOUT: Duration = Duration::from_secs(1);
/// How long a transaction may do nothing, but for one that locks an event; an import computes between its statements.
pub(super) const IDLE_LIMIT: Duration = Duration::from_mins(2);
/// How long the server works on one statement.
pub(super) const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a statement is awaited: a server that vanished ends nothing itself.
pub(super) const RESPONSE_TIMEOUT: Duration = Duration::from_secs(35);
