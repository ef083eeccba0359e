//! The long steps of `cargo xtask test`: they take hours and run only if they are named.

use crate::count::{Count, tests};
use crate::steps::{INTEGRATION, INTEGRATION_POSTGRES, Step, TESTING, cargo_test};
use crate::style;
use anyhow::Result;
use std::env;

/// The steps that take hours and run only if they are named.
pub const LONG: &[Step] = &[
    Step { name: "long", title: "a million operations on SQLite", needs: INTEGRATION, run: || history("sqlite") },
    Step { name: "long", title: "a million on PostgreSQL", needs: INTEGRATION_POSTGRES, run: || history("postgres") },
    Step { name: "long", title: "a million at two servers on one PostgreSQL", needs: INTEGRATION_POSTGRES, run: nodes },
    Step { name: "long", title: "a long waiting list on SQLite", needs: INTEGRATION, run: || waiting_list("sqlite") },
    Step {
        name: "long",
        title: "a long one on PostgreSQL",
        needs: INTEGRATION_POSTGRES,
        run: || waiting_list("postgres"),
    },
    Step { name: "long", title: "a thousand crashes on SQLite", needs: INTEGRATION, run: || crashes("sqlite") },
    Step { name: "long", title: "a thousand on PostgreSQL", needs: INTEGRATION_POSTGRES, run: || crashes("postgres") },
];

/// The sizes of the long steps.
const LONG_OPERATIONS: &str = "1000000";
const LONG_CRASHES: &str = "1000";
const LONG_STEPS: &str = "200000";

fn history(database: &str) -> Result<Count> {
    long_tests("history::", database, ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn nodes() -> Result<Count> {
    long_tests("nodes::", "postgres", ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn waiting_list(database: &str) -> Result<Count> {
    long_tests("waiting_list::histories::", database, ("DABEI_TEST_STEPS", LONG_STEPS))
}

fn crashes(database: &str) -> Result<Count> {
    long_tests("crash::", database, ("DABEI_TEST_CRASHES", LONG_CRASHES))
}

/// Runs the tests that match `filter` with a larger size, and shows their output. A size set in the environment stays.
fn long_tests(filter: &str, database: &str, (variable, size): (&str, &str)) -> Result<Count> {
    style::build()?;
    let size = env::var(variable).unwrap_or_else(|_| size.to_owned());
    // Both crates, though one has no such test: with one alone, cargo would build the dependencies again with other
    // features.
    let mut command = cargo_test(&["backend", "server"]);
    // A million operations take a third of the time in the release profile.
    command.args(TESTING).args(["--release", "--test", "it", "--", filter, "--nocapture", "--test-threads=1"]);
    tests(command.env("DABEI_TEST_DATABASE", database).env(variable, size))
}
