//! The handlers of events, and of the records that they refer to, in the back office.

pub mod acts;
pub mod office;
mod record_page;
pub mod records;
pub mod series;
pub mod submissions;
pub mod tags;
