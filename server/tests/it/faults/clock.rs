//! The machine's clock is wrong for a while: hours or a year ahead, then right again; and the two nights in which the
//! hour itself is moved. Forms stay good, everybody gets one letter, and gets it soon after the clock is right.

mod home;

use domain::time::{DAY, HOUR, MINUTE, Moment};
use home::Home;

const YEAR: i64 = 365 * DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_and_comes_back_refuses_nobody_and_loses_no_letter() {
    let mut home = Home::open().await;
    // Long in the programme: to a clock before that day it would not be published yet.
    home.house.advance(2 * YEAR);
    let mut right = home.house.now();
    for jump in [HOUR, -HOUR, 11 * HOUR, -11 * HOUR, 3 * DAY, -3 * DAY, YEAR, -YEAR] {
        // Opened before the jump and pressed after it; opened and pressed during it; opened during it and pressed after.
        let early = home.opened().await;
        home.house.advance(jump);
        if jump < DAY {
            home.place(&early).await;
        }
        let during = home.opened().await;
        home.place(&during).await;
        let late = home.opened().await;
        home.round().await;
        let unsent = home.opened().await;
        home.place(&unsent).await;
        home.set(right.plus(MINUTE));
        if jump >= DAY {
            home.place(&early).await;
        }
        if jump > -DAY {
            home.place(&late).await;
        } else {
            // It says itself to be older than a day: its page comes again with a fresh number, and that is good.
            let again = home.press(&late).await;
            assert_eq!(again.status, 422, "{again:?}");
            let (_, typed) = late.split_once('&').expect("more fields");
            home.place(&format!("form_id={}&{typed}", again.hidden("form_id").expect("a fresh number"))).await;
        }
        home.hold().await;
        right = home.house.now();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_a_clock_far_ahead_called_too_old_is_good_again_when_the_clock_is_right() {
    let mut home = Home::open().await;
    let right = home.house.now();
    let form = home.opened().await;
    home.house.advance(2 * YEAR);
    let page = home.press(&form).await;
    assert_eq!(page.status, 422, "{page:?}");
    assert!(page.hidden("form_id").is_some(), "the form again: {page:?}");
    home.set(right);
    home.place(&form).await;
    home.hold().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn through_both_nights_in_which_the_hour_is_moved_everybody_is_placed_and_written_to_once() {
    let mut home = Home::open().await;
    for evening in ["2026-03-28T22:00", "2026-10-24T22:00"] {
        home.set(Moment::parse(evening).expect("a time").at);
        let mut form = home.opened().await;
        for _ in 0..16 {
            // Opened before the half hour, pressed after it.
            home.house.advance(30 * MINUTE);
            home.place(&form).await;
            home.round().await;
            form = home.opened().await;
        }
        // Somebody sets the clock by hand, an hour wrong, and back.
        home.house.advance(-HOUR);
        home.place(&form).await;
        home.round().await;
        home.house.advance(HOUR);
        home.hold().await;
    }
}
