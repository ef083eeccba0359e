//! A venue that gets another address moves the events that people know and can still go to, and no others.

use backend::events;
use backend::testing::TestApp;
use backend::testing::programme_file::{event, new_event, programme_file, venue, written};
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_venue_that_moves_does_not_move_events_that_are_over_cancelled_or_not_yet_published() {
    let april = |slug: &str| new_event(slug, "Singen", "2026-04-01T10:00", "2026-04-01T12:00").seats(20);
    let app = TestApp::with(programme_file([
        april("bekannt"),
        april("kommt").set("published_at", "2026-03-20T08:00"),
        april("entwurf").set("published_at", ""),
        april("erscheint").set("published_at", ""),
        april("abgesagt").set("cancelled", "2026-03-02T08:00"),
        new_event("vorbei", "Singen", "2026-03-01T10:00", "2026-03-01T12:00").seats(20),
    ]))
    .await;
    app.advance(DAY);
    app.import(written([
        venue("das-k").set("street", "Jakobstraße 1"),
        event("erscheint").set("published_at", "2026-03-03T08:00"),
        april("neu"),
    ]))
    .await;
    app.advance(20 * DAY);
    app.import(event("entwurf").set("published_at", "2026-03-20T08:00")).await;
    for (slug, is_moved) in [
        ("bekannt", true),
        ("kommt", false),
        ("entwurf", false),
        ("erscheint", false),
        ("neu", false),
        ("abgesagt", false),
        ("vorbei", false),
    ] {
        assert_eq!(events::event(&app, slug).await.unwrap().event.moved_at.is_some(), is_moved, "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_changes_together_with_the_address_of_its_venue_is_moved() {
    let known = new_event("singen", "Singen", "2026-04-01T10:00", "2026-04-01T12:00").seats(20);
    let app = TestApp::with(programme_file([known])).await;
    let street = venue("das-k").set("street", "Jakobstraße 1");
    app.import(written([street, event("singen").set("summary", "Für alle.")])).await;
    let event = events::event(&app, "singen").await.unwrap().event;
    assert_eq!((event.moved_at, event.sequence), (Some(app.now()), 2), "the summary and the address have changed");
}
