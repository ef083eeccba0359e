//! The statements of the waiting list and of the promotion log.

mod promotions;
mod queue;

pub use promotions::{PromotionRecord, insert_promotion, last_promotion, promotions};
pub use queue::{
    Candidate, MAX_COUNTED, WaitingList, ahead, first, first_of_size, length, parties, position, seats_of_largest,
    sizes,
};
