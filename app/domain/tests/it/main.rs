//! Tests of the rules, most of them with one event that has two workshops.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod agenda;
mod attendance;
mod availability;
mod date_numbers;
mod fields;
mod filter;
mod fixture;
mod form_reader;
mod missed;
mod organizers;
mod overview;
mod promotion;
mod rights;
mod search_names;
mod search_texts;
mod seats;
