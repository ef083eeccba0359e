//! Durations.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

pub const SECOND: Millis = Millis(1_000);
pub const MINUTE: Millis = Millis(60 * SECOND.0);
pub const HOUR: Millis = Millis(60 * MINUTE.0);
pub const DAY: Millis = Millis(24 * HOUR.0);

/// A duration in milliseconds. Negative values point into the past.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes * MINUTE.0)
    }

    pub const fn hours(hours: i64) -> Self {
        Self(hours * HOUR.0)
    }

    pub const fn days(days: i64) -> Self {
        Self(days * DAY.0)
    }

    pub const fn as_seconds(self) -> i64 {
        self.0 / SECOND.0
    }

    pub const fn as_days(self) -> i64 {
        self.as_minutes() / (24 * 60)
    }

    pub const fn as_minutes(self) -> i64 {
        self.0 / MINUTE.0
    }
}

impl Neg for Millis {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<Millis> for i64 {
    type Output = Millis;

    fn mul(self, duration: Millis) -> Millis {
        Millis(self * duration.0)
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(durations: I) -> Self {
        durations.fold(Self::default(), Self::add)
    }
}
