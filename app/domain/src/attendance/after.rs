//! What remains when it is over: how many came, how many did not, how many came without having signed up.

use std::iter::Sum;
use std::ops::Add;

/// What presses or a count of heads add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// Had signed up.
    pub signed_up: i64,
    /// Of those.
    pub came: i64,
    /// Entered at the door, and there.
    pub walk_ins: i64,
    /// Counted by heads, where nobody signs up.
    pub heads: i64,
}

/// None where nobody kept the door: then nobody can say who stayed away.
pub type Counted = Option<Visits>;

impl Visits {
    pub fn stayed_away(self) -> i64 {
        self.signed_up - self.came
    }

    /// Everybody who was there.
    pub fn there(self) -> i64 {
        self.came + self.walk_ins + self.heads
    }
}

impl Add for Visits {
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

impl Sum for Visits {
    fn sum<I: Iterator<Item = Self>>(visits: I) -> Self {
        visits.fold(Self::default(), Self::add)
    }
}
