//! The form of a record in the browser, a medium beside the programme file: its fields are those of the file, nested ones joined
//! by `_`. A form says everything: an empty field empties.

mod names;
mod read;
mod schema;
mod write;

pub use names::form_field;
pub use read::{date_rows, read_record, unused, with_suffix, workshop_drops, workshop_rows};
pub use write::form_data;
