//! What sites of others show of ours: which events, and how they look there.

mod accent;
mod file;
mod look;
mod showing;

pub use accent::{Accent, NoAccent};
pub use file::{NotInFile, of_file};
pub use look::{Look, Scheme, Style};
pub use showing::{MOST_SHOWN, SHOWN, Showing};
