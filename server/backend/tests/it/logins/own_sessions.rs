//! An organizer's own sessions: what the list says, and that an end takes effect on all nodes at once.

use super::{LEAD, add_lead, log_in};
use backend::AppContext;
use backend::audit_log::{AuditAction, entries_about};
use backend::db::Db;
use backend::organizers::{self, CurrentSession, LoginClient, OwnSession, SessionUse};
use backend::read_tx;
use backend::testing::TestApp;
use backend::testing::programme_file::{network_event, programme, programme_file};
use domain::ids::OrganizerId;
use domain::organizers::Device;
use domain::time::{HOUR, MINUTE, Moment};

/// Another node with the same database.
async fn other_node(app: &TestApp) -> AppContext {
    let db = Db::open(app.url()).await.unwrap();
    AppContext::new(db, app.clock.clone(), app.random.clone(), app.secret.clone(), (*app.settings).clone())
}

async fn is_logged_in(ctx: &AppContext, session: &str) -> bool {
    organizers::authenticate(ctx, session, &SessionUse::BackOffice).await.unwrap().is_some()
}

async fn sessions(app: &TestApp, lead: OrganizerId, current: &str) -> Vec<OwnSession> {
    let lead = organizers::account(app, &lead.to_text()).await.unwrap();
    organizers::own_sessions(app, &lead, &CurrentSession::of(app, current)).await.unwrap()
}

async fn actions(app: &TestApp, lead: OrganizerId) -> Vec<AuditAction> {
    let entries: backend::Result<Vec<_>> = read_tx!(app, |c, _| { Ok(entries_about(&mut c, &lead.to_text()).await?) });
    entries.unwrap().into_iter().map(|entry| entry.action).collect()
}

#[tokio::test]
async fn a_session_that_is_ended_is_ended_on_all_nodes_and_the_others_go_on() {
    let app = TestApp::open().await;
    let lead = add_lead(&app, LEAD).await;
    let other = add_lead(&app, "andere@kornwestheim.example").await;
    let node = other_node(&app).await;
    let device = Device::of("Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0");
    let here = log_in(&app, &LoginClient { device, ..LoginClient::default() }).await;
    app.advance(MINUTE);
    let [there, third] = [log_in(&app, &LoginClient::default()).await, log_in(&app, &LoginClient::default()).await];
    let listed = sessions(&app, lead, &here).await;
    assert_eq!(listed.iter().map(|session| session.is_current).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!((listed[0].device, listed[1].device), (device, Device::default()));

    let name = sessions(&app, lead, &there).await[0].name.clone();
    organizers::end_own_session(&app, other, name.clone()).await.unwrap();
    assert!(is_logged_in(&node, &there).await, "another organizer ends only their own");
    organizers::end_own_session(&app, lead, name).await.unwrap();
    assert!(!is_logged_in(&node, &there).await && !is_logged_in(&app, &there).await);
    assert!(is_logged_in(&node, &here).await && is_logged_in(&node, &third).await);
    organizers::end_other_sessions(&app, lead, &CurrentSession::of(&app, &here)).await.unwrap();
    assert!(is_logged_in(&node, &here).await && !is_logged_in(&node, &third).await);
    let actions = actions(&app, lead).await;
    for action in [AuditAction::EndSession, AuditAction::EndOtherSessions] {
        assert_eq!(actions.iter().filter(|one| **one == action).count(), 1, "{actions:?}");
    }
    node.db.close().await;
}

#[tokio::test]
async fn a_session_that_has_run_out_is_listed_only_where_it_still_counts_at_a_check_in() {
    let app =
        TestApp::with(programme_file([network_event(), programme("seniorenarbeit").set("title", "Senioren")])).await;
    let lead = add_lead(&app, LEAD).await;
    let old = log_in(&app, &LoginClient::default()).await;
    app.advance(HOUR);
    let now = log_in(&app, &LoginClient::default()).await;
    assert_eq!(sessions(&app, lead, &now).await.len(), 1, "no event is near: {old}");

    app.advance(Moment::parse("2026-03-27T12:00").unwrap().at.since(app.now()));
    let door = log_in(&app, &LoginClient::default()).await;
    app.advance(5 * HOUR);
    assert!(!is_logged_in(&app, &door).await);
    let check_in = SessionUse::CheckIn("netzwerk".to_owned());
    assert!(organizers::authenticate(&app, &door, &check_in).await.unwrap().is_some());
    assert!(!is_logged_in(&app, &door).await, "the check-in does not open the back office again");
    let here = log_in(&app, &LoginClient::default()).await;
    let listed = sessions(&app, lead, &here).await;
    assert_eq!(listed.iter().map(|session| session.is_for_check_in_only).collect::<Vec<_>>(), [false, true]);
    assert_eq!(listed[1].used_at, app.now(), "the check-in is a use");
    app.advance(HOUR);
    assert!(organizers::authenticate(&app, &door, &check_in).await.unwrap().is_none(), "the event is over");
}
