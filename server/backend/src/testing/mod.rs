//! Support for the tests of all crates: the application of one test, and temporary databases. Never part of the binary.

mod admin;
mod app;
pub mod database;
mod folder;
pub mod picture;
pub mod postgres;
pub mod programme_file;

pub use app::{TestApp, lead};
