//! The programme as a file: what `dabei import`, `export` and `demo` read and write. Right of all that it touches.

mod demo;
mod earlier;
mod entries;
mod export;
mod fault;
mod import;
mod layers;
mod partners;
mod reading;

pub use demo::{Demo, demo};
pub use export::export;
pub use fault::Fault;
pub use import::{Changes, ImportError, import};
