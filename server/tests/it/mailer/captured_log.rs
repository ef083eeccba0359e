//! The log of a test, captured line by line at the level TRACE.

use backend::testing::TestApp;
use std::io;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;
use tracing::Dispatch;
use tracing::subscriber::{DefaultGuard, set_default};

const TIMEOUT: Duration = Duration::from_secs(30);

/// A second subscriber that is always there. With only one, `tracing` asks the thread that comes to a log statement first
/// whether anybody listens, and a thread of another test, where nobody does, would silence the statement for all threads.
static SECOND: LazyLock<Dispatch> =
    LazyLock::new(|| Dispatch::new(tracing_subscriber::fmt().with_writer(io::sink).finish()));

pub struct CapturedLog {
    lines: UnboundedReceiver<String>,
    _subscriber: DefaultGuard,
}

struct LogWriter(UnboundedSender<String>);

impl CapturedLog {
    /// Captures the log of this thread from now on. The runtime of the test must have no other thread.
    pub fn start() -> Self {
        LazyLock::force(&SECOND);
        let (sender, lines) = unbounded_channel();
        let log = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
        let log = log.with_writer(move || LogWriter(sender.clone())).finish();
        Self { lines, _subscriber: set_default(log) }
    }

    /// Waits for the next line that contains `text`.
    pub async fn wait_for(&mut self, text: &str) -> String {
        loop {
            let line = timeout(TIMEOUT, self.lines.recv()).await.expect("a line in time").expect("the log is open");
            if line.contains(text) {
                return line;
            }
        }
    }

    /// All lines that were not yet read.
    pub fn text(&mut self) -> String {
        std::iter::from_fn(|| self.lines.try_recv().ok()).collect()
    }
}

/// Drops the application, which then counts its pending messages. On a single thread they can be counted only while the
/// test awaits.
pub async fn close(ctx: TestApp) {
    tokio::task::spawn_blocking(move || drop(ctx)).await.expect("no message is pending");
}

impl io::Write for LogWriter {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.send(String::from_utf8_lossy(line).into_owned()).ok();
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
