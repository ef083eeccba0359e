//! Calendar files: what their entries show, and what becomes of them when the dates of an event change.

mod client;
mod random_dates;
mod texts;

use crate::calendars::client::{Client, entries_of};
use backend::events::{self, calendar, feeds};
use backend::signups;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, programme_file, venue, written};
use domain::events::Filter;
use domain::time::{DAY, HOUR};
use text::Words;

/// The course with these dates: each a day in April and the hour at which it ends.
fn course(dates: &[(u8, u8)]) -> Record {
    let course =
        event("kurs").set("title", "Mein Telefon und ich").set("host", "stadt").set("venue", "das-k").seats(50);
    dates.iter().fold(course, |course, (day, hour)| {
        course.date(&format!("2026-04-{day:02}T10:00"), &format!("2026-04-{day:02}T{hour}:00"))
    })
}

async fn app_with_course(dates: &[(u8, u8)]) -> TestApp {
    let mut app = TestApp::with(programme_file([course(dates)])).await;
    app.ctx.settings = backend::Settings { has_limits: false, ..(*app.settings).clone() }.into();
    app
}

/// The file of the list.
async fn list_file(app: &TestApp) -> String {
    let list = feeds::calendar_listings(app, &Filter::default()).await.unwrap().listings;
    calendar::of_list(app, Words::german(), "Alle", "/kalender.ics", &list)
}

/// The file of the event.
async fn event_file(app: &TestApp) -> String {
    calendar::of_event(app, Words::german(), &events::event(app, "kurs").await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_date_of_a_course_is_cancelled_and_the_others_keep_their_uids() {
    let app = app_with_course(&[(1, 12), (8, 12), (15, 12)]).await;
    let anna = app.sign_up("kurs", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let (mut by_mail, mut by_event) = (Client::default(), Client::default());
    let first = app.deliver_mail().await.remove(0).calendar.unwrap();
    by_mail.apply(&first);
    by_event.apply(&event_file(&app).await);
    app.advance(HOUR);
    app.import(course(&[(1, 12), (15, 12)])).await;
    let second = app.deliver_mail().await.remove(0).calendar.unwrap();
    by_mail.apply(&second);
    by_event.apply(&event_file(&app).await);
    let (before, after) = (entries_of(&first), entries_of(&second));
    let shown = |index: usize| (&after[index].uid, after[index].status.as_str(), after[index].starts.as_str());
    assert_eq!(shown(0), (&before[0].uid, "CONFIRMED", "20260401T100000"));
    assert_eq!(shown(1), (&before[2].uid, "CONFIRMED", "20260415T100000"));
    assert_eq!(shown(2), (&before[1].uid, "CANCELLED", "20260408T100000"));
    assert_eq!(after.len(), 3);
    for client in [&by_mail, &by_event] {
        assert_eq!(client.starts(), ["20260401T100000", "20260415T100000"]);
    }
    let own = signups::own_calendar(&app, Words::german(), &app.page(anna).await).unwrap();
    assert_eq!(entries_of(&own), after, "the own page has the same entries");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_has_no_entries_of_dates_that_were_dropped_before_it() {
    let app = app_with_course(&[(1, 12), (8, 12)]).await;
    app.advance(HOUR);
    app.import(course(&[(8, 12)])).await;
    app.advance(HOUR);
    app.sign_up("kurs", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let entries = entries_of(&app.deliver_mail().await.remove(0).calendar.unwrap());
    assert_eq!(entries.iter().map(|entry| entry.starts.as_str()).collect::<Vec<_>>(), ["20260408T100000"]);
    assert!(entries[0].uid.starts_with("2."), "the date has the UID that it had: {}", entries[0].uid);
    assert_eq!(entries_of(&event_file(&app).await).len(), 2, "who has the event's file may have the dropped date");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_that_is_dropped_from_a_draft_is_in_no_calendar() {
    let draft = |dates: &[(u8, u8)]| course(dates).set("published_at", "");
    let app = TestApp::with(programme_file([draft(&[(1, 12), (8, 12), (15, 12)])])).await;
    app.import(draft(&[(1, 12), (8, 12)])).await;
    app.import(event("kurs").set("published_at", "2026-03-02T09:00")).await;
    for file in [event_file(&app).await, list_file(&app).await] {
        let starts = entries_of(&file).into_iter().map(|entry| entry.starts).collect::<Vec<_>>();
        assert_eq!(starts, ["20260401T100000", "20260408T100000"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_date_leaves_the_list_sixty_days_after_its_end() {
    let app = app_with_course(&[(1, 12), (30, 12)]).await;
    app.import(course(&[(30, 12)])).await;
    app.advance(89 * DAY);
    assert_eq!(entries_of(&list_file(&app).await).len(), 2, "on 30 May");
    app.advance(3 * DAY);
    let listed = entries_of(&list_file(&app).await);
    assert_eq!(listed.iter().map(|entry| entry.starts.as_str()).collect::<Vec<_>>(), ["20260430T100000"]);
    assert_eq!(entries_of(&event_file(&app).await).len(), 2, "the event's file keeps it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_that_is_cancelled_while_its_venue_moves_comes_back_into_calendars_when_it_is_restored() {
    let app = app_with_course(&[(1, 12)]).await;
    app.sign_up("kurs", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let (mut by_mail, mut by_event) = (Client::default(), Client::default());
    let street = venue("das-k").set("street", "Jakobstraße 1");
    let cancelled = written([street, event("kurs").set("cancelled", "2026-03-02T09:00")]);
    for (change, starts) in [
        (None, vec!["20260401T100000"]),
        (Some(cancelled), vec![]),
        (Some(event("kurs").set("cancelled", "").into()), vec!["20260401T100000"]),
    ] {
        if let Some(change) = change {
            app.import(change).await;
        }
        by_mail.apply(&app.deliver_mail().await.remove(0).calendar.unwrap());
        by_event.apply(&event_file(&app).await);
        assert_eq!([by_mail.starts(), by_event.starts()], [starts.clone(), starts]);
    }
}
