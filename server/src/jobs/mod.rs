//! The background jobs of a process: the mailer and the scheduler.

pub mod mailer;
pub mod scheduler;
