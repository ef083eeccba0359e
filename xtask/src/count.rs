//! Reads from the output of cargo's and Node's test runners how many tests passed and failed.

use std::ops::AddAssign;

/// How many tests or checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: u32,
    /// Failed, or was cut off.
    pub failed: u32,
}

impl Count {
    /// One check that is not a test, such as clippy.
    pub fn one(good: bool) -> Self {
        Self { passed: u32::from(good), failed: u32::from(!good) }
    }

    /// Hears one line; cargo sums up each test binary, Node the whole run.
    pub fn hear(&mut self, line: &str) {
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

impl AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

/// `3` from `ok. 3 passed; 0 failed; …` for ` passed`.
fn number_before(result: &str, word: &str) -> u32 {
    let before = result.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &str) -> Count {
        let mut count = Count::default();
        lines.lines().for_each(|line| count.hear(line));
        count
    }

    #[test]
    fn cargos_binaries_are_added_up() {
        let lines = "running 2 tests\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                     test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.20s\n";
        assert_eq!(heard(lines), Count { passed: 15, failed: 2 });
    }

    #[test]
    fn nodes_summary_is_read_and_a_cancelled_test_has_failed() {
        let lines = "✔ a page (3.1ms)\nℹ tests 6\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 61.3\n";
        assert_eq!(heard(lines), Count { passed: 3, failed: 3 });
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(heard("3 passed, 1 failed\n  test result: ok. 9 passed; 0 failed\n"), Count::default());
    }
}
