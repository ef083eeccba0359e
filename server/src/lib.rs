//! The web server, the background jobs and the command line.
//!
//! A handler reads a request, calls one use case of `backend` and translates the result into a response. It makes no
//! decision about events or sign-ups.
//!
//! Order: `negotiation · rate_limit · listener · jobs · page_cache · http · middleware · api · feeds · events · waiting_list · signups · attendance · organizers · partners · development · routes · config · cli`.
//! A module uses only modules to its left.
#![forbid(unsafe_code)]
// They panic if the reader of the output has gone; `cli::output` does not.
#![warn(clippy::print_stdout, clippy::print_stderr)]
#![recursion_limit = "512"]

mod api;
mod attendance;
pub mod cli;
pub mod config;
mod development;
mod events;
mod feeds;
pub mod http;
pub mod jobs;
pub mod listener;
mod middleware;
mod negotiation;
mod organizers;
mod page_cache;
mod partners;
pub mod rate_limit;
pub mod routes;
mod signups;
mod waiting_list;

pub use http::state::{AppState, Shared};
