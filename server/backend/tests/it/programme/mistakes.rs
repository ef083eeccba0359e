//! Typical mistakes of people who do not program, each with the sentences that they read. Read aloud, a sentence says what to
//! do. The table is `mistakes.md`.

use super::faults;
use crate::fixtures::network;
use backend::programme::{self, Fault, ImportError};
use backend::testing::TestApp;
use text::CommandWords;

const TABLE: &str = include_str!("mistakes.md");
/// A programme as people type it.
const TYPED: &str = include_str!("typed.toml");

/// Words of parsers and programs that no sentence may have.
const PARSER_WORDS: [&str; 10] =
    ["expected", "invalid", "TOML parse", "map", "sequence", "string", "unexpected", "duplicate", "variant", "events["];

struct Mistake {
    name: &'static str,
    file: &'static str,
    says: Vec<&'static str>,
}

/// Reads the table: a heading, the file in a code block, and the sentences as quotations.
fn mistakes() -> Vec<Mistake> {
    let read = |section: &'static str| {
        let (name, rest) = section.split_once("\n\n```toml\n")?;
        let (file, says) = rest.split_once("```\n\n")?;
        Some(Mistake { name, file, says: says.lines().filter_map(|line| line.strip_prefix("> ")).collect() })
    };
    TABLE.split("\n## ").skip(1).map(|section| read(section).expect("a section of the table")).collect()
}

/// Panics if a sentence about a fault has a word of a parser.
fn assert_plain(fault: &Fault) {
    for sentence in [CommandWords::ENGLISH, CommandWords::GERMAN].map(|words| fault.sentence(words)) {
        // What people wrote themselves may have such words.
        let said = sentence.rsplit_once(": ").filter(|_| sentence.contains(" = ")).map_or(&*sentence, |(said, _)| said);
        for word in PARSER_WORDS {
            assert!(!said.contains(word), "\"{word}\" in {sentence}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_is_answered_by_sentences_that_say_what_to_do() {
    let app = TestApp::with(network()).await;
    let before = programme::export(&app).await.unwrap();
    let mistakes = mistakes();
    assert!(mistakes.len() >= 36, "only {} mistakes", mistakes.len());
    for Mistake { name, file, says } in mistakes {
        let faults = faults(&app, file).await;
        let german: Vec<String> = faults.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
        assert_eq!(german, says, "{name}");
        for fault in &faults {
            assert!(fault.sentence(CommandWords::ENGLISH).starts_with("programm.toml, line "), "{fault:?}");
            assert_plain(fault);
        }
    }
    assert_eq!(programme::export(&app).await.unwrap(), before, "a faulty file changed something");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_text_is_told_from_one_in_another_encoding() {
    let app = TestApp::with(network()).await;
    for (content, german) in [
        (
            &b"PK\x03\x04\x14\0\x06\0"[..],
            "programm.toml: Das ist ein Dokument, keine Textdatei. Speichern Sie den Inhalt als reinen Text (UTF-8) mit der \
             Endung .toml.",
        ),
        (b"\xff\xfe[\0[\0e\0", "programm.toml: Die Datei ist in UTF-16 gespeichert. Speichern Sie sie in UTF-8."),
        (
            b"[[hosts]]\nslug = \"buecherei\"\nname = \"B\xfccherei\"\n",
            "programm.toml, Zeile 3: Die Datei ist nicht in UTF-8 gespeichert; ab hier sind Umlaute nicht zu lesen. \
             Speichern Sie sie in UTF-8.",
        ),
    ] {
        let sentences: Vec<_> =
            faults(&app, content).await.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
        assert_eq!(sentences, [german]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_byte_order_mark_windows_line_ends_and_tabs_are_no_mistakes() {
    let app = TestApp::with(network()).await;
    let file = "\u{feff}[[events]]\r\nslug = \"netzwerk\"\r\n\ttitle\t=\t\"Netzwerktreffen\"\r\n";
    assert_eq!(app.import(file).await.changed, 1);
    let exported = programme::export(&app).await.unwrap();
    assert!(exported.contains("title = \"Netzwerktreffen\"\n"), "{exported}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_any_character_missing_or_added_is_read_or_answered_by_plain_sentences() {
    let app = TestApp::with(network()).await;
    let lines = TYPED.lines().count();
    for (index, c) in TYPED.char_indices().step_by(5) {
        let (before, after) = TYPED.split_at(index);
        let rest = &after[c.len_utf8()..];
        let damaged = [format!("{before}{rest}"), format!("{before}\"{after}"), format!("{before}]{after}")];
        for file in damaged {
            match programme::import(&app, "programm.toml", &file).await {
                Ok(_) => {}
                Err(ImportError::Faulty(faults)) => {
                    assert!(!faults.is_empty(), "refused without a fault:\n{file}");
                    for fault in faults {
                        assert!((1..=lines).contains(&fault.line.expect("a line")), "{fault:?}\n{file}");
                        assert_plain(&fault);
                    }
                }
                Err(error) => panic!("{error:?}\n{file}"),
            }
        }
    }
}
