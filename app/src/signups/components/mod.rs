//! The parts that the public pages and the staff pages of sign-ups share.

mod form;
mod needs;
mod next_steps;
mod online_fact;
mod participants;
mod people;
mod refusal;
mod reshaping_button;
mod status;
mod text_fields;
mod workshops;

pub use form::{FORM_ELEMENT_ID, SignUpForm};
pub use next_steps::NextSteps;
pub use online_fact::OnlineFact;
pub use participants::ParticipantList;
pub use refusal::RefusalAlert;
pub use status::{StatusSummary, current_status};
pub use text_fields::TextFields;
