//! The handlers of sign-ups: the form, the contact's own page, and the back office.

mod csv;
mod csv_cell;
mod form_fields;
pub mod handlers;
pub mod office;
