//! Stories that the backend tells as a whole, in one binary; run once a database.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod arrows;
mod capacity;
mod db;
mod door;
mod history;
mod outbox;
mod programme;
mod programmes;
mod signing_up;
mod waiting;
