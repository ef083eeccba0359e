//! The programme as a TOML file: `dabei import`, `export` and `demo`.

mod demo;
mod diff;
mod entries;
mod event;
mod export;
mod fault;
mod import;
mod merge;
mod reader;
mod references;
mod relations;
mod source;

pub use demo::{Demo, demo};
pub use export::export;
pub use fault::{Fault, ImportError};
pub use import::{Changes, import};
