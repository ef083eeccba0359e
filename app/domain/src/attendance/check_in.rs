//! A check-in: the participant, the act, and the instant at which it was made on the phone.

use crate::ids::{CheckInKey, SignUpId};
use crate::time::{DAY, Instant, Millis};
use std::fmt;

/// The greatest age of a check-in: a phone without a network keeps its check-ins for this long.
pub const MAX_AGE: Millis = DAY;

/// The most check-ins that a device sends in one request.
pub const MAX_BATCH: usize = 100;

/// A participant of a party: the sign-up, and the position in it, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    pub sign_up: SignUpId,
    pub position: i64,
}

/// What a check-in records. The order of the variants matters: at the same instant [`Undo`](Self::Undo) sorts after
/// [`Present`](Self::Present), because an undo presupposes something to undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckInAct {
    Present,
    Undo,
}

/// One recorded act for one participant. A request repeated with the same `key` is the same check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckIn {
    pub key: CheckInKey,
    pub person: Person,
    pub act: CheckInAct,
    pub checked_in_at: Instant,
}

/// Returns the instant of a check-in that the server receives at `now` and that is `age` old, limited to [`MAX_AGE`].
///
/// The phone sends an age and not an instant because its clock may be wrong.
pub fn checked_in_at(now: Instant, age: Millis) -> Instant {
    now.plus(-age.clamp(Millis(0), MAX_AGE))
}

impl Person {
    /// Parses the form that [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign_up, position) = text.split_once('.')?;
        let position = position.parse().ok().filter(|position| *position >= 1)?;
        Some(Self { sign_up: SignUpId::from_text(sign_up)?, position })
    }
}

/// Writes `{sign-up id}.{position}`, the form used in addresses and forms.
impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.sign_up.to_text(), self.position)
    }
}

impl CheckInAct {
    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Undo => "undo",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Present, Self::Undo].into_iter().find(|act| act.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_parsed_from_the_text_that_it_is_displayed_as() {
        let person = Person { sign_up: SignUpId([7; 16]), position: 12 };
        assert_eq!(Person::parse(&person.to_string()), Some(person));
        let id = person.sign_up.to_text();
        for wrong in ["", "12", &id, &format!("{id}."), &format!("{id}.0"), &format!("{id}.-1")] {
            assert_eq!(Person::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_check_in_is_neither_in_the_future_nor_older_than_a_day() {
        let now = Instant(0).plus(10 * DAY);
        assert_eq!(checked_in_at(now, Millis(1_500)), now.plus(Millis(-1_500)));
        assert_eq!(checked_in_at(now, Millis(-5)), now);
        assert_eq!(checked_in_at(now, Millis(i64::MAX)), now.plus(-DAY));
    }
}
