//! The rules, tried on an afternoon with workshops.

mod agenda;
mod availability;
mod filter;
mod fixture;
mod reading;
mod seats;
