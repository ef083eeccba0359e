//! Stories that the backend tells as a whole, in one binary; run once a database.

mod arrows;
mod capacity;
mod db;
mod outbox;
mod programme;
mod programmes;
mod signing_up;
