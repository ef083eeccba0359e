//! Runs checks and tests, and counts which passed and failed: tests by the output of cargo's and Node's test runners.

use crate::run::listen;
use anyhow::Result;
use std::fmt;
use std::ops::AddAssign;
use std::process::Command;

/// Runs a check that is not a test; it counts as one.
pub fn check(command: &mut Command) -> Result<Count> {
    Ok(Count::one(listen(command, |_| ())?.success()))
}

/// Runs a command and counts its tests. A command that fails without a failed test, or runs none at all, counts as one
/// failure.
pub fn tests(command: &mut Command) -> Result<Count> {
    Ok(tests_if_any(command)?.or_none())
}

/// As [`tests`], where it is no failure that none runs.
pub fn tests_if_any(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = listen(command, |line| count.add_line(line))?;
    if count.failed == 0 && !status.success() {
        count.failed = 1;
    }
    Ok(count)
}

/// The number of tests or checks that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    /// Failed or cancelled.
    pub failed: u32,
}

impl Count {
    /// The count of one check that is not a test, such as clippy.
    pub fn one(passed: bool) -> Self {
        Self { passed: u32::from(passed), failed: u32::from(!passed) }
    }

    /// Reads the last line of `cargo xtask test`, which [`fmt::Display`] writes.
    pub fn from_total(line: &str) -> Option<Self> {
        let (passed, failed) = line.strip_suffix(" failed")?.split_once(" passed, ")?;
        Some(Self { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
    }

    /// The count, or one failure if no test ran.
    pub fn or_none(self) -> Self {
        if self == Self::default() {
            println!("no test ran");
            return Self::one(false);
        }
        self
    }

    /// Adds the counts of a summary line; cargo prints one per test binary, Node one for the whole run.
    pub fn add_line(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        } else if let Some((word, number)) = line.strip_prefix("ℹ ").and_then(|line| line.trim_end().split_once(' '))
        {
            let number = number.parse().unwrap_or(0);
            match word {
                "pass" => self.passed += number,
                "fail" | "cancelled" => self.failed += number,
                _ => {}
            }
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

/// The number before `word`: 3 in `ok. 3 passed; 0 failed; …` for ` passed`.
fn number_before(result: &str, word: &str) -> u32 {
    let before = result.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &str) -> Count {
        let mut count = Count::default();
        lines.lines().for_each(|line| count.add_line(line));
        count
    }

    #[test]
    fn the_counts_of_all_test_binaries_are_added() {
        let lines = "running 2 tests\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                     test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.20s\n";
        assert_eq!(count(lines), Count { passed: 15, failed: 2 });
    }

    #[test]
    fn a_cancelled_test_in_nodes_summary_counts_as_failed() {
        let lines = "✔ a page (3.1ms)\nℹ tests 6\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 61.3\n";
        assert_eq!(count(lines), Count { passed: 3, failed: 3 });
    }

    #[test]
    fn other_lines_are_ignored() {
        assert_eq!(count("3 passed, 1 failed\n  test result: ok. 9 passed; 0 failed\n"), Count::default());
    }

    #[test]
    fn the_total_of_a_step_in_another_process_is_read_from_its_last_line() {
        let total = Count { passed: 501, failed: 2 };
        assert_eq!(Count::from_total(&total.to_string()), Some(total));
        assert_eq!(Count::from_total("failed – postgres: backend (2 failed)"), None);
    }
}
