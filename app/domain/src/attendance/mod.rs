//! Attendance: check-ins, the event date that they belong to, and the counts derived from them.

mod check_in;
mod check_in_log;
mod counts;
mod current_date;
mod party;

pub use check_in::{CheckIn, CheckInAct, MAX_AGE, MAX_BATCH, Person, checked_in_at};
pub use check_in_log::CheckInLog;
pub use counts::{AttendanceCounts, CountedAttendance};
pub use current_date::current_date_index;
pub use party::{Guest, Party};
