//! Stories through the real doors of the server: HTTP and mail. One binary, run once a database.
#![recursion_limit = "512"]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod api;
mod bad_input;
mod confidential;
mod crash;
mod crowds;
mod door;
mod embedding;
mod faults;
mod feeds;
mod front;
mod guards;
mod mail;
mod nodes;
mod organizers;
mod own_page;
mod pages;
mod paging;
mod presses;
mod site;
mod waiting;
