//! The pause after a failure of the relay: while it lasts, no message is claimed. Each pause is longer than the one before,
//! until the relay replies to a message.

use std::time::Duration;
use tokio::time::Instant;

const FIRST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_mins(2);

/// The pause, from the first failure of the relay to the next message that it replies to.
#[derive(Debug, Default)]
pub struct RelayPause(Option<Pause>);

#[derive(Debug)]
struct Pause {
    ends: Instant,
    length: Duration,
}

impl RelayPause {
    /// Begins a pause, or a longer one if the last has ended. Failures during a pause are of attempts that began before it.
    pub fn begin(&mut self, now: Instant) {
        let length = match &self.0 {
            None => FIRST,
            Some(pause) if pause.ends <= now => (pause.length * 2).min(LONGEST),
            Some(_) => return,
        };
        self.0 = Some(Pause { ends: now + length, length });
    }

    /// The relay replied to a message.
    pub fn end(&mut self) {
        self.0 = None;
    }

    /// The time until the relay may be tried, with one message; none where it has not failed.
    pub fn remaining(&self, now: Instant) -> Option<Duration> {
        self.0.as_ref().map(|pause| pause.ends.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_five_seconds_to_two_minutes_and_end_with_a_reply() {
        let (mut pause, mut now) = (RelayPause::default(), Instant::now());
        assert_eq!(pause.remaining(now), None);
        let mut lengths = Vec::new();
        for _ in 0..7 {
            pause.begin(now);
            // Two more attempts that began before the failure.
            pause.begin(now);
            pause.begin(now);
            let length = pause.remaining(now).unwrap();
            lengths.push(length.as_secs());
            now += length;
            assert_eq!(pause.remaining(now), Some(Duration::ZERO));
        }
        assert_eq!(lengths, [5, 10, 20, 40, 80, 120, 120]);
        pause.end();
        assert_eq!(pause.remaining(now), None);
        pause.begin(now);
        assert_eq!(pause.remaining(now), Some(FIRST));
    }
}
