//! How long sessions last (OWASP ASVS 5.0, chapter 7): the back office ends them early, the check-in of an evening does not.

use crate::time::{Instant, Millis, Period};

/// The time without a request after which a session ends.
pub const SESSION_IDLE_TIMEOUT: Millis = Millis::minutes(30);
/// The time after which a session ends even if it is in use.
pub const SESSION_LIFETIME: Millis = Millis::hours(12);
/// The time after which a session ends also at check-in, however long the event lasts.
pub const CHECK_IN_SESSION_LIFETIME: Millis = Millis::hours(24);

/// Whether a session is within both [`SESSION_LIFETIME`] and [`SESSION_IDLE_TIMEOUT`]; `seen_at` is its last request.
pub fn is_session_valid(began_at: Instant, seen_at: Instant, now: Instant) -> bool {
    now < began_at.plus(SESSION_LIFETIME) && now < seen_at.plus(SESSION_IDLE_TIMEOUT)
}

/// Whether a session is valid at the check-in of an event with these dates even if nobody has used it for a while: until the end
/// of the date that was on when the session began, or that began within [`SESSION_LIFETIME`].
pub fn is_check_in_session_valid(began_at: Instant, dates: &[Period], now: Instant) -> bool {
    let is_of_session = |date: &&Period| began_at < date.ends.at && date.starts.at < began_at.plus(SESSION_LIFETIME);
    let end = dates.iter().filter(is_of_session).map(|date| date.ends.at).max();
    end.is_some_and(|end| now < end.min(began_at.plus(CHECK_IN_SESSION_LIFETIME)))
}
