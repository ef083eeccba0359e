//! Starts other programs in the repository's root. An error has one sentence on what to do if a program is missing or fails.

use anyhow::{Context as _, Result, bail};
use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The repository's root, the working directory of every program.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The folder of cargo's build output for `profile` (`debug` or `release`).
pub fn built(profile: &str) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join(profile)
}

/// The cargo that runs this program.
///
/// Without the variables that cargo set for this program: build scripts that depend on them would be run again at each
/// change between `cargo` and `cargo xtask`.
pub fn cargo() -> Command {
    let mut cargo = program(env::var("CARGO").as_deref().unwrap_or("cargo"));
    let names = env::vars_os().map(|(name, _)| name);
    for name in names.filter(|name| {
        name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
    }) {
        cargo.env_remove(name);
    }
    cargo
}

/// A command whose working directory is the root.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Runs to the end with the terminal's input and output; a failure is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| missing(command))?;
    if !status.success() {
        bail!("{} failed ({status}); see its messages above", command_line(command));
    }
    Ok(())
}

/// Runs to the end; prints each line of its standard output at once and passes it to `on_line`.
pub fn listen(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| missing(command))?;
    let mut lines = BufReader::new(child.stdout.take().context("the child's output was not piped")?);
    let (mut stdout, mut line) = (std::io::stdout().lock(), Vec::new());
    while lines.read_until(b'\n', &mut line)? > 0 {
        stdout.write_all(&line)?;
        stdout.flush()?;
        on_line(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(child.wait()?)
}

/// Runs without terminal and returns the standard output; `None` if the program is missing or fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The path of a program on the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn missing(command: &Command) -> String {
    format!("{} could not be started: install it or put it on the PATH", command.get_program().display())
}

fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
