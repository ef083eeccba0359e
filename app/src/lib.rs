//! Pages. Each is complete without JavaScript; what they say stands in `text`, what they show comes from `backend`.
//! They know no HTTP: what a press did reaches them as [`Answered`] in their context.
#![forbid(unsafe_code)]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod attendance;

#[cfg(feature = "ssr")]
mod answered;
#[cfg(feature = "ssr")]
mod events;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
mod organizers;
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
    layout::{HasIsland, staff_form},
    problem::Problem,
    routes::{App, ProblemPage},
    site::{NUMBER_HERE, Site},
};
