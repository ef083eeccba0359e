//! Faults around the server: a full disk, a log that cannot be written, few open files, a locked database, files that are moved
//! or overwritten, a restarted database server, a wrong clock. No sign-up is confirmed that is not stored, error pages show the
//! city's telephone number, the server says that it is not ready, and recovers by itself.

mod clock;
pub mod disk;
mod files;
mod frozen;
mod full_disk;
mod locked;
mod log;
mod open_files;
mod readiness;
pub mod restarted;
mod stopped;
