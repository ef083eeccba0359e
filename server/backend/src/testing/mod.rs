//! What tests of every crate need: a house of their own, databases that are fresh and soon gone. Never part of the binary.

pub mod database;
mod house;
pub mod postgres;

pub use house::TestHouse;
