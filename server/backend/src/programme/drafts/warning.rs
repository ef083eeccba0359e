//! What a draft may say, but what is perhaps a mistake.

use super::field::Field;
use domain::time::Moment;

/// What is allowed, but may be a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub field: Field,
    pub notice: Notice,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The event takes place before today.
    Past,
    /// Another event takes place at the same venue at the same time.
    VenueTaken { venue: String, event: String, at: Moment },
    /// Sign-up is with the host, but neither the event nor the host has telephone or mail.
    HostUnreachable { host: String },
    /// The host loses telephone and mail, but takes the sign-ups of an event that has neither.
    EventUnreachable { event: String },
    /// The event is online too, but nobody gets the link: that needs a sign-up here.
    LinkForNobody,
    /// The host is to hear of sign-ups, but neither the event's contact nor the host has a mailbox.
    NobodyNotified { host: String },
}
