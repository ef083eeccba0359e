//! Rebuilds when wording changes: the words are compiled in.
fn main() {
    println!("cargo:rerun-if-changed=words");
}
