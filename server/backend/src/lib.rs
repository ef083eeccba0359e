//! Use cases and SQL. Pages and HTTP call it; it knows neither.
//!
//! A room uses only rooms to its left (a test reads the `use crate::` lines):
//! `db · clock · chance · secret · edition · house · journal · outbox · events · signups · attendance · organizers · partners · programme`
#![forbid(unsafe_code)]

pub mod attendance;
pub mod chance;
pub mod clock;
pub mod db;
pub mod edition;
mod error;
pub mod events;
mod house;
pub mod journal;
pub mod organizers;
pub mod outbox;
pub mod partners;
pub mod programme;
pub mod secret;
pub mod signups;
#[cfg(feature = "testing")]
pub mod testing;

pub use error::{Error, Result};
pub use house::{City, House, Settings};
