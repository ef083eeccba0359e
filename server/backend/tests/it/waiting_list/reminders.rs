//! Reminders and thanks while the event itself changes in another process.

use super::actions::{RULES, delivered, join, wait_until};
use super::event_plan::{EVENT, Plan, programme};
use super::setup::app_with_evening;
use backend::random::Random;
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use backend::{AppContext, Result, attendance, run, signups, write_tx};
use std::future::Future;
use std::sync::mpsc::channel;
use tokio::task::{block_in_place, yield_now};

/// Runs a job of a second process, which reads the programme while the event is being cancelled and must then wait for the
/// lock.
async fn run_during_cancellation<F>(app: &TestApp, job: impl FnOnce(AppContext) -> F)
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let ((signal, begun), (release, released)) = (channel(), channel::<()>());
    let ctx = app.ctx.clone();
    let cancellation = tokio::spawn(async move {
        write_tx!(ctx, |tx, _| {
            run!(tx, "UPDATE event_versions SET version = version + 1 WHERE event = $1", EVENT)?;
            run!(tx, "UPDATE events SET cancelled_local = '2026-03-12T09:00' WHERE slug = $1", EVENT)?;
            run!(tx, "UPDATE programme_version SET version = 'cancelled'")?;
            signal.send(()).ok();
            block_in_place(|| released.recv()).ok();
            Ok(())
        })
    });
    block_in_place(|| begun.recv()).unwrap();
    let db = backend::db::Db::open(app.url()).await.unwrap();
    let settings = (*app.settings).clone();
    let other = AppContext::new(db, app.clock.clone(), Random::seeded(2), app.secret.clone(), settings);
    let job = tokio::spawn(job(other.clone()));
    while other.programme_cache.get().is_none() {
        yield_now().await;
    }
    release.send(()).unwrap();
    cancellation.await.unwrap().unwrap();
    job.await.unwrap().unwrap();
    other.db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_is_reminded_of_an_event_that_is_cancelled_meanwhile_and_each_is_reminded_once_it_is_restored() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "1").await;
    app.deliver_mail().await;
    wait_until(&app, "2026-03-12T10:00").await;
    run_during_cancellation(&app, |ctx| async move { signups::send_reminders(&ctx).await }).await;
    assert!(delivered(&app).await.is_empty());
    app.import(programme(RULES, Plan::of(RULES))).await;
    signups::send_reminders(&app).await.unwrap();
    assert_eq!(delivered(&app).await, ["anna event_restored", "anna reminder"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_is_thanked_for_an_event_that_is_cancelled_meanwhile() {
    let app = app_with_evening(RULES).await;
    app.import(event(EVENT).set("thanks", true)).await;
    join(&app, "Anna", "1").await;
    app.deliver_mail().await;
    wait_until(&app, "2026-03-14T10:00").await;
    run_during_cancellation(&app, |ctx| async move { attendance::send_thanks(&ctx).await }).await;
    assert!(delivered(&app).await.is_empty());
}
