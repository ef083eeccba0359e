//! The machine's clock is wrong for a while: hours or a year ahead or behind, then right again; and the two nights in which
//! summer time begins and ends. Forms stay valid, and each contact gets one message, soon after the clock is right.

mod clock_app;

use clock_app::ClockApp;
use domain::time::{DAY, HOUR, MINUTE, Millis, Moment};

const YEAR: Millis = Millis::days(365);

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_and_comes_back_refuses_no_form_and_loses_no_message() {
    let mut app = ClockApp::open().await;
    // Otherwise the event would not be published yet for a clock that is a year behind.
    app.ctx.advance(2 * YEAR);
    let mut right = app.ctx.now();
    for jump in [HOUR, -HOUR, 11 * HOUR, -11 * HOUR, 3 * DAY, -3 * DAY, YEAR, -YEAR] {
        // Opened before the jump and submitted after it; opened and submitted during it; opened during it and submitted
        // after it.
        let early = app.open_form().await;
        app.ctx.advance(jump);
        if jump < DAY {
            app.sign_up(&early).await;
        }
        let during = app.open_form().await;
        app.sign_up(&during).await;
        let late = app.open_form().await;
        app.send_messages().await;
        let unsent = app.open_form().await;
        app.sign_up(&unsent).await;
        app.set_clock(right.plus(MINUTE));
        if jump >= DAY {
            app.sign_up(&early).await;
        }
        if jump > -DAY {
            app.sign_up(&late).await;
        } else {
            // By its own time the form is older than a day: its page returns with a fresh form id, which is valid.
            let again = app.submit(&late).await;
            assert_eq!(again.status, 422, "{again:?}");
            let (_, other_fields) = late.split_once('&').expect("more fields");
            app.sign_up(&format!("form_id={}&{other_fields}", again.hidden_field("form_id").expect("a fresh form id")))
                .await;
        }
        app.assert_one_message_each().await;
        right = app.ctx.now();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_expired_by_a_clock_far_ahead_is_valid_again_when_the_clock_is_right() {
    let mut app = ClockApp::open().await;
    let right = app.ctx.now();
    let form = app.open_form().await;
    app.ctx.advance(2 * YEAR);
    let page = app.submit(&form).await;
    assert_eq!(page.status, 422, "{page:?}");
    assert!(page.hidden_field("form_id").is_some(), "the form is shown again: {page:?}");
    app.set_clock(right);
    app.sign_up(&form).await;
    app.assert_one_message_each().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_both_nights_in_which_summer_time_changes_each_contact_is_signed_up_and_written_to_once() {
    let mut app = ClockApp::open().await;
    for evening in ["2026-03-28T22:00", "2026-10-24T22:00"] {
        app.set_clock(Moment::parse(evening).expect("a time").at);
        let mut form = app.open_form().await;
        for _ in 0..16 {
            // Opened before the half hour, submitted after it.
            app.ctx.advance(30 * MINUTE);
            app.sign_up(&form).await;
            app.send_messages().await;
            form = app.open_form().await;
        }
        // An administrator sets the clock an hour wrong, and then right.
        app.ctx.advance(-HOUR);
        app.sign_up(&form).await;
        app.send_messages().await;
        app.ctx.advance(HOUR);
        app.assert_one_message_each().await;
    }
}
