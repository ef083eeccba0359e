//! The programme as a TOML file: `dabei import`, `export` and `demo`.

mod demo;
mod diff;
mod drafts;
mod event;
mod export;
mod file;
mod import;
mod reader;
mod relations;

pub use demo::{Demo, demo};
pub use drafts::{Field, RecordKind, Rule};
pub use export::export;
pub use file::{Fault, FileWarning, NotText, Problem};
pub use import::{Changes, ImportError, Imported, import};
