//! Overload and outages of the database: a submission is stored, or answered with 503 and what was typed, and nothing of it
//! is lost or done twice.

mod crowd;
mod outage;
mod submissions;
