//! A call in somebody's hands: taken by one at a time, and what came of it.

use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::house::House;
use domain::ids::OrganizerId;
use domain::time::HOUR;

/// How long a call is one's own; then somebody else may take it.
pub const CALL_IN_HAND: i64 = HOUR;

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Reached,
    /// To be tried again.
    NotReached,
    LetterSent,
    GivenUp,
}

impl Outcome {
    pub const ALL: [Self; 4] = [Self::Reached, Self::NotReached, Self::LetterSent, Self::GivenUp];

    pub fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NotReached => "not_reached",
            Self::LetterSent => "letter_sent",
            Self::GivenUp => "given_up",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// What a call that is still to be made is about.
pub async fn open_call(c: &mut Conn<'_>, id: &str) -> Result<Option<String>> {
    Ok(store::open_call(c, id).await?)
}

/// Whether a call about something is still to be made.
pub async fn is_to_be_called(c: &mut Conn<'_>, about: &str) -> Result<bool> {
    Ok(store::is_to_be_called(c, about).await?)
}

/// False where somebody else has it in hand.
pub async fn claim_call(c: &mut Conn<'_>, house: &House, id: &str, who: OrganizerId) -> Result<bool> {
    Ok(store::claim_call(c, id, &who.to_text(), house.clock.now(), CALL_IN_HAND).await?)
}

/// False where it is not theirs.
pub async fn end_call(c: &mut Conn<'_>, house: &House, id: &str, who: OrganizerId, outcome: Outcome) -> Result<bool> {
    let now = (outcome != Outcome::NotReached).then(|| house.clock.now().0);
    Ok(store::end_call(c, id, &who.to_text(), now, outcome.code()).await?)
}
