//! The programme file: what an import changes and what it leaves as it is, and the faults that it reports.

mod faults;
mod in_use;
mod mistakes;
mod moves;
mod warnings;

use crate::fixtures::network;
use backend::events;
use backend::programme::{self, Changes, Demo, Fault, ImportError};
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use backend::{Result, read_tx, row, rows};
use domain::events::{Availability, Event, Filter, HostNotice, Order, Promotion, SignUpMode, Status};
use domain::time::{DAY, Instant};
use jiff::civil::date;

/// The faults of a file that is refused.
async fn faults(app: &TestApp, file: impl AsRef<[u8]>) -> Vec<Fault> {
    match programme::import(app, "programm.toml", &file).await {
        Err(ImportError::Faulty(faults)) => faults,
        other => panic!("{other:?}: {}", String::from_utf8_lossy(file.as_ref())),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_changes_nothing() {
    let app = TestApp::with(network()).await;
    let again = app.import(network()).await;
    assert_eq!(again, Changes { added: 0, changed: 0, unchanged: 6 });
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().event.sequence, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_a_file_leaves_out_stays_as_it_is() {
    let app = TestApp::with(network()).await;
    let before = events::event(&app, "netzwerk").await.unwrap().event;
    app.import(event("netzwerk").set("title", "Netzwerktreffen").set("sign_up.seats", 25)).await;
    let after = events::event(&app, "netzwerk").await.unwrap().event;
    assert_eq!(after.title, "Netzwerktreffen");
    assert_eq!(after.sign_up.seats, Some(25));
    assert_eq!((&after.dates, &after.workshops, &after.uid), (&before.dates, &before.workshops, &before.uid));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_uid_keeps_the_stored_one() {
    let app = TestApp::with(network()).await;
    let before = events::event(&app, "museum").await.unwrap().event.uid.clone();
    assert_eq!(app.import(event("museum").set("uid", "")).await, Changes { added: 0, changed: 0, unchanged: 1 });
    assert_eq!(events::event(&app, "museum").await.unwrap().event.uid, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_flags_of_an_event_stay_as_they_are_when_its_title_changes() {
    let names = ["all_day", "unlisted", "thanks"];
    let rules = ["sign_up.waiting_list", "sign_up.confirm_by_mail", "sign_up.confidential"];
    let with_flags = |set: bool| names.iter().chain(&rules).fold(event("netzwerk"), |event, flag| event.set(flag, set));
    let set = with_flags(true).set("neutral_title", "Treffen").set("sign_up.seats", 9);
    for (change, flags) in [(set, [1; 6]), (event("netzwerk").set("sign_up.seats", 9), [0; 6])] {
        let app = TestApp::with(network()).await;
        app.import(with_flags(false)).await;
        app.import(change).await;
        assert_eq!(stored_flags(&app).await, flags);
        app.advance(DAY);
        app.import(event("netzwerk").set("title", "Netzwerktreffen")).await;
        assert_eq!(stored_flags(&app).await, flags);
    }
}

type Flags = (i64, i64, i64, i64, i64, i64);

/// The flags of the event as they are stored.
async fn stored_flags(app: &TestApp) -> [i64; 6] {
    let sql = "SELECT is_all_day, is_unlisted, has_thanks, has_waiting_list, confirm_by_mail, is_confidential FROM events \
        WHERE slug = 'netzwerk'";
    let found: Result<Option<Flags>> = read_tx!(app, |c, _| { Ok(row!(c, sql)?) });
    found.unwrap().expect("the event").into()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_at_another_time_is_moved_and_its_calendar_sequence_rises() {
    let app = TestApp::with(network()).await;
    app.advance(DAY);
    app.import(event("netzwerk").time("2026-03-28T13:00", "2026-03-28T18:00")).await;
    let moved = events::event(&app, "netzwerk").await.unwrap().event;
    assert_eq!((moved.status(app.now()), moved.sequence), (Status::Moved, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_is_imported_into_an_empty_database_is_the_same_programme() {
    let app = TestApp::open().await;
    programme::demo(&app, date(2026, 3, 2)).await.unwrap();
    let exported = programme::export(&app).await.unwrap();
    let other = TestApp::with(&exported).await;
    // The other programme counts its own versions.
    let without_version = |file: &str| file.split_once('\n').map(|(_, records)| records.to_owned());
    let again = programme::export(&other).await.unwrap();
    assert_eq!(without_version(&again), without_version(&exported));
    assert_eq!(app.import(&exported).await.changed, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_programme_lies_on_the_first_friday_from_three_weeks_ahead_that_is_no_public_holiday() {
    let days = [
        (date(2026, 3, 2), date(2026, 3, 27)),
        (date(2026, 10, 20), date(2026, 11, 13)),
        (date(2027, 2, 28), date(2027, 4, 2)), // 26 March is Good Friday
        (date(2026, 11, 23), date(2026, 12, 18)),
        (date(2026, 11, 29), date(2027, 1, 8)), // 25 December and 1 January
    ];
    for (today, expected) in days {
        let app = TestApp::open().await;
        assert!(matches!(programme::demo(&app, today).await.unwrap(), Demo::Loaded(_)));
        assert_eq!(programme::demo(&app, today).await.unwrap(), Demo::AlreadyThere);
        assert!(events::is_example(&app).await.unwrap());
        let anchor = events::event(&app, "netzwerk-seniorenarbeit").await.unwrap().event.starts();
        assert_eq!(anchor.date(), expected, "from {today}");
        assert_eq!(anchor.local.hour(), 13);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn invented_people_are_signed_up_wait_and_cancel_without_any_message() {
    let app = TestApp::open().await;
    programme::demo(&app, app.now().in_berlin().date()).await.unwrap();
    programme::sign_up_invented_people(&app).await.unwrap();
    let course = events::event(&app, "digitalisierungskurs").await.unwrap();
    assert_eq!(course.availability(app.now()), Availability::WaitingList);
    let statuses: backend::Result<Vec<(i64, i64, i64)>> = read_tx!(app, |c, _| {
        Ok(rows!(c, "SELECT COUNT(confirmed_at), COUNT(queued_at_version), COUNT(cancelled_at) FROM sign_ups")?)
    });
    let [(confirmed, waiting, cancelled)] = statuses.unwrap()[..] else { panic!("one row") };
    assert!(confirmed > 20 && waiting > 0 && cancelled > 5, "{confirmed} {waiting} {cancelled}");
    let messages: backend::Result<Vec<(i64,)>> =
        read_tx!(app, |c, _| { Ok(rows!(c, "SELECT COUNT(*) FROM messages")?) });
    assert_eq!(messages.unwrap(), [(0,)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_programme_has_every_kind_of_event() {
    let app = TestApp::open().await;
    programme::demo(&app, date(2026, 3, 2)).await.unwrap();
    let all = Filter { from: Some(date(2020, 1, 1)), ..Filter::default() };
    events::upcoming(&app, &all).await.unwrap();
    let index = &app.programme_cache.get().unwrap().index;
    let listings: Vec<_> = index.select(&all, app.now(), Instant(0)).listings().collect();
    let has = |what: &str, case: &dyn Fn(&domain::events::Listing) -> bool| {
        assert!(listings.iter().any(|listing| case(listing)), "no event {what}");
    };
    assert!(listings.len() >= 14);
    for mode in [SignUpMode::None, SignUpMode::Here, SignUpMode::ByHost, SignUpMode::Elsewhere] {
        has(&format!("with the mode {mode:?}"), &|listing| listing.event.sign_up.mode == mode);
    }
    has("of several days", &|listing| listing.event.is_all_day && !listing.event.dates[0].is_one_day());
    has("with several dates", &|listing| listing.event.dates.len() > 1);
    has("in a series", &|listing| listing.event.series.is_some());
    has("with workshops in one slot", &|listing| listing.event.workshops.len() > 1 && listing.event.slots().len() == 1);
    has("with a waiting list", &|listing| listing.event.sign_up.has_waiting_list);
    has("with offers in strict order", &|listing| {
        let rules = &listing.event.sign_up;
        rules.has_waiting_list && rules.promotion == Promotion::Offer && rules.order == Order::Strict
    });
    has("whose sign-ups are confirmed by mail", &|listing| listing.event.sign_up.confirm_by_mail);
    has("that sends thanks", &|listing| listing.event.has_thanks);
    has("that asks for the organisation", &|listing| listing.event.asks_organisation);
    has("whose host hears of sign-ups", &|listing| listing.event.notify == HostNotice::Daily);
    has("that is confidential", &|listing| {
        listing.event.sign_up.is_confidential && listing.event.neutral_title.is_some()
    });
    has("with several hosts", &|listing| !listing.co_hosts.is_empty());
    has("in several languages", &|listing| listing.event.languages.len() > 2);
    has("that is over", &|listing| listing.status(app.now()) == Status::Over);
    has("that is cancelled", &|listing| listing.status(app.now()) == Status::Cancelled);
    let exported = programme::export(&app).await.unwrap();
    assert!(exported.matches("[[events]]").count() > listings.len(), "one event is not yet published");
    // Without what each database counts for itself.
    let facts = |event: &Event| Event {
        sequence: 0,
        updated_at: Instant(0),
        moved_at: None,
        restored_at: None,
        ..event.clone()
    };
    let other = TestApp::with(&exported).await;
    for listing in listings {
        let imported = events::event(&other, listing.event.slug.as_str()).await.unwrap();
        assert_eq!(facts(&imported.event), facts(&listing.event), "the export has every fact");
    }
}
