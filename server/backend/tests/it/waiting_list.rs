//! The waiting list: which party waits, which is promoted and why, and what its contact is told.

mod actions;
mod call_tasks;
mod evening;
mod event_changes;
mod event_plan;
mod histories;
mod holds;
mod model;
mod node;
mod notifications;
mod offers;
mod party;
mod promotion;
mod promotion_log;
mod random_steps;
mod setup;
mod statistics;
mod step;
