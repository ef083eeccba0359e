//! Arrows between modules point to the left and never in a circle. The tests read the `use` lines and the inline paths
//! of all five crates and follow re-exports to the module that defines an item.
//!
//! Arrows between crates need no test: Cargo refuses circles, and each crate lists its dependencies.

mod made_up_crate;
mod paths;
mod resolve;
mod rules;
mod source;
mod tokens;

use rules::{Unlisted, faults};
use source::Source;
use std::path::Path;

/// Modules of the backend that its order line leaves out, with the module after which they stand: all modules after
/// `db` may use `error`, and none may use `testing`, which is behind a feature.
const UNLISTED: [Unlisted; 2] =
    [Unlisted { module: "error", after: "db" }, Unlisted { module: "testing", after: "programme" }];

/// Panics with all faults of a crate. `folder` is the crate's folder in the workspace.
fn check(folder: &str, unlisted: &[Unlisted]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let source = Source::read(&root, &format!("{folder}/src"));
    let faults = faults(&source, unlisted);
    assert!(faults.is_empty(), "{} faults in {folder}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_modules_of_domain_use_only_modules_to_their_left() {
    check("app/domain", &[]);
}

#[test]
fn the_modules_of_text_use_only_modules_to_their_left() {
    check("app/text", &[]);
}

#[test]
fn the_modules_of_backend_use_only_modules_to_their_left() {
    check("server/backend", &UNLISTED);
}

#[test]
fn the_modules_of_app_use_only_modules_to_their_left() {
    check("app", &[]);
}

#[test]
fn the_modules_of_server_use_only_modules_to_their_left() {
    check("server", &[]);
}
