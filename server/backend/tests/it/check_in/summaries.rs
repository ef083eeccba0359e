//! Attendance summaries: who was present, who was absent and who walked in, by date, by workshop and for a programme.

use super::{CheckInApp, member, present, slug};
use crate::fixtures::network;
use backend::attendance;
use backend::testing::programme_file::event;
use domain::attendance::AttendanceCounts;
use domain::ids::CheckInKey;
use domain::time::{DAY, Millis};

/// From the start of each test until after the event on Friday, 27 March.
const UNTIL_OVER: Millis = Millis::days(26);

#[tokio::test(flavor = "multi_thread")]
async fn present_absent_and_walk_in_participants_are_counted_for_the_event_and_for_each_workshop() {
    let app = CheckInApp::with(network()).await;
    let mut sign_ups = Vec::new();
    for (name, workshop) in [("Anna", "wohnen"), ("Berta", "wohnen"), ("Clara", "mobilitaet")] {
        let fields =
            [("contact_name", name), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag_1", workshop)];
        sign_ups.push(app.app.sign_up("netzwerk", &fields).await.unwrap());
    }
    app.check_in("netzwerk", present(1, member(sign_ups[0], 1))).await.unwrap();
    app.check_in("netzwerk", present(2, member(sign_ups[2], 2))).await.unwrap();
    app.walk_in("netzwerk", "Dora", "1", false).await.unwrap();
    assert!(summary(&app).await.dates.is_empty(), "it has not begun");
    app.app.advance(UNTIL_OVER);
    let summary = summary(&app).await;
    let counts = summary.dates[0].counted.unwrap();
    assert_eq!(counts, AttendanceCounts { signed_up: 6, came: 2, walk_ins: 1, heads: 0 });
    assert_eq!((counts.no_shows(), counts.total()), (4, 3));
    let workshops: Vec<_> = summary.workshops.iter().map(|row| (row.of.as_str(), row.counted.unwrap())).collect();
    let counts = |signed_up, came| AttendanceCounts { signed_up, came, walk_ins: 0, heads: 0 };
    assert_eq!(workshops, [("mobilitaet", counts(1, 0)), ("wohnen", counts(2, 1))]);
}

async fn summary(app: &CheckInApp) -> attendance::EventSummary {
    attendance::event_summary(&app.app, slug("netzwerk")).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_is_counted_by_date_and_a_date_without_check_ins_has_no_counts() {
    let course = event("museum")
        .date("2026-03-03T10:00", "2026-03-03T12:00")
        .date("2026-03-10T10:00", "2026-03-10T12:00")
        .date("2026-03-17T10:00", "2026-03-17T12:00");
    let app = CheckInApp::with(network()).await;
    app.app.import(course).await;
    let anna = app.sign_up("museum", "Anna", "1").await;
    app.app.advance(DAY);
    app.check_in("museum", present(1, member(anna, 1))).await.unwrap();
    app.app.advance(7 * DAY);
    let second = app.list("museum").await;
    assert_eq!((second.date, second.present()), (1, 0), "each date starts with no check-ins");
    let third = attendance::check_in(&app.app, app.organizer, slug("museum"), Some(2), present(2, member(anna, 1)));
    third.await.unwrap();
    app.app.advance(30 * DAY);
    let summary = attendance::event_summary(&app.app, slug("museum")).await.unwrap();
    let came: Vec<_> = summary.dates.iter().map(|row| row.counted.map(|counts| counts.came)).collect();
    assert_eq!(came, [Some(1), None, Some(1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_is_the_sum_of_its_counted_events() {
    let app = CheckInApp::with(network()).await;
    app.app.import(event("markt").set("programme", "seniorenarbeit")).await;
    app.app.import(event("museum").set("programme", "seniorenarbeit")).await;
    let party = app.sign_up("netzwerk", "Anna", "3").await;
    for position in 1..=2 {
        let request = backend::attendance::CheckInRequest {
            key: CheckInKey([9; 16]).of_member(position),
            ..present(9, member(party, position))
        };
        app.check_in("netzwerk", request).await.unwrap();
    }
    app.walk_in("netzwerk", "", "1", false).await.unwrap();
    attendance::count_heads(&app.app, app.organizer, slug("markt"), None, 40).await.unwrap();
    app.app.advance(UNTIL_OVER + 2 * DAY);
    let summary = attendance::programme_summary(&app.app, "seniorenarbeit".try_into().unwrap()).await.unwrap();
    let rows: Vec<_> = summary.events.iter().map(|row| (row.of.slug.as_str(), row.counted)).collect();
    let netzwerk = AttendanceCounts { signed_up: 3, came: 2, walk_ins: 1, heads: 0 };
    let markt = AttendanceCounts { heads: 40, ..AttendanceCounts::default() };
    assert_eq!(rows, [("museum", None), ("netzwerk", Some(netzwerk)), ("markt", Some(markt))]);
    let sum: AttendanceCounts = rows.iter().filter_map(|(_, counted)| *counted).sum();
    assert_eq!((sum.total(), sum.no_shows()), (43, 1));
}
