//! Resolves a path to the module that defines its item, through re-exports.

use super::source::{Import, ModulePath, Source};

/// The longest chain of re-exports.
const MAX_DEPTH: usize = 16;

/// A use of one module by another.
#[derive(Clone, Debug)]
pub struct Arrow {
    pub from: ModulePath,
    /// The module that defines the used item.
    pub to: ModulePath,
    pub file: String,
    pub line: usize,
    /// The path as it is written.
    pub path: String,
}

/// All arrows of a crate.
pub fn arrows(source: &Source) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for (from, module) in &source.modules {
        let mut add = |to: Option<ModulePath>, path: &[String], line: usize| {
            let (file, path) = (module.file.clone(), path.join("::"));
            arrows.extend(to.map(|to| Arrow { from: from.clone(), to, file, line, path }));
        };
        for import in &module.imports {
            let target = source.resolve(from, &import.path, 0);
            if let (None, Some(target)) = (&import.name, &target) {
                // A glob import may name everything that its module re-exports.
                for re_export in source.imports(target).filter(|import| import.is_public) {
                    add(source.resolve(target, &re_export.path, 0), &import.path, import.line);
                }
            }
            add(target, &import.path, import.line);
        }
        for (path, line) in &module.references {
            add(source.resolve(from, path, 0), path, *line);
        }
    }
    arrows
}

impl Source {
    fn imports(&self, module: &ModulePath) -> impl Iterator<Item = &Import> {
        self.modules.get(module).into_iter().flat_map(|module| &module.imports)
    }

    /// The module that defines the last item of a path that is written in `from`; none if it is in another crate.
    fn resolve(&self, from: &ModulePath, path: &[String], depth: usize) -> Option<ModulePath> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (mut at, mut rest) = self.start(from, path)?;
        while let Some((name, more)) = rest.split_first() {
            let child = [at.clone(), vec![name.clone()]].concat();
            let is_module = self.modules.contains_key(&child);
            // A module and an item may share a name: the item is meant at the end, the module before it.
            let import = self.imports(&at).find(|import| import.name.as_ref() == Some(name) && import.path != path);
            if let Some(import) = import.filter(|_| more.is_empty() || !is_module) {
                at = self.resolve(&at, &import.path, depth + 1)?;
            } else if is_module {
                at = child;
            } else if let Some(defining) = self.macros.get(name).filter(|_| at.is_empty()) {
                return Some(defining.clone());
            } else {
                return Some(self.through_globs(&at, name, depth));
            }
            rest = more;
        }
        Some(at)
    }

    /// The module at which a path begins, and the rest of the path.
    fn start<'p>(&self, from: &ModulePath, path: &'p [String]) -> Option<(ModulePath, &'p [String])> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some((Vec::new(), rest)),
            "self" => Some((from.clone(), rest)),
            "super" => {
                let (_, parent) = from.split_last()?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.start(&parent.to_vec(), rest),
                    _ => Some((parent.to_vec(), rest)),
                }
            }
            name => {
                let child = [from.clone(), vec![name.to_owned()]].concat();
                let is_import = |import: &Import| import.name.as_deref() == Some(name) && import.path != path;
                let is_here = self.modules.contains_key(&child) || self.imports(from).any(is_import);
                is_here.then(|| (from.clone(), path))
            }
        }
    }

    /// The module that defines `name`, which `at` may have by a glob import.
    fn through_globs(&self, at: &ModulePath, name: &str, depth: usize) -> ModulePath {
        let defines = |module: &ModulePath| {
            let has_item = self.modules.get(module).is_some_and(|module| module.items.contains(name));
            has_item || self.imports(module).any(|import| import.name.as_deref() == Some(name))
        };
        if defines(at) {
            return at.clone();
        }
        let globs = self.imports(at).filter(|import| import.name.is_none());
        let targets = globs.filter_map(|glob| self.resolve(at, &glob.path, depth + 1));
        let defining = targets.filter(|target| target != at).find(defines);
        defining
            .and_then(|target| self.resolve(&target, &[name.to_owned()], depth + 1).or(Some(target)))
            .unwrap_or_else(|| at.clone())
    }
}
