//! All faults of a file are found at once; one mistake is reported once.

use super::faults;
use crate::fixtures::network;
use backend::programme::{self, Field, Problem, RecordKind, Rule};
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use backend::{events, run, write_tx};
use text::CommandWords;

/// Line and field of each fault.
async fn positions(app: &TestApp, file: &str) -> Vec<(usize, String)> {
    let faults = faults(app, file).await;
    faults.iter().map(|fault| (fault.line.unwrap_or_default(), fault.field.to_string())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn all_faults_of_a_file_are_reported_in_the_order_of_its_lines() {
    let app = TestApp::with(network()).await;
    let file = r#"[[hosts]]
slug = "museum"
nam = "Museum"
email = "museum"

[[events]]
slug = "netzwerk"
starts = "gestern"
all_day = ja
venue = „nirgends“

[events.sign_up]
seats = "40"

[[events]]
slug = "markt"
host = "nirgends"
ends = "2026-03-28T10:00"
"#;
    let expected = [
        (3, "nam"),
        (4, "email"),
        (8, "starts"),
        (9, "all_day"),
        (10, "venue"),
        (13, "sign_up.seats"),
        (17, "host"),
        (18, "ends"),
    ];
    assert_eq!(positions(&app, file).await, expected.map(|(line, field)| (line, field.to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_the_syntax_hides_neither_other_lines_nor_other_records() {
    let app = TestApp::with(network()).await;
    let file = r#"[[events]]
slug = "neu"
title "Neu"
host = "stad"

[events]
slug = "markt"
titel = "Markt"
"#;
    let positions = positions(&app, file).await;
    // Nothing is said of what the new event lacks: its title is there, and more may be behind the broken line.
    let expected = [(3, "title"), (4, "host"), (6, ""), (8, "titel")];
    assert_eq!(positions, expected.map(|(line, field)| (line, field.to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_names_kind_and_slug_of_the_record_and_the_rule() {
    let app = TestApp::with(network()).await;
    let faults =
        faults(&app, "[[events]]\nslug = \"netzwerk\"\n[[events.workshops]]\nslug = \"wohnen\"\nseats = -1\n").await;
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!((fault.file.as_str(), fault.line), ("programm.toml", Some(5)));
    assert_eq!(fault.record, Some((RecordKind::Event, "netzwerk".to_owned())));
    assert_eq!(fault.field, Field::of("workshops").item("wohnen").key("seats"));
    assert_eq!(fault.field.to_string(), "workshops[wohnen].seats");
    assert_eq!(fault.problem, Problem::Rule(Rule::OutOfRange { least: 0, most: 100_000 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_lists_and_numbers_have_a_greatest_length() {
    let app = TestApp::with(network()).await;
    let entry = |line: String| format!("[[events]]\nslug = \"netzwerk\"\n{line}\n");
    for (field, most) in [("title", 200), ("summary", 500), ("description", 50_000), ("easy_text", 50_000)] {
        assert_eq!(
            positions(&app, &entry(format!("{field} = \"{}\"", "ä".repeat(most + 1)))).await,
            [(3, field.to_owned())]
        );
        app.import(&entry(format!("{field} = \"{}\"", "ä".repeat(most)))).await;
    }
    assert_eq!(positions(&app, &entry("sign_up.seats = 100_001".to_owned())).await, [(3, "sign_up.seats".to_owned())]);
    app.import(&entry("sign_up.seats = 100_000".to_owned())).await;
    let topics = |count: usize| format!("topics = [{}]", vec!["\"x\""; count].join(", "));
    assert_eq!(positions(&app, &entry(topics(101))).await, [(3, "topics".to_owned())]);
    app.import(&entry(topics(100))).await;
    let name = format!("[[hosts]]\nslug = \"stadt\"\nname = \"{}\"\n", "x".repeat(201));
    assert_eq!(positions(&app, &name).await, [(3, "name".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_text_over_its_limit_counts_only_where_the_file_changes_the_event_and_gives_the_text() {
    let app = TestApp::with(network()).await;
    let long = "ä".repeat(501);
    let stored = write_tx!(app, |tx, _| {
        Ok(run!(tx, "UPDATE events SET summary = $1 WHERE slug = 'netzwerk'", "ä".repeat(501))?)
    });
    assert_eq!(stored.unwrap(), 1);
    let exported = programme::export(&app).await.unwrap();
    let again = app.import(&exported).await;
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 6));
    assert_eq!(app.import(event("netzwerk")).await.unchanged, 1);
    let with = |line: &str| format!("[[events]]\nslug = \"netzwerk\"\ntitle = \"Treffen\"\n{line}\n");
    assert_eq!(app.import(&with("")).await.changed, 1);
    let event = events::event(&app, "netzwerk").await.unwrap().event;
    assert_eq!((event.title.as_str(), &event.summary), ("Treffen", &long));
    for summary in [long.clone(), "x".repeat(501)] {
        let file = with(&format!("summary = \"{summary}\"\nunlisted = true"));
        assert_eq!(positions(&app, &file).await, [(4, "summary".to_owned())]);
    }
    assert_eq!(app.import(&with("summary = \"kurz\"")).await.changed, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_item_of_a_section_that_is_no_table_is_a_fault() {
    let app = TestApp::with(network()).await;
    let record = |line: usize| (line, String::new());
    assert_eq!(positions(&app, "events = [\"x\"]\n").await, [record(1)]);
    assert_eq!(positions(&app, "hosts = [foo]\n").await, [record(1)]);
    let mixed = "hosts = [\n  { slug = \"verein\", name = \"Verein\" },\n  5,\n  \"stadt\",\n]\n";
    assert_eq!(positions(&app, mixed).await, [record(3), record(4)]);
    let found = faults(&app, "hosts = 5\n").await;
    let [fault] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((fault.line, fault.record.clone()), (Some(1), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_reference_is_reported_beside_a_wrong_version_but_not_below_an_unknown_heading() {
    let app = TestApp::with(network()).await;
    let event = "[[events]]\nslug = \"markt\"\nhost = \"verein\"\n";
    let host = (4, "host".to_owned());
    let found = positions(&app, &format!("version = \"13\"\n{event}")).await;
    assert_eq!(found, [(1, "version".to_owned()), host]);
    let misspelled = format!("[[hots]]\nslug = \"verein\"\nname = \"Verein\"\n{event}");
    assert_eq!(positions(&app, &misspelled).await, [(1, "hots".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_hosts_has_a_greatest_length() {
    let app = TestApp::with(network()).await;
    let co_hosts =
        |count: usize| format!("[[events]]\nslug = \"markt\"\nco_hosts = [{}]\n", vec!["\"stadt\""; count].join(", "));
    assert_eq!(positions(&app, &co_hosts(101)).await, [(3, "co_hosts".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_date_replaces_several_and_several_replace_one() {
    let app = TestApp::with(network()).await;
    let several = "[[events]]\nslug = \"netzwerk\"\ndates = [{ starts = \"2026-03-27T13:00\", ends = \"2026-03-27T14:00\" }, \
                   { starts = \"2026-03-28T13:00\", ends = \"2026-03-28T14:00\" }]\n";
    let one = "[[events]]\nslug = \"netzwerk\"\nstarts = \"2026-03-27T13:00\"\nends = \"2026-03-27T18:00\"\n";
    for (file, dates) in [(several, 2), (one, 1)] {
        assert_eq!(app.import(file).await.changed, 1);
        assert_eq!(backend::events::event(&app, "netzwerk").await.unwrap().event.dates.len(), dates);
    }
    app.import(several).await;
    let ends = "[[events]]\nslug = \"netzwerk\"\nends = \"2026-03-28T15:00\"\n";
    assert_eq!(positions(&app, ends).await, [(3, "ends".to_owned())], "which of the dates would end then?");
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_not_lowered_below_the_taken_ones() {
    let app = TestApp::with(network()).await;
    app.sign_up("netzwerk", &[("contact_name", "A"), ("phone", "07154 11111"), ("people", "4")]).await.unwrap();
    let fewer = "[[events]]\nslug = \"netzwerk\"\nsign_up = { seats = 3 }\n";
    let sentences: Vec<_> =
        faults(&app, fewer).await.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
    assert_eq!(
        sentences,
        ["programm.toml, Zeile 3: Veranstaltung „netzwerk“, sign_up.seats: 4 Plätze sind schon vergeben. Tragen Sie \
          mindestens 4 ein."]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_broken_lines_throughout_is_read_up_to_its_first_200_faults() {
    let app = TestApp::with(network()).await;
    let head = "[[events]]\nslug = \"netzwerk\"\n";
    for line in ["title = \"Treffen\",\n", "[[hosts]]\nslug = x = 1\n"] {
        let positions = positions(&app, &[head, &line.repeat(20_000)].concat()).await;
        assert_eq!(positions.len(), 200, "{line}");
        let last = positions.last().map_or(0, |(line, _)| *line);
        assert!(last <= 2 + 200 * line.lines().count(), "{last}");
    }
    let text = format!("{head}description = \"{}\"\n", "x".repeat(50_000_000));
    let sentences: Vec<_> = faults(&app, text).await.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
    assert_eq!(sentences, ["programm.toml: Die Datei ist größer als 50 MB. Teilen Sie sie in mehrere Dateien."]);
}
