//! One press at a door: whom it is about, what it says, and when it was made, whichever phone made it and however late it came.

use crate::ids::{Nonce, SignUpId};
use crate::time::{DAY, Instant};
use std::fmt;

/// A phone without a network keeps its presses for as long as this, in milliseconds.
pub const OLDEST: i64 = DAY;

/// One of a party: the sign-up and their place in it, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    pub sign_up: SignUpId,
    pub position: i64,
}

/// An undo stands after a come of the same instant: it was there to be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    Come,
    Undo,
}

/// Repeated under the same nonce, it is the same press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    pub nonce: Nonce,
    pub person: Person,
    pub act: Act,
    pub pressed_at: Instant,
}

/// When a press was made that comes in now and is so many milliseconds old. A phone's own clock need not be right.
pub fn pressed_at(now: Instant, age: i64) -> Instant {
    now.plus(-age.clamp(0, OLDEST))
}

impl Person {
    /// As [`Display`](fmt::Display) writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign_up, position) = text.split_once('.')?;
        let position = position.parse().ok().filter(|position| *position >= 1)?;
        Some(Self { sign_up: SignUpId::from_text(sign_up)?, position })
    }
}

/// `{sign-up}.{position}`, in addresses and forms.
impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.sign_up.to_text(), self.position)
    }
}

impl Act {
    /// The word in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Come => "come",
            Self::Undo => "undo",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Come, Self::Undo].into_iter().find(|act| act.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_in_a_form_is_the_one_whom_the_page_wrote_there() {
        let person = Person { sign_up: SignUpId([7; 16]), position: 12 };
        assert_eq!(Person::parse(&person.to_string()), Some(person));
        let number = person.sign_up.to_text();
        for wrong in ["", "12", &number, &format!("{number}."), &format!("{number}.0"), &format!("{number}.-1")] {
            assert_eq!(Person::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_phone_cannot_press_in_the_future_nor_longer_ago_than_a_day() {
        let now = Instant(10 * DAY);
        assert_eq!(pressed_at(now, 1_500), Instant(10 * DAY - 1_500));
        assert_eq!(pressed_at(now, -5), now);
        assert_eq!(pressed_at(now, i64::MAX), Instant(9 * DAY));
    }
}
