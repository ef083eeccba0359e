//! News to a host once a day: in the morning, once, and only if there are any.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn daily_news_that_have_not_left_by_the_next_morning_are_part_of_its_message() {
    let app = app("daily").await;
    sign_up(&app, "Anna").await;
    at(&app, "2026-03-03T08:00").await;
    sign_up(&app, "Berta").await;
    at(&app, "2026-03-04T08:00").await;
    assert_eq!(news(&app).await, ["2 neue Anmeldungen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hears_daily_from_now_on_does_not_hear_again_what_was_told_at_once() {
    let app = app("each").await;
    sign_up(&app, "Anna").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
    app.import(event("netzwerk").set("notify", "daily")).await;
    at(&app, "2026-03-03T08:00").await;
    assert!(updates(&app).await.is_empty());
    sign_up(&app, "Berta").await;
    at(&app, "2026-03-04T08:00").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hears_at_once_from_now_on_hears_also_what_the_morning_would_have_told() {
    let app = app("daily").await;
    sign_up(&app, "Anna").await;
    app.import(event("netzwerk").set("notify", "each")).await;
    sign_up(&app, "Berta").await;
    assert_eq!(news(&app).await, ["2 neue Anmeldungen"]);
    app.import(event("netzwerk").set("notify", "daily")).await;
    sign_up(&app, "Carla").await;
    app.import(event("netzwerk").set("notify", "each")).await;
    at(&app, "2026-03-03T08:00").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"], "in the morning, if nobody signs up before");
}

#[tokio::test(flavor = "multi_thread")]
async fn daily_news_come_once_in_the_morning_and_only_if_there_are_any() {
    let app = app("daily").await;
    let anna = sign_up(&app, "Anna").await;
    sign_up(&app, "Berta").await;
    cancel(&app, anna).await;
    at(&app, "2026-03-02T23:59").await;
    at(&app, "2026-03-03T07:59").await;
    assert!(updates(&app).await.is_empty(), "not before the morning");
    at(&app, "2026-03-03T08:00").await;
    send_host_updates(&app).await.unwrap();
    let messages = updates(&app).await;
    let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
    let words = text(message);
    assert!(words.contains("\n2 neue Anmeldungen, 1 Absage\n"), "{words}");
    assert!(words.contains("Angemeldet: 1 von 19 Plätzen."), "{words}");
    change_field(&app, sign_up(&app, "Carla").await, "people", "2").await;
    at(&app, "2026-03-03T20:00").await;
    assert!(updates(&app).await.is_empty(), "what comes after it waits for the next one");
    at(&app, "2026-03-05T11:00").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"], "a morning that was missed is made up for");
    at(&app, "2026-03-06T08:00").await;
    assert!(updates(&app).await.is_empty(), "nothing has changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_send_the_daily_news_once() {
    let app = app("daily").await;
    let db = Db::open(app.url()).await.unwrap();
    let other = AppContext::new(db, app.clock.clone(), Random::seeded(2), app.secret.clone(), (*app.settings).clone());
    for _ in 0..5 {
        sign_up(&app, "Anna").await;
        app.advance(DAY);
        let (first, second) = tokio::join!(send_host_updates(&app), send_host_updates(&other));
        first.and(second).unwrap();
        assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
    }
    other.db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_over_cancelled_or_no_longer_daily_has_no_news() {
    for change in [event("netzwerk").set("cancelled", "2026-03-02T12:00"), event("netzwerk").set("notify", "off")] {
        let app = app("daily").await;
        sign_up(&app, "Anna").await;
        app.import(change).await;
        app.advance(DAY);
        send_host_updates(&app).await.unwrap();
        assert!(updates(&app).await.is_empty());
    }
    let app = app("daily").await;
    at(&app, "2026-03-27T12:30").await;
    sign_up(&app, "Anna").await;
    at(&app, "2026-03-28T08:00").await;
    assert!(updates(&app).await.is_empty());
}
