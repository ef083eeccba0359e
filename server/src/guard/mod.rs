//! What stands before every room: where a press came from, what a body may be, which headers an answer carries,
//! and what the log may say.

mod address;
mod body;
mod headers;
mod log;
mod press;
mod rights;

pub use body::{FORM_WITHIN, form, json};
pub use headers::{ForOthers, WithIsland, WithPreviews, headers};
pub use log::log;
pub use press::{Press, press};
pub use rights::{RIGHTS, admit, is_staff};
