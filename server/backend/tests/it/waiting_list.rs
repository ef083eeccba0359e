//! The waiting list: which party waits, which is promoted and why, and what its contact is told.

pub mod actions;
mod call_tasks;
mod evening;
mod event_changes;
pub mod event_plan;
mod histories;
mod holds;
mod model;
mod node;
mod notifications;
pub mod offers;
mod party;
mod promotion;
mod promotion_log;
mod random_steps;
mod reminders;
pub mod setup;
mod statistics;
mod step;
