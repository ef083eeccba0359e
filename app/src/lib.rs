//! Pages. Each is complete without JavaScript; what they say stands in `text`, what they show comes from `backend`.
//! They know no HTTP: what a press did reaches them as [`Answered`] in their context.
#![forbid(unsafe_code)]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

mod answered;
mod attendance;
mod events;
pub mod layout;
mod organizers;
mod problem;
mod routes;
mod signups;
mod site;

pub use answered::Answered;
pub use attendance::{Last, Visit, door_refusal, door_said, door_since};
pub use layout::staff_form;
pub use problem::Problem;
pub use routes::{App, ProblemPage};
pub use site::{NUMBER_HERE, Site};
