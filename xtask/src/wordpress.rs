//! The step `long-wordpress`: embeds on the pages of a real WordPress.

use crate::count::{Count, tests};
use crate::run::{built, run};
use crate::setup::Need;
use crate::steps::{browser_tests, integration};
use crate::style;
use anyhow::Result;

/// CI does not install WordPress: its packages belong to the system.
pub const WORDPRESS: &[Need] =
    &[Need::Packages("style"), Need::Wasm, Need::Chromium, Need::Packages("end2end"), Need::WordPress];

/// Leaves pictures of the pages in `target/wordpress/pictures`.
pub fn wordpress() -> Result<Count> {
    style::build()?;
    run(integration("sqlite").arg("--no-run"))?;
    tests(browser_tests(&built("debug"))?.arg("end2end/wordpress/embeds.wordpress.mjs"))
}
