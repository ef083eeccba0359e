//! Checks what dabei is made of: the crates with cargo-deny, the licences of files with reuse, and the bill of materials.

use crate::count::{Count, check};
use crate::run::{cargo, program, root, run};
use crate::sbom;
use crate::setup::supply_program;
use anyhow::Result;
use std::fs;
use std::process::Command;

/// Checks the crates against `deny.toml`, without their advisories.
pub fn crates() -> Result<Count> {
    check(&mut deny(&["bans", "licenses", "sources"])?)
}

/// A script that puts a copy of the RustSec database into a folder. It stands beside the repository where the database
/// cannot be fetched.
const LAY_DATABASE: &str = "../shared/advisories/lay";

/// Checks the crates against the copy of the RustSec database in `target/advisories`. Without a copy it only says so.
pub fn advisories() -> Result<Count> {
    if root().join(LAY_DATABASE).is_file() {
        run(program("sh").args([LAY_DATABASE, "target/advisories"]))?;
    }
    if fs::read_dir(root().join("target/advisories")).is_ok_and(|mut databases| databases.next().is_some()) {
        return check(&mut deny(&["advisories"])?);
    }
    println!("skipped: there is no copy of the RustSec database; `target/supply/bin/cargo-deny fetch db` gets one");
    Ok(Count::default())
}

/// cargo-deny for these checks. It uses no network: cargo fetches the crates before.
fn deny(checks: &[&str]) -> Result<Command> {
    run(cargo().args(["fetch", "--locked", "--quiet"]))?;
    let mut deny = program(supply_program("cargo-deny"));
    deny.args(["--offline", "check", "--deny", "warnings"]).args(checks);
    Ok(deny)
}

/// Checks that each file has a licence and a holder, and that `LICENSE`, which forges show, is the licence that files name.
pub fn files() -> Result<Count> {
    let mut count = check(program(supply_program("reuse")).args(["lint", "--lines"]))?;
    let is_same = fs::read(root().join("LICENSE"))? == fs::read(root().join("LICENSES/EUPL-1.2.txt"))?;
    if !is_same {
        println!("LICENSE and LICENSES/EUPL-1.2.txt differ");
    }
    count += Count::one(is_same);
    Ok(count)
}

/// Components that the bill of materials must list.
const SHIPPED: [&str; 8] =
    ["axum", "leptos", "libsqlite3-sys", "mimalloc", "rusqlite", "sqlx-postgres", "@kern-ux/native", "Fira Sans"];

/// Dependencies of tests, benchmarks and the build, and a crate that other packages' features would bring.
const NOT_SHIPPED: [&str; 6] = ["criterion", "rcgen", "scraper", "sqlx-mysql", "sass", "binaryen"];

/// Writes the bill of materials and checks that it lists what is in the binary, and nothing else.
pub fn bill_of_materials() -> Result<Count> {
    let bom = sbom::write(&root().join("target/dabei.cdx.json"))?;
    let names = sbom::names(&bom);
    let islands = sbom::crates_of_islands()?;
    let shipped = islands.iter().map(|(name, _)| name.as_str()).chain(SHIPPED);
    let mut faults: Vec<_> =
        shipped.filter(|name| !names.contains(name)).map(|name| format!("{name} is missing")).collect();
    faults.extend(NOT_SHIPPED.into_iter().filter(|name| names.contains(name)).map(|name| format!("{name} is no part")));
    for fault in &faults {
        println!("bill of materials: {fault}");
    }
    Ok(Count::one(faults.is_empty()))
}
