//! The programme as a file: what `dabei import`, `export` and `demo` read and write. Right of all that it touches.

mod around;
mod demo;
mod earlier;
mod entries;
mod event;
mod export;
mod fault;
mod import;
mod known;
mod layers;
mod partners;
mod reading;
mod source;

pub use demo::{Demo, demo};
pub use export::export;
pub use fault::{Fault, ImportError};
pub use import::{Changes, import};
