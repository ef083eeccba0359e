//! The output of commands, and its language. If it cannot be written, since its reader has gone or the disk is full, the
//! command does not panic.

use std::env;
use std::fmt::Display;
use std::io::{Result, Write, stderr, stdout};
use text::CommandWords;

/// Prints a line on standard output.
///
/// # Errors
/// That of writing it.
pub fn print_line(line: impl Display) -> Result<()> {
    print_text(format_args!("{line}\n"))
}

/// Prints a text on standard output, without a line break at its end.
///
/// # Errors
/// That of writing it.
pub fn print_text(text: impl Display) -> Result<()> {
    let mut stdout = stdout().lock();
    write!(stdout, "{text}")?;
    stdout.flush()
}

/// Prints a line on standard error. One that cannot be written is dropped: there is no other place to say it.
pub fn print_note(line: impl Display) {
    writeln!(stderr(), "{line}").ok();
}

/// The language of what a command prints.
pub fn language() -> CommandWords {
    CommandWords::from_env(|name| env::var(name).ok())
}
