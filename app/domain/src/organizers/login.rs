//! Lifetimes and limits of login links and login codes (OWASP ASVS 5.0, chapter 6).

use crate::time::{DAY, Instant, Millis, Moment};

/// The time from the request of a login message until its link and its code expire.
pub const LOGIN_LINK_LIFETIME: Millis = Millis::minutes(15);
/// The time from an invitation until its link expires.
pub const INVITATION_LIFETIME: Millis = Millis::days(7);
/// The greatest number of login messages that one account can request per hour, in each [`LoginBudget`].
pub const LOGIN_MESSAGES_PER_HOUR: usize = 5;
/// The number of wrong codes after which a login attempt ends.
pub const MAX_CODE_ATTEMPTS: i64 = 5;
/// The number of wrong codes after which an account takes no code for the rest of the day, only links: 20 guesses among a
/// million.
pub const WRONG_CODES_PER_DAY: i64 = 20;
/// The time from a login until its browser is no longer known to the account.
pub const KNOWN_BROWSER_LIFETIME: Millis = Millis::days(180);
/// The time from a login until its network is no longer known to the account.
pub const KNOWN_NETWORK_LIFETIME: Millis = Millis::days(7);

/// A budget of login messages. Each counts apart, so that strangers cannot use up what the owner of an account needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginBudget {
    /// Requests from a browser that has logged in to the account before.
    KnownBrowser,
    /// Requests from a network from which somebody has logged in to the account.
    KnownNetwork,
    /// All others.
    Strangers,
}

impl LoginBudget {
    const ALL: [Self; 3] = [Self::KnownBrowser, Self::KnownNetwork, Self::Strangers];

    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::KnownBrowser => "browser",
            Self::KnownNetwork => "network",
            Self::Strangers => "strangers",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|budget| budget.code() == code)
    }
}

/// The midnight in Berlin that begins the day of a login request: the wrong codes of one day's requests count together.
pub fn day_of_codes(requested_at: Instant) -> Instant {
    let midnight = requested_at.in_berlin().date().at(0, 0, 0, 0);
    Moment::from_local(midnight).map_or(requested_at.plus(-DAY), |midnight| midnight.at)
}
