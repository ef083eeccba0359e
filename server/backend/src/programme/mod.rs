//! The programme as a TOML file: `dabei import`, `export` and `demo`.

mod attempt;
mod conflicts;
mod demo;
mod demo_sign_ups;
mod diff;
mod drafts;
mod event;
mod export;
mod exported;
mod field_changes;
mod file;
mod image_files;
mod import;
mod in_use;
mod plan;
mod planned;
mod planning;
mod prepared;
mod reader;
mod relations;
mod request;
mod save_prepared;
mod saved_events;
mod snapshot;
mod staging;
mod store;
mod version;

pub use demo::{Demo, demo};
pub use demo_sign_ups::sign_up_invented_people;
pub use drafts::{Field, ImageFault, RecordKind, Rule};
pub use export::export;
pub use file::{Fault, FileWarning, NotText, Problem, record_name};
pub use import::{import, plan, save};
pub use plan::{Changes, Conflict, FieldChange, Plan, RecordChange, RecordPlan};
pub use request::{Import, ImportError};
pub use version::{FileVersion, Medium};
