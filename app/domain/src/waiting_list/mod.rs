//! The waiting list: how a freed seat is given to a waiting party, and how long it stays reserved for that party.

mod deadline;
mod missed;
mod placement;
mod promotion;

pub use deadline::{answer_deadline, hold_deadline};
pub use missed::{Missed, missed};
pub use placement::{Placement, UNTIL_CALLED};
pub use promotion::{ContactMeans, Promoted, promote, repeat_question};
