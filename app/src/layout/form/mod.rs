//! The parts of every form. What was typed stays; what is wrong is said at its field and, linked, in a summary at the
//! top (GOV.UK).

mod check;
mod errors;
mod field;
mod group;
mod hidden;
mod said;
mod select;
mod to_copy;

pub use check::{Check, Radio};
pub use errors::ErrorSummary;
pub use field::{Field, Kind};
pub use group::Group;
pub use hidden::HiddenFields;
pub use said::Said;
pub use select::Select;
pub use to_copy::ToCopy;
