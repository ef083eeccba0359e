//! The form of a record in the browser, a medium beside the programme file: its fields are those of the file, nested ones joined
//! by `_`. A form says everything: an empty field empties.

mod names;
mod read;
mod rows;
mod schema;
mod slugs;
mod write;

pub use names::form_field;
pub use read::read_record;
pub use rows::{date_field, date_rows, workshop_drops, workshop_rows};
pub use slugs::{unused, with_suffix};
pub use write::form_data;
