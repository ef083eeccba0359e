//! Transport: what comes in over HTTP and goes out by mail. It parses, asks who is asking, calls a use case and
//! translates the answer; it decides nothing about events or sign-ups itself.
#![forbid(unsafe_code)]
#![recursion_limit = "512"]

pub mod assets;
pub mod commands;
pub mod config;
mod dev;
mod encoding;
mod events;
pub mod front;
mod guard;
mod health;
mod kept;
pub mod mailman;
mod pages;
mod render;
pub mod router;
mod signups;
mod state;

pub use state::State;
