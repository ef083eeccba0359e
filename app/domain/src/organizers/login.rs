//! Lifetimes and limits of login links, login codes and sessions (OWASP ASVS 5.0, chapters 6 and 7).

use crate::time::{Instant, Millis};

/// The time from the request of a login message until its link and its code expire.
pub const LOGIN_LINK_LIFETIME: Millis = Millis::minutes(15);
/// The time from an invitation until its link expires.
pub const INVITATION_LIFETIME: Millis = Millis::days(7);
/// The greatest number of login messages that one account can request per hour.
pub const LOGIN_MESSAGES_PER_HOUR: usize = 5;
/// The number of wrong codes after which a login attempt ends. With [`LOGIN_MESSAGES_PER_HOUR`] this allows 25 guesses
/// per hour among a million codes.
pub const MAX_CODE_ATTEMPTS: i64 = 5;
/// The time without a request after which a session ends.
pub const SESSION_IDLE_TIMEOUT: Millis = Millis::minutes(30);
/// The time after which a session ends even if it is in use.
pub const SESSION_LIFETIME: Millis = Millis::hours(12);

/// Whether a session is within both [`SESSION_LIFETIME`] and [`SESSION_IDLE_TIMEOUT`]; `seen_at` is its last request.
pub fn is_session_valid(began_at: Instant, seen_at: Instant, now: Instant) -> bool {
    now < began_at.plus(SESSION_LIFETIME) && now < seen_at.plus(SESSION_IDLE_TIMEOUT)
}
