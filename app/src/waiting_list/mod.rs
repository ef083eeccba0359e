//! The waiting list: accepting and declining an offer, the texts of a party that waits, and the promotion log for staff.

mod components;
mod office;
mod pages;

pub use components::{
    OfferActions, deadline, late_steps, offered_steps, waiting_lead, waiting_steps, workshop_positions,
};
pub use office::PromotionLog;
pub use pages::{AcceptPage, DeclinePage};
