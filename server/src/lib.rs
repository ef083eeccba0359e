//! Transport: what comes in over HTTP and goes out by mail. It parses, asks who is asking, calls a use case and
//! translates the answer; it decides nothing about events or sign-ups itself.
#![forbid(unsafe_code)]
#![recursion_limit = "512"]

mod answer;
mod api;
pub mod assets;
mod attendance;
pub mod commands;
pub mod config;
mod dev;
mod encoding;
mod feeds;
pub mod front;
mod gate;
mod guard;
mod health;
mod kept;
pub mod mailman;
mod organizers;
mod pages;
mod partners;
mod press;
mod query;
mod render;
pub mod rounds;
pub mod router;
mod session;
mod signups;
mod staff;
mod state;

pub use guard::RIGHTS;
pub use state::{Shared, State};
