//! What the mailman writes into the log, line by line and at its loudest. Used by the mail tests.

use backend::testing::TestHouse;
use std::io;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;
use tracing::subscriber::{DefaultGuard, set_default};

const PATIENCE: Duration = Duration::from_secs(30);

pub struct Log {
    lines: UnboundedReceiver<String>,
    _listens: DefaultGuard,
}

struct Pen(UnboundedSender<String>);

impl Log {
    /// From now on, on this thread; a test that listens has a runtime with no other.
    pub fn listen() -> Self {
        let (write, lines) = unbounded_channel();
        let log = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
        let log = log.with_writer(move || Pen(write.clone())).finish();
        Self { lines, _listens: set_default(log) }
    }

    /// Waits for the next line with these words.
    pub async fn line_with(&mut self, words: &str) -> String {
        loop {
            let line = timeout(PATIENCE, self.lines.recv()).await.expect("a line in time").expect("the log goes on");
            if line.contains(words) {
                return line;
            }
        }
    }

    /// All lines so far.
    pub fn text(&mut self) -> String {
        std::iter::from_fn(|| self.lines.try_recv().ok()).collect()
    }
}

/// The house counts its letters when it is left; on one thread they can be counted only while the test waits.
pub async fn leave(house: TestHouse) {
    tokio::task::spawn_blocking(move || drop(house)).await.expect("no letter is left unsettled");
}

impl io::Write for Pen {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.send(String::from_utf8_lossy(line).into_owned()).ok();
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
