//! Attendance: the check-in pages and the summary after an event, rendered by the server, and the check-in island, which
//! runs in the browser.

pub mod islands;
pub mod json;
#[cfg(feature = "ssr")]
mod office;

#[cfg(feature = "ssr")]
pub use office::{
    CheckInAddress, CheckInPage, EventSummaryPage, LastCheckIn, ProgrammeSummaryPage, check_in_message,
    check_in_refusal, present_since,
};
