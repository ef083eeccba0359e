//! The reader: turns drafts into the domain's types. It holds all rules, finds every fault, and warns of what may be a
//! mistake. It knows no medium.

mod event;
mod fields;
mod image;
mod images;
mod merge;
mod outcome;
mod programme;
mod records;
mod references;
mod sign_up;
mod spurious;
mod time;
mod uids;
mod warnings;

pub use outcome::{Merged, ReadError, RecordFault, RecordWarning, Records, StoredProgramme};
pub use programme::read_programme;
pub use time::{date_without_hour, suggest_time};
pub use warnings::warnings;
