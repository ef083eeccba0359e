//! No statement has a long list of numbered parameters: more than eight values are written as a record, by name.

use std::fs;
use std::path::Path;

/// The most parameters that a statement numbers by hand, and the most columns of a row that is read by position.
const MOST: usize = 8;

#[test]
fn no_statement_numbers_more_than_eight_parameters() {
    let mut faults = Vec::new();
    read_sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |file, line| {
        if parameters(line).any(|number| number > MOST) {
            faults.push(format!("{file}: {}", line.trim()));
        }
    });
    assert!(faults.is_empty(), "declare a record instead:\n{}", faults.join("\n"));
}

/// Reading and binding are implemented for tuples line by line: `(A 0, B 1)`.
#[test]
fn a_tuple_of_more_than_eight_values_is_neither_read_nor_bound() {
    let mut longest = Vec::new();
    read_sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db"), &mut |_, line| {
        if line.trim().starts_with("(A 0") {
            longest.push(line.split(',').count());
        }
    });
    assert_eq!(longest.iter().max(), Some(&MOST));
}

#[test]
fn a_ninth_parameter_is_found_and_a_macro_variable_is_none() {
    let numbers = |line| parameters(line).collect::<Vec<_>>();
    assert_eq!(numbers("VALUES ($1, $2, $12) $name"), [1, 2, 12]);
}

/// The numbers of the parameters in a line.
fn parameters(line: &str) -> impl Iterator<Item = usize> {
    line.split('$').skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse().ok()
    })
}

/// Calls `check` with each line of the sources in a folder, and with the name of its file.
fn read_sources(folder: &Path, check: &mut dyn FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_sources(&path, check);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            text.lines().for_each(|line| check(&path.display().to_string(), line));
        }
    }
}
