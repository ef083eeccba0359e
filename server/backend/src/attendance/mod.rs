//! Attendance: check-in at an event, walk-ins, head counts, and summaries afterwards. The rules are in `domain::attendance`.

mod check_in;
mod head_count;
mod list;
mod session;
mod store;
mod summary;
mod thanks;
mod walk_in;

pub use check_in::{CheckInOutcome, check_in, check_in_batch};
pub use head_count::{MAX_HEADS, count_heads};
pub use list::{CheckInChanges, CheckInList, HeadCount, changes_since, check_in_list};
pub use session::{CheckInRequest, CheckInTarget};
pub use store::move_deletion_date;
pub use summary::{EventSummary, ProgrammeSummary, SummaryRow, event_summary, programme_summary};
pub use thanks::send_thanks;
pub use walk_in::{WalkInRequest, walk_in};
