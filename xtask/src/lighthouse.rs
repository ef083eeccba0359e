//! The step `long-lighthouse`: Lighthouse's scores of the public pages, served by the release binary.

use crate::count::{Count, tests};
use crate::release;
use crate::run::built;
use crate::setup::Need;
use crate::steps::browser_tests;
use anyhow::Result;

/// Lighthouse has a folder of its own, so that the other tests do not install it.
pub const LIGHTHOUSE: &[Need] = &[
    Need::Packages("style"),
    Need::Wasm,
    Need::Chromium,
    Need::Packages("end2end"),
    Need::Packages("end2end/lighthouse"),
];

/// Measures the pages one after another, since they would slow each other down.
pub fn lighthouse() -> Result<Count> {
    release::build_server()?;
    let mut node = browser_tests(&built("release"))?;
    node.args(["--test-concurrency=1", "end2end/lighthouse/pages.lighthouse.mjs"]);
    tests(&mut node)
}
