//! The check-in pages of an event and the attendance summaries, for staff.

mod address;
mod check_in_list;
mod check_in_page;
mod head_count;
mod island_words;
mod messages;
mod names;
mod search;
mod summary;
mod summary_chart;
mod summary_table;
mod walk_in;

pub use address::{CheckInAddress, LastCheckIn};
pub use check_in_page::CheckInPage;
pub use messages::{check_in_message, check_in_refusal, present_since};
pub use summary::{EventSummaryPage, ProgrammeSummaryPage};
