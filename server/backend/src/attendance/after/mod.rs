//! What an event, or all of a programme, came to: numbers without a name.

mod days;
mod event;
mod programme;

use domain::attendance::Counted;

pub use event::{AfterEvent, after};
pub use programme::{AfterProgramme, after_programme};

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    pub of: T,
    pub counted: Counted,
}
