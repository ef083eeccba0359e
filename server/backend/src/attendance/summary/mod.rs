//! Attendance summaries of an event or a programme: numbers, without names.

mod dates;
mod event;
mod programme;

use domain::attendance::CountedAttendance;

pub use event::{EventSummary, event_summary};
pub use programme::{ProgrammeSummary, programme_summary};

/// One row of a summary: a date, a workshop or an event, with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow<T> {
    pub of: T,
    pub counted: CountedAttendance,
}
