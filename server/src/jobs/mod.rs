//! The background jobs of a process, the mailer and the scheduler, and their supervisor.

pub mod mailer;
pub mod scheduler;
pub mod supervisor;
