//! How long a link, a code and a session are good for (OWASP ASVS 5.0, chapters 6 and 7).

use crate::time::{HOUR, Instant, MINUTE};

/// From the letter's posting until its link and its code are pressed.
pub const LINK_GOOD_FOR: i64 = 15 * MINUTE;
/// Letters with a link that one account may ask for.
pub const LETTERS_AN_HOUR: usize = 5;
/// Wrong codes after which a wish to come in is over: with [`LETTERS_AN_HOUR`], 25 guesses of a million an hour.
pub const CODES_TRIED: i64 = 5;
/// Without a request in between.
pub const SESSION_IDLE: i64 = 30 * MINUTE;
/// Whatever one does.
pub const SESSION_AT_MOST: i64 = 12 * HOUR;

pub fn is_session_good(began_at: Instant, seen_at: Instant, now: Instant) -> bool {
    now < began_at.plus(SESSION_AT_MOST) && now < seen_at.plus(SESSION_IDLE)
}
