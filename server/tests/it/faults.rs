//! Faults around the server: a full disk, a log that cannot be written, few open files, a locked database, a restarted database server, a wrong clock. No sign-up is
//! confirmed that is not stored, error pages show the city's telephone number, and the server recovers by itself.

mod clock;
pub mod disk;
mod full_disk;
mod locked;
mod log;
mod open_files;
pub mod restarted;
