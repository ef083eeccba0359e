//! Rebuilds when the built site changes: release binaries carry it inside.
fn main() {
    println!("cargo:rerun-if-changed=../target/site");
}
