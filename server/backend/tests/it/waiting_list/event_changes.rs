//! Changes of an event, reminders and thanks: each contact concerned is told once, and no other.

use super::actions::{RULES, calls, cancel, delivered, join, join_by, wait_until};
use super::event_plan::{EVENT, Plan, programme};
use super::setup::app_with_evening;
use backend::attendance;
use backend::signups;
use backend::testing::programme_file::event;
use domain::time::{DAY, HOUR, MINUTE};

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_event_is_announced_to_each_contact_with_the_next_sequence_of_the_calendar_entry() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "3").await;
    join(&app, "Berta", "1").await;
    join_by(&app, "Carl", &[("phone", "07154 000-3")], "1").await;
    let first = app.deliver_mail().await.into_iter().find_map(|message| message.calendar).unwrap();
    let moved = Plan::of(RULES).days_later(7);
    app.import(programme(RULES, moved)).await;
    app.import(programme(RULES, moved)).await;
    let messages = app.deliver_mail().await;
    assert_eq!(messages.len(), 2, "Anna and Berta, once");
    let to = |name: &str| messages.iter().find(|message| message.recipient.starts_with(name)).unwrap();
    let entry = to("anna").calendar.as_deref().unwrap();
    let sequence =
        |entry: &str| entry.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<i64>().ok()).unwrap();
    assert_eq!(sequence(entry), sequence(&first) + 1);
    assert!(to("anna").text().unwrap().contains("/absagen"), "the message links to the cancellation");
    assert!(to("berta").calendar.is_none(), "a waiting contact has no calendar entry");
    assert_eq!(calls(&app).await, ["Carl event_moved"]);
    app.import(programme(RULES, Plan { is_cancelled: true, ..moved })).await;
    let messages = app.deliver_mail().await;
    let methods: Vec<bool> = messages
        .iter()
        .map(|message| message.calendar.as_deref().is_some_and(|it| it.contains("METHOD:CANCEL")))
        .collect();
    assert_eq!((messages.len(), methods.iter().filter(|is| **is).count()), (2, 1), "Anna's entry is cancelled");
    assert_eq!(calls(&app).await, ["Carl event_cancelled"], "the newest call task supersedes the others");
}

#[tokio::test(flavor = "multi_thread")]
async fn confirmed_contacts_are_reminded_once_the_day_before_and_no_others() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "1").await;
    let gone = join(&app, "Bernd", "1").await;
    cancel(&app, gone).await;
    wait_until(&app, "2026-03-11T10:01").await;
    join(&app, "Late", "2").await;
    join(&app, "Waiting", "1").await;
    app.deliver_mail().await;
    wait_until(&app, "2026-03-12T09:59").await;
    signups::send_reminders(&app).await.unwrap();
    assert!(delivered(&app).await.is_empty(), "not before ten");
    app.advance(MINUTE);
    for _ in 0..3 {
        signups::send_reminders(&app).await.unwrap();
        app.advance(HOUR);
    }
    assert_eq!(
        delivered(&app).await,
        ["anna reminder"],
        "a contact who signed up in the last 24 hours is not reminded"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_reminded_again_when_a_cancelled_event_is_restored_on_another_day() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "1").await;
    wait_until(&app, "2026-03-12T10:00").await;
    signups::send_reminders(&app).await.unwrap();
    let plan = Plan::of(RULES);
    app.import(programme(RULES, Plan { is_cancelled: true, ..plan })).await;
    app.import(programme(RULES, plan.days_later(14))).await;
    app.deliver_mail().await;
    wait_until(&app, "2026-03-26T10:00").await;
    signups::send_reminders(&app).await.unwrap();
    assert_eq!(delivered(&app).await, ["anna reminder"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_morning_after_contacts_are_thanked_where_the_event_says_so() {
    let app = app_with_evening(RULES).await;
    app.import(event(EVENT).set("thanks", true).set("results_url", "https://kornwestheim.example/wohnen")).await;
    join(&app, "Anna", "1").await;
    let gone = join(&app, "Bernd", "1").await;
    cancel(&app, gone).await;
    join(&app, "Chris", "2").await;
    join(&app, "Doris", "1").await;
    app.deliver_mail().await;
    wait_until(&app, "2026-03-14T10:00").await;
    for _ in 0..2 {
        attendance::send_thanks(&app).await.unwrap();
    }
    let messages = app.deliver_mail().await;
    assert!(
        messages.iter().all(|message| message
            .text()
            .as_deref()
            .unwrap()
            .contains("https://kornwestheim.example/wohnen"))
    );
    let mut recipients: Vec<&str> = messages.iter().map(|message| message.recipient.as_str()).collect();
    recipients.sort_unstable();
    assert_eq!(recipients, ["anna@example.org", "chris@example.org"]);
    app.advance(DAY);
    attendance::send_thanks(&app).await.unwrap();
    assert!(app.deliver_mail().await.is_empty());
}
