//! Use cases and SQL. Pages and HTTP handlers call it; it knows neither.
//!
//! A module uses only modules to its left (the test `arrows` holds that):
//! `db · clock · random · secret · installation · context · readiness · audit_log · images · messages · events · waiting_list · signups · attendance · organizers · partners · programme`
#![forbid(unsafe_code)]

pub mod attendance;
pub mod audit_log;
pub mod clock;
pub mod context;
pub mod db;
mod error;
pub mod events;
pub mod images;
pub mod installation;
pub mod messages;
pub mod organizers;
pub mod partners;
pub mod programme;
pub mod random;
pub mod readiness;
pub mod secret;
pub mod signups;
#[cfg(feature = "testing")]
pub mod testing;
pub mod waiting_list;

pub use context::{Actor, AppContext, City, JobPanics, Logo, LogoFile, Principal, Settings};
pub use error::{Error, Result};
