//! What the page of a sign-up shows about the waiting list.

mod offer_actions;
mod texts;

pub use offer_actions::OfferActions;
pub use texts::{deadline, late_steps, offered_steps, waiting_lead, waiting_steps, workshop_positions};
