//! Instants, durations, and wall-clock times in Berlin together with their instants.

mod instant;
mod millis;
mod moment;
mod period;

use jiff::tz;
use std::sync::LazyLock;

pub use instant::Instant;
pub use millis::{DAY, HOUR, MINUTE, Millis, SECOND};
pub use moment::{Moment, NotATime};
pub use period::Period;

static BERLIN: LazyLock<tz::TimeZone> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the time zone database is compiled in")]
    tz::TimeZone::get("Europe/Berlin").expect("Europe/Berlin is in the bundled database")
});
