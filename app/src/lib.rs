//! Pages. Each is complete without JavaScript; what they say stands in `text`, what they show comes from `backend`.
//! They know no HTTP: what a press did reaches them as [`Answered`] in their context.
//! All is written by the server (`ssr`) but the rooms' `islands`, which are compiled once more for the browser (`hydrate`).
#![forbid(unsafe_code)]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

#[cfg(feature = "ssr")]
mod answered;
pub mod attendance;
#[cfg(feature = "ssr")]
mod events;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
mod organizers;
#[cfg(feature = "ssr")]
mod partners;
#[cfg(feature = "ssr")]
mod problem;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod signups;
#[cfg(feature = "ssr")]
mod site;

#[cfg(feature = "ssr")]
pub use self::{
    answered::Answered,
    attendance::{Last, Visit, door_refusal, door_said, door_since},
    events::asking,
    layout::{HasIsland, safe_html, staff_form},
    partners::{EVENT_HEIGHT, LIST_HEIGHT, frame_html},
    problem::Problem,
    routes::{App, ProblemPage},
    site::{NUMBER_HERE, Site},
};
