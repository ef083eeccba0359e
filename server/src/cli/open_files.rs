//! The limit of open files: each connection is one.

/// What dabei needs besides connections: database, log, mail relay, listener.
const RESERVED: u64 = 64;
/// Below this limit a crowd waits.
const ENOUGH: u64 = 4_096;

/// Raises the limit to the highest that the system allows, warns if that is low, and returns the number of connections that
/// it allows.
pub fn raise_open_file_limit() -> usize {
    let limit = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(RESERVED);
    if limit < ENOUGH {
        tracing::warn!(limit, "the limit of open files is below {ENOUGH}: raise it (LimitNOFILE in a systemd unit)");
    }
    // A few connections in any case: with too few files, accepting fails and is tried again.
    usize::try_from(limit.saturating_sub(RESERVED).max(RESERVED / 4)).unwrap_or(usize::MAX)
}
