//! The version of a programme file: a file that does not know later changes does not undo them.

use crate::fixtures::network;
use backend::programme::{self, Conflict, FileVersion, Import, ImportError, Medium, Plan};
use backend::testing::TestApp;
use backend::testing::programme_file::{event, host};
use text::CommandWords;

/// The programme as it was exported once, before the event was moved, the new title of another event, and a sign-up.
async fn moved_after_an_export() -> (TestApp, String) {
    let app = TestApp::with(network()).await;
    app.sign_up("netzwerk", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    assert_eq!(app.deliver_mail().await.len(), 1, "the confirmation");
    let exported = programme::export(&app).await.unwrap();
    app.import(event("netzwerk").time("2026-04-03T13:00", "2026-04-03T18:00")).await;
    assert_eq!(app.deliver_mail().await.len(), 1, "that the event is moved");
    (app, exported)
}

async fn import(app: &TestApp, text: &str) -> Result<Plan, ImportError> {
    programme::import(app, "test.toml", text).await
}

/// A file that gives the market this title.
fn titled(title: &str) -> String {
    event("markt").set("title", title).into()
}

/// The conflicts of a refused file, each as kind, slug and fields.
fn conflicts(refused: Result<Plan, ImportError>) -> Vec<String> {
    let Err(ImportError::Conflicts { conflicts, .. }) = refused else { panic!("not refused: {refused:?}") };
    let name = |Conflict { kind, slug, fields }: Conflict| {
        let fields: Vec<String> = fields.into_iter().map(|change| change.field).collect();
        format!("{} {slug} {}", kind.section(), fields.join(" "))
    };
    conflicts.into_iter().map(name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_export_is_refused_with_what_it_would_undo_and_informs_nobody() {
    let (app, old) = moved_after_an_export().await;
    assert!(old.starts_with("version = 1\n"), "{old}");
    let before = programme::export(&app).await.unwrap();
    let edited = old.replace("Aktionsmarkt im Foyer", "Aktionsmarkt im Hof");
    let refused = import(&app, &edited).await;
    let Err(ImportError::Conflicts { file_version, conflicts: found, .. }) = &refused else { panic!("{refused:?}") };
    assert_eq!(*file_version, Some(FileVersion(1)));
    let starts = found[0].fields.iter().find(|change| change.field == "starts").unwrap();
    assert_eq!(starts.old.as_ref().unwrap().as_str(), Some("2026-04-03T13:00"));
    assert_eq!(starts.new.as_ref().unwrap().as_str(), Some("2026-03-27T13:00"));
    assert_eq!(conflicts(refused), ["events netzwerk ends starts"]);
    assert!(app.deliver_mail().await.is_empty(), "nobody is informed");
    assert_eq!(programme::export(&app).await.unwrap(), before, "nothing is loaded, not even the new title");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_export_is_loaded_where_that_is_demanded() {
    let (app, old) = moved_after_an_export().await;
    let file = Import::read("test.toml", &old).unwrap().may_undo(true);
    let plan = programme::save(&app, &file, None).await.unwrap();
    assert_eq!(app.deliver_mail().await.len(), plan.notices().by_mail);
    assert_eq!((plan.notices().by_mail, plan.version), (1, FileVersion(3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_file_may_change_what_nobody_changed_since() {
    let (app, old) = moved_after_an_export().await;
    let markt = format!("version = 1\n{}", titled("Markt"));
    assert_eq!(import(&app, &markt).await.unwrap().version, FileVersion(3));
    let twice = markt.replace("Markt", "Marktplatz");
    assert_eq!(conflicts(import(&app, &twice).await), ["events markt title"], "the file does not know its own change");
    import(&app, &twice.replace("version = 1", "version = 3")).await.unwrap();
    assert_eq!(conflicts(import(&app, &old).await), ["events markt title", "events netzwerk ends starts"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_nothing_is_never_refused_and_raises_no_version() {
    let app = TestApp::with(network()).await;
    let exported = programme::export(&app).await.unwrap();
    app.import(titled("Markt")).await;
    app.import(titled("Aktionsmarkt im Foyer")).await;
    let plan = import(&app, &exported).await.unwrap();
    assert!(plan.records.is_empty());
    assert_eq!(plan.version, FileVersion(3));
    assert!(programme::export(&app).await.unwrap().starts_with("version = 3\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_without_a_version_undoes_changes_of_files_but_none_made_in_the_browser() {
    let app = TestApp::with(network()).await;
    import(&app, &titled("Markt")).await.unwrap();
    import(&app, &titled("Marktplatz")).await.unwrap();
    let in_browser = Import::read("", titled("Im Browser")).unwrap().changed_in(Medium::Browser);
    programme::save(&app, &in_browser, None).await.unwrap();
    assert_eq!(conflicts(import(&app, &titled("Markt")).await), ["events markt title"]);
    let over = Import::read("test.toml", titled("Markt")).unwrap().may_undo(true);
    programme::save(&app, &over, None).await.unwrap();
    import(&app, &titled("Marktplatz")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_knows_what_was_changed_in_the_browser_before_it() {
    let app = TestApp::with(network()).await;
    let in_browser = Import::read("", titled("Im Browser")).unwrap().changed_in(Medium::Browser);
    programme::save(&app, &in_browser, None).await.unwrap();
    let exported = programme::export(&app).await.unwrap();
    import(&app, &exported.replace("Im Browser", "In der Datei")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_another_installation_changes_nothing_that_is_stored_but_fills_an_empty_database() {
    let app = TestApp::open().await;
    let foreign = format!("version = 40\n{}", network());
    assert_eq!(import(&app, &foreign).await.unwrap().version, FileVersion(1), "the programme counts its own versions");
    let app = TestApp::with(network()).await;
    let changed = foreign.replace("Aktionsmarkt im Foyer", "Aktionsmarkt im Hof");
    assert_eq!(conflicts(import(&app, &changed).await), ["events markt title"]);
    assert!(import(&app, &foreign).await.unwrap().records.is_empty(), "a file that changes nothing is not refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_version_that_the_programme_has_not_reached_adds_nothing_unless_that_is_demanded() {
    let app = TestApp::with(network()).await;
    let file = &format!("version = 1000000000\n{}", host("verein").set("name", "Verein"));
    let refused = import(&app, file).await;
    let Err(ImportError::Conflicts { file_version, version, conflicts }) = refused else { panic!("{refused:?}") };
    assert_eq!((file_version, version), (Some(FileVersion(1_000_000_000)), FileVersion(1)));
    assert!(conflicts.is_empty(), "it would only add");
    let over = Import::read("test.toml", file).unwrap().may_undo(true);
    assert_eq!(programme::save(&app, &over, None).await.unwrap().version, FileVersion(2));
    let exported = programme::export(&app).await.unwrap();
    import(&app, &exported.replace("Verein", "Museumsverein")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_that_is_no_counter_is_a_fault_with_its_line() {
    let app = TestApp::with(network()).await;
    for (version, sentence) in [
        ("-1", "Nehmen Sie eine von 0 bis 1000000000."),
        ("9000000000", "Nehmen Sie eine von 0 bis 1000000000."),
        ("\"3\"", "version = 3"),
    ] {
        let Err(ImportError::Faulty(faults)) = import(&app, &format!("version = {version}\n{}", network())).await
        else {
            panic!("version = {version} was imported")
        };
        assert_eq!((faults.len(), faults[0].line), (1, Some(1)), "{faults:?}");
        let found = faults[0].sentence(CommandWords::GERMAN);
        assert!(found.contains(sentence), "{found}");
    }
}
