//! Every message used in code exists and has the placeables that the code gives; every message is used. Pages and commands
//! have wording of their own: the folder of the code says which it uses.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// The wording of pages and messages, with a folder for each language; German is complete.
const PAGES: &str = "app/text/words";
/// The wording of commands; both languages are complete.
const COMMANDS: &str = "app/text/command_words";
/// The code that uses the wording of commands.
const COMMAND_CODE: [&str; 2] = ["server/src/cli", "server/backend/src/programme"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns all files in `folder` and below with the extension `extension`.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files(&entry, extension));
        } else if entry.extension().is_some_and(|found| found == extension) {
            found.push(entry);
        }
    }
    found
}

/// Returns key and placeables of every message of a language; panics on a file with a syntax error.
fn messages(language: &Path) -> Messages {
    let mut all = Messages::new();
    for file in files(language, "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.clone()) {
            panic!("{}: {errors:?}", file.display());
        }
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((start, _)) = line.split_once(" =").filter(|(start, _)| is_key(start)) {
                start.clone_into(&mut key);
                assert!(
                    all.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{key} is defined twice in {}",
                    language.display()
                );
            }
            let names = line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| is_name(*c)).collect());
            if let Some(placeables) = all.get_mut(&key) {
                placeables.extend(names);
            }
        }
    }
    all
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| is_name(c) || c == '-')
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Returns every `say!(words, "key", name = value, …)` in the code that uses a set of wording: file, key, argument names.
fn used_messages(set: &str) -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let mut found = Vec::new();
    let commands = COMMAND_CODE.map(|folder| root().join(folder));
    for folder in ["app/src", "app/text/src", "server/src", "server/backend/src"] {
        for file in files(&root().join(folder), "rs") {
            if commands.iter().any(|folder| file.starts_with(folder)) != (set == COMMANDS) {
                continue;
            }
            let code = fs::read_to_string(&file).unwrap();
            let calls = code.split("say!(").skip(1);
            for call in calls.map(arguments).filter(|arguments| arguments.len() > 1) {
                let key = call[1].trim().trim_matches('"').to_owned();
                let names = call[2..].iter().filter_map(|argument| argument.split_once('='));
                let names = names.map(|(name, _)| name.trim().trim_start_matches("r#").to_owned()).collect();
                if is_key(&key) {
                    found.push((file.clone(), key, names));
                }
            }
        }
    }
    found
}

/// Returns the arguments of a call, given the code after its opening bracket.
fn arguments(code: &str) -> Vec<String> {
    let (mut arguments, mut depth, mut is_text) = (vec![String::new()], 0, false);
    for c in code.chars() {
        match c {
            '"' => is_text = !is_text,
            '(' | '[' | '{' if !is_text => depth += 1,
            ')' if !is_text && depth == 0 => break,
            ')' | ']' | '}' if !is_text => depth -= 1,
            ',' if !is_text && depth == 0 => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        arguments.last_mut().unwrap().push(c);
    }
    arguments.retain(|argument| !argument.trim().is_empty());
    arguments
}

#[test]
fn every_used_message_exists_and_gets_exactly_its_placeables() {
    assert!(used_messages(PAGES).len() > 100, "the code uses many messages");
    for set in [PAGES, COMMANDS] {
        let german = messages(&root().join(set).join("de"));
        for (file, key, names) in used_messages(set) {
            let file = file.display();
            let placeables = german.get(&key).unwrap_or_else(|| panic!("{file} uses {key}, which does not exist"));
            for placeable in placeables {
                assert!(names.contains(placeable), "{file}: {key} needs ${placeable}");
            }
            for name in names {
                assert!(placeables.contains(&name), "{file}: {key} has no ${name}");
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    for set in [PAGES, COMMANDS] {
        let used: BTreeSet<String> = used_messages(set).into_iter().map(|(_, key, _)| key).collect();
        let german = messages(&root().join(set).join("de"));
        let unused: Vec<_> = german.keys().filter(|key| !used.contains(*key)).collect();
        assert!(unused.is_empty(), "unused messages in {set}: {unused:?}");
    }
}

#[test]
fn no_language_has_a_key_or_a_placeable_that_german_lacks() {
    for set in [PAGES, COMMANDS] {
        let german = messages(&root().join(set).join("de"));
        for language in fs::read_dir(root().join(set)).unwrap().map(|entry| entry.unwrap().path()) {
            let messages = messages(&language);
            assert!(!messages.is_empty());
            for (key, placeables) in messages {
                let language = language.display();
                assert_eq!(german.get(&key), Some(&placeables), "{key} in {language}");
            }
        }
    }
}

#[test]
fn commands_say_everything_in_german_and_in_english() {
    let commands = root().join(COMMANDS);
    let languages: BTreeSet<_> = fs::read_dir(&commands).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(languages, ["de", "en"].map(Into::into).into());
    assert_eq!(messages(&commands.join("en")), messages(&commands.join("de")));
}

/// Returns every German line that is no comment, with its position.
fn german_lines() -> Vec<(String, String)> {
    let files = [PAGES, COMMANDS].iter().flat_map(|set| files(&root().join(set).join("de"), "ftl"));
    let lines = files.flat_map(|file| {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let position = |number: usize| format!("{}:{}", file.display(), number + 1);
        lines.map(|(number, line)| (position(number), line.to_owned())).collect::<Vec<_>>()
    });
    lines.collect()
}

#[test]
fn german_wording_uses_the_formal_address_and_no_exclamation_marks() {
    for (position, line) in german_lines() {
        assert!(!line.contains('!'), "{position}: an exclamation mark");
        for word in line.split(|c: char| !c.is_alphabetic()) {
            assert!(!["du", "Du", "dein", "deine", "euch"].contains(&word), "{position}: {word}");
        }
    }
}

/// One word for one thing: what is not written, and the word that is written instead.
const CHOSEN_WORDS: [(&str, &str); 9] = [
    ("Postfach", "E-Mail-Adresse"),
    ("Postfäch", "E-Mail-Adresse"),
    ("unerwünschte", "Spam-Ordner"),
    ("Webseite", "Website"),
    ("Internetseite", "Website"),
    ("Veranstaltung ist abgesagt", "Veranstaltung fällt aus"),
    ("Veranstaltung wird abgesagt", "Veranstaltung fällt aus"),
    ("Anmeldung fällt aus", "Anmeldung ist abgesagt"),
    ("Wer da war", "Anwesenheit"),
];

#[test]
fn german_wording_has_one_word_for_one_thing() {
    for (position, line) in german_lines() {
        // A postal address of an authority.
        let line = line.replace("Postfach 10 29 32", "");
        for (other, chosen) in CHOSEN_WORDS {
            assert!(!line.contains(other), "{position}: {chosen} instead of {other}");
        }
        assert!(!line.contains(['»', '«', '‚', '‘']), "{position}: quotation marks are „…“");
        assert!(!line.contains("Wunsch auf der Warteliste"), "{position}: who waits has an Anmeldung");
    }
}

#[test]
fn headings_have_no_full_stop() {
    for (position, line) in german_lines() {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        let is_heading = ["-title", "-heading", "-subject"].iter().any(|end| key.ends_with(end));
        let is_heading = is_heading || line.trim_start().starts_with("## ");
        assert!(!(is_heading && line.ends_with('.')), "{position}: a heading ends with a full stop: {line}");
    }
}
