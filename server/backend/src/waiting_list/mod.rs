//! The waiting list of an event or of one of its workshops: its order, the next candidate for freed seats, and the promotion
//! log. It reads the list and decides; `signups` writes what the decision does to a party.

mod candidate;
mod promotion_log;
mod store;

pub(crate) use candidate::next_candidate;
pub(crate) use promotion_log::PromotionLogEntry;
pub use store::PromotionRecord;
pub(crate) use store::{WaitingList, ahead, last_promotion, length, position, promotions, seats_of_largest};
