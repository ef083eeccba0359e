//! The source of a crate: its modules with their imports and inline paths, and the order line of its `lib.rs`.

use super::paths::read_file;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The path of a module from the crate's root, which is empty.
pub type ModulePath = Vec<String>;

/// The source of a crate.
#[derive(Debug, Default)]
pub struct Source {
    /// The order of the top-level modules, from left to right; none if `lib.rs` has no order line.
    pub order: Option<Vec<String>>,
    pub modules: BTreeMap<ModulePath, Module>,
    /// The modules that define exported macros, which are paths of the crate's root.
    pub macros: BTreeMap<String, ModulePath>,
}

/// A module: a file, or an inline module.
#[derive(Debug)]
pub struct Module {
    pub file: String,
    pub imports: Vec<Import>,
    /// Inline paths that begin with `crate`, `super` or `self`, with their lines.
    pub references: Vec<(Vec<String>, usize)>,
    /// The names of items that it defines.
    pub items: BTreeSet<String>,
}

/// One name of a `use` declaration.
#[derive(Debug)]
pub struct Import {
    /// None for a glob import.
    pub name: Option<String>,
    pub path: Vec<String>,
    pub line: usize,
    /// Whether it is a re-export.
    pub is_public: bool,
}

impl Module {
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), imports: Vec::new(), references: Vec::new(), items: BTreeSet::new() }
    }
}

impl Source {
    /// Reads the crate whose `src` folder is `folder` below `root`.
    pub fn read(root: &Path, folder: &str) -> Self {
        let mut files = Vec::new();
        list_files(&root.join(folder), folder, &mut files);
        let texts: Vec<(String, String)> = files
            .into_iter()
            .map(|file| {
                let text = fs::read_to_string(root.join(&file)).expect("a readable file");
                (file, text)
            })
            .collect();
        let files = texts.iter().map(|(file, text)| (file.as_str(), text.as_str()));
        Self::of_files(folder, files)
    }

    /// The source of `files`, which are names and texts.
    pub fn of_files<'a>(folder: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut source = Self::default();
        for (file, text) in files {
            let relative = file.strip_prefix(folder).unwrap_or(file).trim_start_matches('/');
            // The binary is a crate of its own, at the right end.
            if relative == "main.rs" {
                continue;
            }
            if relative == "lib.rs" {
                source.order = order(text);
            }
            let path = relative.trim_end_matches(".rs").split('/');
            let path = path.filter(|name| !["lib", "mod"].contains(name)).map(ToOwned::to_owned).collect();
            read_file(&mut source, path, file, text);
        }
        source
    }

    /// The names of the top-level modules.
    pub fn top_level(&self) -> BTreeSet<&str> {
        self.modules.keys().filter_map(|path| path.first()).map(String::as_str).collect()
    }
}

/// The order line in the docs of `lib.rs`: names in backquotes with ` · ` between them.
fn order(text: &str) -> Option<Vec<String>> {
    let docs: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let docs = docs.join(" ");
    let line = docs.split('`').skip(1).step_by(2).find(|code| code.contains(" · "))?;
    Some(line.split(" · ").map(|name| name.trim().to_owned()).collect())
}

fn list_files(folder: &Path, name: &str, files: &mut Vec<String>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a source folder").map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        let name = format!("{name}/{}", entry.file_name().unwrap().to_string_lossy());
        if entry.is_dir() {
            list_files(&entry, &name, files);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            files.push(name);
        }
    }
}
