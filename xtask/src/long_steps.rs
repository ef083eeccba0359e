//! The long steps of `cargo xtask test`: together they take hours, and they run only if they are named.

use crate::count::{Count, tests};
use crate::lighthouse::{LIGHTHOUSE, lighthouse};
use crate::steps::{INTEGRATION, INTEGRATION_POSTGRES, Step, integration};
use crate::style;
use crate::wordpress::{WORDPRESS, wordpress};
use anyhow::Result;
use std::env;

/// The steps that take up to an hour each; the name `long` runs all of them.
pub const LONG: &[Step] = &[
    on_sqlite("long-history", "a million operations on SQLite", || history("sqlite")),
    on_postgres("long-history-postgres", "a million operations on PostgreSQL", || history("postgres")),
    on_postgres("long-nodes", "a million operations at two servers on one PostgreSQL", nodes),
    on_sqlite("long-waiting-list", "200,000 steps of a waiting list on SQLite", || waiting_list("sqlite")),
    on_postgres("long-waiting-list-postgres", "200,000 steps of a waiting list on PostgreSQL", || {
        waiting_list("postgres")
    }),
    on_sqlite("long-crashes", "a thousand crashes on SQLite", || crashes("sqlite")),
    on_postgres("long-crashes-postgres", "a thousand crashes on PostgreSQL", || crashes("postgres")),
    on_sqlite("long-import", "imports of 50,000 events under load on SQLite", || import("sqlite")),
    on_postgres("long-import-postgres", "imports of 50,000 events under load on PostgreSQL", || import("postgres")),
    on_sqlite("long-chaos", "100,000 requests at two servers on SQLite while everything fails", || chaos("sqlite")),
    on_postgres("long-chaos-postgres", "100,000 requests at two servers on PostgreSQL while everything fails", || {
        chaos("postgres")
    }),
    Step { name: "long-lighthouse", title: "Lighthouse's scores of the pages", needs: LIGHTHOUSE, run: lighthouse },
    Step { name: "long-wordpress", title: "embeds in WordPress", needs: WORDPRESS, run: wordpress },
];

const fn on_sqlite(name: &'static str, title: &'static str, run: fn() -> Result<Count>) -> Step {
    Step { name, title, needs: INTEGRATION, run }
}

const fn on_postgres(name: &'static str, title: &'static str, run: fn() -> Result<Count>) -> Step {
    Step { name, title, needs: INTEGRATION_POSTGRES, run }
}

/// The sizes of the long steps.
const LONG_OPERATIONS: &str = "1000000";
const LONG_CRASHES: &str = "1000";
const LONG_STEPS: &str = "200000";
const LONG_EVENTS: &str = "50000";
const LONG_CHAOS: &str = "100000";

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

fn import(database: &str) -> Result<Count> {
    long_tests("import_under_load::", database, ("DABEI_TEST_EVENTS", LONG_EVENTS))
}

fn chaos(database: &str) -> Result<Count> {
    long_tests("chaos::", database, ("DABEI_TEST_CHAOS", LONG_CHAOS))
}

/// Runs the tests that match `filter` with a larger size, and shows their output. A size set in the environment stays.
fn long_tests(filter: &str, database: &str, (variable, size): (&str, &str)) -> Result<Count> {
    style::build()?;
    let size = env::var(variable).unwrap_or_else(|_| size.to_owned());
    let mut command = integration(database);
    // A million operations take a third of the time of a build for development.
    command.args(["--profile", "long", "--test", "it", "--", filter, "--nocapture", "--test-threads=1"]);
    tests(command.env(variable, size))
}
