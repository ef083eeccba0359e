//! Rebuilds the crate when the wording changes, because it is compiled in.
fn main() {
    println!("cargo:rerun-if-changed=words");
    println!("cargo:rerun-if-changed=command_words");
}
