//! Typical mistakes of people who do not program, each with the sentences that they read. Read aloud, a sentence says what to
//! do. The table is `mistakes.md`.

use super::faults;
use crate::fixtures::NETWORK;
use backend::programme;
use backend::testing::TestApp;
use text::CommandWords;

const TABLE: &str = include_str!("mistakes.md");

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

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_is_answered_by_sentences_that_say_what_to_do() {
    let app = TestApp::with(NETWORK).await;
    let before = programme::export(&app).await.unwrap();
    let mistakes = mistakes();
    assert!(mistakes.len() >= 36, "only {} mistakes", mistakes.len());
    for Mistake { name, file, says } in mistakes {
        let faults = faults(&app, file).await;
        let german: Vec<String> = faults.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
        assert_eq!(german, says, "{name}");
        for fault in &faults {
            let english = fault.sentence(CommandWords::ENGLISH);
            assert!(english.starts_with("programm.toml, line "), "{english}");
            for sentence in [&english, &fault.sentence(CommandWords::GERMAN)] {
                for word in PARSER_WORDS {
                    assert!(!sentence.contains(word), "{name}: \"{word}\" in {sentence}");
                }
            }
        }
    }
    assert_eq!(programme::export(&app).await.unwrap(), before, "a faulty file changed something");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_text_is_told_from_one_in_another_encoding() {
    let app = TestApp::with(NETWORK).await;
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
    let app = TestApp::with(NETWORK).await;
    let file = "\u{feff}[[events]]\r\nslug = \"netzwerk\"\r\n\ttitle\t=\t\"Netzwerktreffen\"\r\n";
    assert_eq!(app.import(file).await.changed, 1);
    let exported = programme::export(&app).await.unwrap();
    assert!(exported.contains("title = \"Netzwerktreffen\"\n"), "{exported}");
}
