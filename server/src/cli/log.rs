//! The log on standard error. A thread of its own writes it: a log that cannot be written, or whose reader is slow, neither
//! delays a request nor ends it. Lines that find the queue full are dropped.

use std::io::{IsTerminal, stderr};
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// The number of lines that may be queued: some seconds of a crowd. The queue's memory is allocated at start.
const MAX_QUEUED_LINES: usize = 4_096;

/// Starts the log. If the process has a log already, it stays. The lines that are queued are written when the guard is
/// dropped.
pub fn start_log(filter: Targets) -> WorkerGuard {
    let (writer, guard) = NonBlockingBuilder::default().buffered_lines_limit(MAX_QUEUED_LINES).finish(stderr());
    let log = tracing_subscriber::fmt::layer().with_writer(writer).with_ansi(stderr().is_terminal());
    let _ = tracing_subscriber::registry().with(log).with(filter).try_init();
    guard
}
