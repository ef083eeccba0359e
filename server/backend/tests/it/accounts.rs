//! Accounts: scopes that are stored, the last lead under concurrent changes, and the end of sessions on every node.

use backend::audit_log::{AuditAction, entries_about};
use backend::db::Db;
use backend::organizers::{
    self, AccountError, AccountKey, LoginClient, LoginProof, LoginResult, NewOrganizer, SessionUse,
};
use backend::testing::TestApp;
use backend::testing::programme_file::{host, new_event, programme_file};
use backend::{Principal, read_tx};
use domain::organizers::{Access, Grants, Organizer, Right, Role};
use domain::signups::{EmailAddress, Name};
use text::Words;

async fn app() -> TestApp {
    let event = new_event("netzwerk", "Netzwerk", "2026-03-20T14:00", "2026-03-20T16:00").set("host", "verein");
    TestApp::with(programme_file([host("verein").set("name", "Verein"), event.seats(20)])).await
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap().unwrap()
}

fn name() -> Name {
    Name::parse("Birgit Öztürk").unwrap().unwrap()
}

async fn add(app: &TestApp, address: &str, access: Access) -> Organizer {
    organizers::add(app, NewOrganizer { email: email(address), name: name(), access }).await.unwrap()
}

/// Logs in; returns the token of the session.
async fn log_in(app: &TestApp, address: &str) -> String {
    let link = organizers::create_login_link(app, &email(address)).await.unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    match organizers::log_in(app, LoginProof::Link(token), None, LoginClient::default()).await.unwrap() {
        LoginResult::LoggedIn(_, session) => session,
        other => panic!("{other:?}"),
    }
}

fn of_host(slug: &str) -> Access {
    let grants = Grants::from([("netzwerk".try_into().unwrap(), Right::GRANTABLE.to_vec())]);
    Access::new(Role::Host, [slug.try_into().unwrap()].into(), [].into(), grants)
}

#[tokio::test(flavor = "multi_thread")]
async fn role_hosts_and_grants_are_stored_and_replaced() {
    let app = app().await;
    let added = add(&app, "verein@verein.example", of_host("verein")).await;
    let key = || AccountKey::Id(added.id);
    assert_eq!(organizers::account(&app, &added.id.to_text()).await.unwrap(), added);
    let door = Access::new(Role::Door, [].into(), ["netzwerk".try_into().unwrap()].into(), Grants::new());
    organizers::change(&app, Principal::CommandLine, key(), name(), door).await.unwrap();
    let stored = organizers::account(&app, &added.id.to_text()).await.unwrap();
    assert_eq!((stored.role, stored.hosts.len(), stored.events.len(), stored.grants.len()), (Role::Door, 0, 1, 0));
    let subject = added.id.to_text();
    let entries = read_tx!(&app.ctx, |c, _| { Ok(entries_about(&mut c, &subject).await?) }).unwrap();
    let change = entries.iter().find(|entry| entry.action == AuditAction::ChangeOrganizer).unwrap();
    let changes = change.changes.clone().unwrap();
    assert!(changes.contains(r#"{"field":"role","old":"host","new":"door"}"#), "{changes}");
    assert!(changes.contains(r#"{"field":"grant_needs","old":"netzwerk","new":null}"#), "{changes}");
    let unknown = organizers::change(&app, Principal::CommandLine, key(), name(), of_host("unbekannt")).await;
    assert!(matches!(unknown, Err(AccountError::NoSuchHost(_))), "{unknown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_leads_who_remove_each_other_at_once_one_stays() {
    let app = app().await;
    for round in 0..10 {
        let one = add(&app, "eine@stadt.example", Access::of(Role::Lead)).await;
        let other = add(&app, "andere@stadt.example", Access::of(Role::Lead)).await;
        let editor = Access::of(Role::Editor);
        let (demoted, ended) = tokio::join!(
            organizers::change(&app, Principal::Organizer(one.id), AccountKey::Id(other.id), name(), editor),
            organizers::end(&app, Principal::Organizer(other.id), AccountKey::Id(one.id)),
        );
        let refused = [matches!(demoted, Err(AccountError::LastLead)), matches!(ended, Err(AccountError::LastLead))];
        assert_eq!(refused.iter().filter(|refused| **refused).count(), 1, "round {round}: {demoted:?} {ended:?}");
        let leads = organizers::list(&app).await.unwrap();
        let leads = leads.iter().filter(|account| account.role == Role::Lead && account.disabled_at.is_none()).count();
        assert_eq!(leads, 1, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_account_is_logged_out_on_every_node() {
    let app = app().await;
    add(&app, "eine@stadt.example", Access::of(Role::Lead)).await;
    let ended = add(&app, "verein@verein.example", of_host("verein")).await;
    let session = log_in(&app, "verein@verein.example").await;
    let mut node = app.ctx.clone();
    node.db = Db::open(app.url()).await.unwrap();
    assert_eq!(organizers::authenticate(&node, &session, &SessionUse::BackOffice).await.unwrap().unwrap().id, ended.id);
    organizers::end(&app, Principal::CommandLine, AccountKey::Id(ended.id)).await.unwrap();
    assert_eq!(organizers::authenticate(&node, &session, &SessionUse::BackOffice).await.unwrap(), None);
    // Invited anew, the old session stays ended.
    let new = NewOrganizer { email: email("Verein@verein.example"), name: name(), access: of_host("verein") };
    let again = organizers::invite(&app, Words::german(), ended.id, new).await.unwrap();
    assert_eq!(again.id, ended.id);
    assert_eq!(organizers::authenticate(&node, &session, &SessionUse::BackOffice).await.unwrap(), None);
    assert_eq!(app.deliver_mail().await.len(), 1);
    node.db.close().await;
}
