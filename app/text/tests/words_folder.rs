//! A folder of words: what it replaces, and each fault that it may have.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use text::{Words, WordsFolder, say};

/// A temporary folder with files, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("dabei-words-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, content) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        Self(folder)
    }

    /// The faults, with paths that begin at the folder.
    fn faults(&self) -> Vec<String> {
        let faults = WordsFolder::read(&self.0).err().map(|faults| faults.to_string()).unwrap_or_default();
        faults.lines().map(|fault| fault.replace(&format!("{}/", self.0.display()), "")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// The only test here that formats a message, as a process publishes words once and before it uses any.
#[test]
fn a_message_in_the_folder_replaces_the_built_in_one_and_the_others_stay() {
    let german = "# Kommentar\nproduct = Treffpunkt\nclock = { $minute } nach { $hour }\n";
    let folder = Folder::with("replaced", &[("de/ort.ftl", format!("\u{feff}{german}").as_bytes()), ("LIESMICH", b"")]);
    WordsFolder::read(&folder.0).unwrap_or_else(|faults| panic!("{faults}")).publish();
    let words = Words::german();
    assert_eq!(say!(words, "product"), "Treffpunkt");
    assert_eq!(say!(words, "clock", hour = "13", minute = "05"), "05 nach 13");
    assert_eq!(say!(words, "weekday-monday"), "Montag");
}

#[test]
fn each_fault_has_its_sentence_and_all_are_said_at_once() {
    let text = "product = Treffpunkt\n\nproduct-name = Treffpunkt\nclock = { $stunde }:{ $minute }\n\
                  weekday-monday = { -tag }\nweekday-tuesday = { weekday-monday }\nweekday-friday = { NUMBER(5) }\n\
                  -tag = Tag\nmonth-1 =\n    .short = Jan\nmonth-2 = Feb\n    .short = F\nproduct = Noch einmal\n";
    let folder = Folder::with(
        "faults",
        &[
            ("de/a.ftl", text.as_bytes()),
            ("de/b.ftl", b"product = Treffpunkt\n\nmonth-3\nmonth-4 = { $day\n"),
            ("de/c.ftl", b"month-5 = M\xe4rz\n"),
            ("signups/d.ftl", b"product = Treffpunkt\n"),
            ("e.ftl", b"product = Treffpunkt\n"),
            ("uk/f.ftl", "product = dabei\n".as_bytes()),
        ],
    );
    let faults = folder.faults();
    let expected = [
        "de/a.ftl:3: no page uses the message product-name",
        "de/a.ftl:4: clock contains { $stunde }, but can only contain { $hour }, { $minute }",
        "de/a.ftl:5: weekday-monday contains { -tag }, but can only contain nothing in braces",
        "de/a.ftl:6: weekday-tuesday contains { weekday-monday }, but can only contain nothing in braces",
        "de/a.ftl:7: weekday-friday contains { NUMBER() }, but can only contain nothing in braces",
        "de/a.ftl:8: no page uses the term -tag",
        "de/a.ftl:9: no page uses the attribute .short of month-1",
        "de/a.ftl:11: no page uses the attribute .short of month-2",
        "de/a.ftl:13: product is given twice",
        "de/c.ftl is not UTF-8",
        "e.ftl must be in the folder of a language, such as de/",
        "signups must have the code of a language as its name, such as de or uk",
    ];
    for sentence in expected {
        assert!(faults.iter().any(|fault| fault == sentence), "{sentence}: {faults:#?}");
    }
    for beginning in ["de/b.ftl:3: Fluent cannot read this", "de/b.ftl:4: Fluent cannot read this", "uk lacks "] {
        assert!(faults.iter().any(|fault| fault.starts_with(beginning)), "{beginning}: {faults:#?}");
    }
    assert_eq!(faults.len(), expected.len() + 3, "{faults:#?}");
}

#[test]
fn a_missing_folder_and_one_without_words_are_refused() {
    let folder = Folder::with("empty", &[("de/LIESMICH", b"")]);
    let faults = folder.faults();
    assert!(faults.len() == 1 && faults[0].ends_with("holds no Fluent file such as de/pages.ftl"), "{faults:?}");
    let missing = WordsFolder::read(Path::new("/nowhere/words")).err().unwrap().to_string();
    assert!(missing.starts_with("/nowhere/words must be a folder that can be read"), "{missing}");
}

#[test]
fn a_further_language_is_published_if_it_has_every_message() {
    let german = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("words/de")).unwrap();
    let files: Vec<(String, Vec<u8>)> = german
        .map(|file| file.unwrap().path())
        .map(|path| (format!("uk/{}", path.file_name().unwrap().display()), fs::read(&path).unwrap()))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let folder = Folder::with("further", &files);
    assert_eq!(folder.faults(), Vec::<String>::new());
}
