//! The rules: top-level modules use only modules to their left, and sibling modules at any depth have no circle.

use super::resolve::{Arrow, arrows};
use super::source::{ModulePath, Source};
use std::collections::{BTreeMap, BTreeSet};

/// A top-level module that the order line leaves out, and the module after which it stands.
pub struct Unlisted {
    pub module: &'static str,
    pub after: &'static str,
}

/// All faults of a crate, each with file and line.
pub fn faults(source: &Source, unlisted: &[Unlisted]) -> Vec<String> {
    let Some(mut order) = source.order.clone() else {
        return vec!["lib.rs has no order line, such as //! Order: `db · clock · context`.".to_owned()];
    };
    for Unlisted { module, after } in unlisted {
        let index = order.iter().position(|name| name == after).map_or(order.len(), |index| index + 1);
        order.insert(index, (*module).to_owned());
    }
    let arrows = arrows(source);
    let mut faults = unknown_modules(source, &order);
    faults.extend(arrows.iter().filter_map(|arrow| order_fault(arrow, &order)));
    faults.extend(circles(&arrows));
    faults
}

/// Modules that are missing in the order line, and names in it that are no modules.
fn unknown_modules(source: &Source, order: &[String]) -> Vec<String> {
    let (modules, listed) = (source.top_level(), order.iter().map(String::as_str).collect::<BTreeSet<_>>());
    let missing = modules.difference(&listed).map(|name| format!("the order line of lib.rs lacks the module `{name}`"));
    let surplus = listed.difference(&modules).map(|name| format!("the order line of lib.rs names `{name}`, no module"));
    missing.chain(surplus).collect()
}

/// The fault of an arrow that points to the right.
fn order_fault(arrow: &Arrow, order: &[String]) -> Option<String> {
    let index = |path: &ModulePath| order.iter().position(|name| Some(name) == path.first());
    let (from, to) = (index(&arrow.from)?, index(&arrow.to)?);
    (to > from).then(|| format!("{}, but `{}` stands to the right of `{}`", words(arrow), order[to], order[from]))
}

/// The circles between the children of each module below the root, whose children have an order.
fn circles(arrows: &[Arrow]) -> Vec<String> {
    let mut siblings: BTreeMap<&[String], BTreeMap<&str, BTreeMap<&str, &Arrow>>> = BTreeMap::new();
    for arrow in arrows {
        let shared = arrow.from.iter().zip(&arrow.to).take_while(|(from, to)| from == to).count();
        let parent = &arrow.from[..shared];
        if let (Some(from), Some(to)) = (arrow.from.get(shared), arrow.to.get(shared))
            && !parent.is_empty()
        {
            siblings.entry(parent).or_default().entry(from).or_default().entry(to).or_insert(arrow);
        }
    }
    let mut found = Vec::new();
    for (parent, graph) in siblings {
        let mut reported: BTreeSet<&str> = BTreeSet::new();
        for start in graph.keys() {
            let Some(circle) = circle_from(&graph, start).filter(|_| !reported.contains(start)) else { continue };
            reported.extend(circle.iter().map(|arrow| arrow.from[parent.len()].as_str()));
            let lines: Vec<String> = circle.into_iter().map(words).collect();
            found.push(format!("a circle between the modules of `{}`:\n  {}", parent.join("::"), lines.join("\n  ")));
        }
    }
    found
}

/// The shortest circle through a module, if any.
fn circle_from<'a>(graph: &BTreeMap<&str, BTreeMap<&'a str, &'a Arrow>>, start: &str) -> Option<Vec<&'a Arrow>> {
    let mut paths: Vec<(&str, Vec<&Arrow>)> = vec![(start, Vec::new())];
    let mut seen = BTreeSet::new();
    let mut next = 0;
    while let Some((module, path)) = paths.get(next).cloned() {
        for (to, arrow) in graph.get(module).into_iter().flatten() {
            let longer = [path.clone(), vec![*arrow]].concat();
            if *to == start {
                return Some(longer);
            }
            if seen.insert(*to) {
                paths.push((*to, longer));
            }
        }
        next += 1;
    }
    None
}

fn words(arrow: &Arrow) -> String {
    let Arrow { from, to, file, line, path } = arrow;
    format!("{file}:{line}: `{}` uses `{path}` of `{}`", from.join("::"), to.join("::"))
}
