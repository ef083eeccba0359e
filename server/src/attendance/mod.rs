//! The handlers of check-in: forms, and JSON for the island that sends what a phone has queued.

pub mod check_in_json;
mod form_fields;
pub mod handlers;
