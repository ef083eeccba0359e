//! Tests of the rules on made-up crates: a wrong arrow is found through re-exports, globs, macros and inline paths.

use super::rules::{Unlisted, faults};
use super::source::Source;

const LIB: &str = "//! Order:\n//! `db · events ·\n//! signups`.\npub mod db;\npub mod events;\npub mod signups;\n\
                   pub use signups::Draft;\n";

/// The faults of a crate with this `lib.rs` and other files.
fn faults_of(lib: &str, files: &[(&str, &str)]) -> Vec<String> {
    let modules = [("db.rs", ""), ("events/mod.rs", ""), ("signups/mod.rs", "mod draft;\npub use draft::Draft;\n")];
    let draft = [("signups/draft.rs", "pub struct Draft;\n")];
    let given = |name: &str| files.iter().any(|(file, _)| *file == name);
    let defaults = modules.into_iter().chain(draft).filter(|(name, _)| !given(name));
    let all = [("lib.rs", lib)].into_iter().chain(defaults).chain(files.iter().copied());
    faults(&Source::of_files("", all), &[])
}

#[test]
fn arrows_to_the_left_are_no_fault() {
    let signups = "use crate::{db, events::{self, Event as Other}};\nmod draft;\npub use draft::Draft;\n";
    let tests = "#[cfg(test)]\nmod tests {\n    use crate::signups::Draft;\n}\n// use crate::signups;\n";
    let text = "fn a<'a>(_: &'a str) -> char { let _ = r#\"use crate::signups;\"#; '\"' }\n";
    let files = [("signups/mod.rs", signups), ("events/mod.rs", tests), ("db.rs", text)];
    assert_eq!(faults_of(LIB, &files), [""; 0]);
}

#[test]
fn an_arrow_to_the_right_through_a_re_export_is_found() {
    let wrong =
        ["use crate::Draft;\n", "use crate::signups::{self};\n", "fn a() -> crate::signups::draft::Draft { a() }\n"];
    for text in wrong {
        let faults = faults_of(LIB, &[("events/mod.rs", text)]);
        let [fault] = faults.as_slice() else { panic!("{text}: {faults:?}") };
        assert!(fault.starts_with("events/mod.rs:1: `events` uses `crate::"), "{fault}");
        assert!(fault.ends_with("`signups` stands to the right of `events`"), "{fault}");
    }
    let through = [("db.rs", "\n\nuse crate::events::Draft;\n"), ("events/mod.rs", "pub use crate::signups::*;\n")];
    let faults = faults_of(LIB, &through);
    assert!(
        faults.iter().any(|fault| fault.contains("db.rs:3: `db` uses `crate::events::Draft` of `signups::draft`")),
        "{faults:?}"
    );
}

#[test]
fn an_arrow_to_the_right_through_a_macro_is_found() {
    let signups = "#[macro_export]\nmacro_rules! insert { () => { $crate::signups::a() } }\npub fn a() {}\n";
    let faults = faults_of(LIB, &[("signups/mod.rs", signups), ("db.rs", "fn b() { crate::insert!() }\n")]);
    assert!(faults.iter().any(|fault| fault.starts_with("db.rs:1: `db` uses `crate::insert`")), "{faults:?}");
}

#[test]
fn a_circle_between_files_of_one_folder_is_found_at_any_depth() {
    let files = [
        ("events/mod.rs", "mod store;\n"),
        ("events/store/mod.rs", "mod rows;\nmod write;\npub use rows::Row;\n"),
        ("events/store/rows.rs", "use super::write::text;\npub struct Row;\n"),
        ("events/store/write.rs", "pub fn text(_: super::Row) {}\n"),
    ];
    let faults = faults_of(LIB, &files);
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    let (rows, write) = ("events/store/rows.rs:1: ", "events/store/write.rs:1: ");
    assert!(fault.contains("of `events::store`") && fault.contains(rows) && fault.contains(write), "{fault}");
}

#[test]
fn an_order_line_must_exist_and_name_each_module() {
    assert!(faults_of("//! A crate.\n", &[])[0].contains("no order line"));
    let faults = faults_of("//! `db · signups · mail`\n", &[]);
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].contains("lacks the module `events`") && faults[1].contains("names `mail`"), "{faults:?}");
}

#[test]
fn an_unlisted_module_has_a_position_too() {
    let files =
        [("lib.rs", "//! `db · events`\n"), ("db.rs", "use crate::error::E;\n"), ("error.rs", ""), ("events.rs", "")];
    let unlisted = [Unlisted { module: "error", after: "db" }];
    let faults = faults(&Source::of_files("", files), &unlisted);
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    assert!(fault.contains("`error` stands to the right of `db`"), "{fault}");
}
