//! The reader: turns drafts into the domain's types. It holds all rules, finds every fault, and warns of what may be a
//! mistake. It knows no medium.

mod event;
mod fields;
mod merge;
mod programme;
mod records;
mod references;
mod spurious;
mod time;
mod warnings;

pub use merge::Merged;
pub use programme::{ReadError, RecordFault, RecordWarning, Records, StoredProgramme, read_programme};
pub use time::suggest_time;
