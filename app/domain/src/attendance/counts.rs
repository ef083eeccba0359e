//! Attendance in numbers: participants who came, no-shows, and walk-ins.

use std::iter::Sum;
use std::ops::Add;

/// Attendance of an event or of several, from check-ins or from a head count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AttendanceCounts {
    /// Participants with a sign-up.
    pub signed_up: i64,
    /// Participants with a sign-up who came.
    pub came: i64,
    /// Participants without a sign-up, entered at check-in, who are present.
    pub walk_ins: i64,
    /// Visitors of an event without sign-up, from a head count.
    pub heads: i64,
}

/// The counts, or `None` if check-in was not used: no-shows are then unknown.
pub type CountedAttendance = Option<AttendanceCounts>;

impl AttendanceCounts {
    /// Participants with a sign-up who did not come.
    pub fn no_shows(self) -> i64 {
        self.signed_up - self.came
    }

    /// All visitors who were present.
    pub fn total(self) -> i64 {
        self.came + self.walk_ins + self.heads
    }
}

impl Add for AttendanceCounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            signed_up: self.signed_up + other.signed_up,
            came: self.came + other.came,
            walk_ins: self.walk_ins + other.walk_ins,
            heads: self.heads + other.heads,
        }
    }
}

impl Sum for AttendanceCounts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Self::add)
    }
}
