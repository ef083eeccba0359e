//! The programme file: TOML that people write by hand. It is read as drafts, and every fault gets its line and a sentence
//! that says what to do.

mod chunks;
mod decode;
mod examples;
mod fault;
mod headers;
mod kind_sentences;
mod line_syntax;
mod lines;
mod parse;
mod programme_file;
mod rule_sentences;
mod sentences;
mod syntax;
mod syntax_fault;
mod syntax_sentences;

pub use decode::NotText;
pub use fault::{Fault, FileWarning, Problem};
pub use programme_file::ProgrammeFile;
pub use sentences::record_name;
