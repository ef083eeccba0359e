//! Starts other programs from the repository's root, and says in one sentence what to do when one is missing or fails.

use anyhow::{Context as _, Result, bail};
use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The repository's root, where every program starts.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where cargo puts what it builds for `profile` (`debug` or `release`).
pub fn built(profile: &str) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join(profile)
}

/// The cargo that runs this program.
/// What cargo told this program about itself is taken out: build scripts that watch those variables would else build
/// anew whenever somebody changes between `cargo` and `cargo xtask`.
pub fn cargo() -> Command {
    let mut cargo = program(env::var("CARGO").as_deref().unwrap_or("cargo"));
    let told = env::vars_os().map(|(name, _)| name);
    for name in told.filter(|name| {
        name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
    }) {
        cargo.env_remove(name);
    }
    cargo
}

/// A program that will start in the root.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Runs to the end, with the terminal handed through; a failure is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| missing(command))?;
    if !status.success() {
        bail!("{} failed ({status}); its messages stand above", line(command));
    }
    Ok(())
}

/// Runs to the end, shows each line of its standard output as it comes and gives it to `heard`.
pub fn listen(command: &mut Command, mut heard: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| missing(command))?;
    let mut lines = BufReader::new(child.stdout.take().context("the child's output was not piped")?);
    let (mut shown, mut line) = (std::io::stdout().lock(), Vec::new());
    while lines.read_until(b'\n', &mut line)? > 0 {
        shown.write_all(&line)?;
        shown.flush()?;
        heard(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(child.wait()?)
}

/// Runs quietly and gives back the standard output; `None` when the program is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let answer = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}

/// Where a program stands on the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn missing(command: &Command) -> String {
    format!("{} could not be started: install it or put it on the PATH", command.get_program().display())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
