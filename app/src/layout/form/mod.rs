//! The parts of every form. After a rejected submission, values are kept, and errors are shown at their fields and in a
//! summary with links at the top (GOV.UK).

mod check;
mod copy_field;
mod error_summary;
mod field;
mod file_field;
mod group;
mod hidden_fields;
mod select;
mod state;

pub use check::{Check, Radio};
pub use copy_field::CopyField;
pub use error_summary::ErrorSummary;
pub use field::{Field, Kind};
pub use file_field::FileField;
pub use group::Group;
pub use hidden_fields::{FORM_ID_FIELD, HiddenFields};
pub use select::Select;
pub use state::FormState;
