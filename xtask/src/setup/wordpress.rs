//! WordPress and its theme from Debian's packages.

use crate::run::{output_of, program, root, run};
use anyhow::{Context as _, Result};
use std::fs;

/// Unpacks WordPress into `target/wordpress`. Installing its package would also start a web server on this machine.
pub fn wordpress() -> Result<bool> {
    let home = root().join("target/wordpress");
    let mark = home.join(".dabei-unpacked");
    if mark.is_file() {
        return Ok(false);
    }
    println!("setup: unpacking WordPress into target/wordpress; takes less than a minute");
    let packages = home.join("packages");
    fs::create_dir_all(&packages)?;
    let theme = default_theme().context("please run apt-get update as root, then the command again")?;
    // WordPress links to the files of libjs-underscore.
    run(program("apt-get").args(["download", "wordpress", &theme, "libjs-underscore"]).current_dir(&packages))?;
    for package in fs::read_dir(&packages)? {
        run(program("dpkg-deb").arg("--extract").arg(package?.path()).arg(&home))?;
    }
    fs::write(mark, theme)?;
    Ok(true)
}

/// The package of the theme that new sites have; it changes with the version of WordPress.
fn default_theme() -> Option<String> {
    let depends = output_of(program("apt-cache").args(["depends", "wordpress"]))?;
    depends.split_whitespace().find(|word| word.starts_with("wordpress-theme-")).map(ToOwned::to_owned)
}
