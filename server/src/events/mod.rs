//! The handlers of events in the back office.

pub mod acts;
pub mod office;
mod record_page;
pub mod series;
