//! The rules, tried on an afternoon with workshops.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod agenda;
mod attendance;
mod availability;
mod filter;
mod fixture;
mod moving_up;
mod reading;
mod seats;
