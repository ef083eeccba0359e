//! What others do between the preparation of an import and its short transaction is neither lost nor overlooked.

use crate::fixtures::network;
use backend::programme::{self, Import, ImportError, Plan, Problem, Rule};
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, new_event, written};
use backend::{events, read_tx, rows};
use tokio::task::JoinHandle;

/// An import of so many events that it is staged in several transactions, and of a change.
fn start_import(app: &TestApp, change: Record) -> JoinHandle<Result<Plan, ImportError>> {
    let evenings = (0..900).map(|number| {
        let event = new_event(&format!("abend-{number}"), "Abend", "2026-05-04T18:00", "2026-05-04T20:00");
        event.set("all_day", true).without_sign_up()
    });
    let import = Import::read("test.toml", written(evenings.chain([change]))).unwrap();
    let ctx = app.ctx.clone();
    tokio::spawn(async move { programme::save(&ctx, &import, None).await })
}

async fn staged_rows(app: &TestApp) -> i64 {
    let counted: backend::Result<Vec<(i64,)>> = read_tx!(app.ctx, |c, _| {
        Ok(rows!(c, "SELECT (SELECT COUNT(*) FROM staged_imports) + (SELECT COUNT(*) FROM staged_events)")?)
    });
    counted.unwrap()[0].0
}

async fn wait_until_staged(app: &TestApp, import: &JoinHandle<Result<Plan, ImportError>>) {
    while staged_rows(app).await == 0 {
        assert!(!import.is_finished(), "the import was staged");
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_up_while_a_move_of_the_event_is_imported_learns_the_new_date() {
    let app = TestApp::with(network()).await;
    let import = start_import(&app, event("museum").time("2026-04-17T15:00", "2026-04-17T16:30"));
    wait_until_staged(&app, &import).await;
    app.sign_up("museum", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let plan = import.await.unwrap().unwrap();
    let calendars: Vec<String> = app.deliver_mail().await.into_iter().filter_map(|message| message.calendar).collect();
    assert!(calendars.iter().any(|calendar| calendar.contains("20260417T150000")), "{calendars:#?}");
    assert_eq!(calendars.len(), 1, "a confirmation that had not left is withdrawn");
    assert_eq!(plan.changes().added, 900);
    assert_eq!(staged_rows(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_overtaken_by_another_undoes_nothing_of_it() {
    let app = TestApp::with(network()).await;
    let import = start_import(&app, event("markt").set("title", "Großer Markt"));
    wait_until_staged(&app, &import).await;
    app.import(event("markt").set("summary", "Mit Musik.")).await;
    let plan = import.await.unwrap().unwrap();
    let markt = events::event(&app, "markt").await.unwrap().event;
    assert_eq!((markt.title.as_str(), markt.summary.as_str()), ("Großer Markt", "Mit Musik."));
    assert_eq!(plan.version.0, 3, "each of the three imports has a version of its own");
    assert_eq!(staged_rows(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_that_an_import_takes_over_count_as_updated_when_they_can_be_seen() {
    let app = TestApp::with(network()).await;
    let import = start_import(&app, event("markt").set("title", "Großer Markt"));
    wait_until_staged(&app, &import).await;
    app.advance(domain::time::MINUTE);
    import.await.unwrap().unwrap();
    for slug in ["abend-7", "markt"] {
        assert_eq!(events::event(&app, slug).await.unwrap().event.updated_at, app.now(), "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_import_leaves_no_staged_rows() {
    let app = TestApp::with(network()).await;
    app.sign_up("museum", &[("contact_name", "Anna"), ("phone", "07154 11111"), ("people", "2")]).await.unwrap();
    let import = start_import(&app, event("museum").set("sign_up.seats", 1));
    wait_until_staged(&app, &import).await;
    let Err(ImportError::Faulty(faults)) = import.await.unwrap() else { panic!("not refused") };
    assert_eq!(faults[0].problem, Problem::Rule(Rule::FewerThanTaken { taken: 2 }));
    assert_eq!(staged_rows(&app).await, 0);
    assert!(events::event(&app, "abend-7").await.is_err());
}
