//! What visitors do, as they record it for the checker.

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    SignUp,
    Change { note: String },
    Cancel,
    Accept,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Refused,
    Unknown,
}

/// What a visitor did about one sign-up, and the outcome as far as the visitor knows.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The name of the contact, unique for each sign-up.
    pub contact: String,
    pub event: &'static str,
    pub act: Act,
    pub outcome: Outcome,
    pub invoked_at: usize,
    pub answered_at: usize,
}
