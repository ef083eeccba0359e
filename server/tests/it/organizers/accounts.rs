//! Accounts in the browser: a lead invites, changes and ends them.

use crate::site::staff::{StaffClient, cookie};
use crate::site::{Answer, Site};
use backend::organizers;
use domain::organizers::{Organizer, Right, Role};
use domain::time::{DAY, MINUTE};

const LIST: &str = "/verwaltung/mitarbeitende";
const HOST: &str = "verein@verein.example";

/// Fills in fields of the form of an account; `boxes` are ticked.
async fn save(client: &StaffClient<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    let page_answer = client.get(page).await;
    let form = page_answer.form_to(page);
    client.submit(&fields.iter().fold(form, |form, (name, value)| form.force(name, value.as_bytes()))).await
}

async fn account(site: &Site, email: &str) -> Organizer {
    let accounts = organizers::list(&site.ctx).await.unwrap();
    accounts.into_iter().find(|account| account.email.mailbox() == email).expect("an account")
}

async fn edit_path(site: &Site, email: &str) -> String {
    format!("{LIST}/{}/bearbeiten", account(site, email).await.id.to_text())
}

/// The path of the link in the only message that is due.
async fn link_in_message(site: &Site) -> String {
    let [message] = &site.ctx.deliver_mail().await[..] else { panic!("not one message") };
    assert_eq!(message.recipient, HOST);
    let text = message.text().expect("a text");
    let start = text.find("/verwaltung/einlass/").expect("a link");
    text[start..].split_whitespace().next().expect("a link").to_owned()
}

async fn invite_host(lead: &StaffClient<'_>) {
    let fields = [("name", "Frieda Häberle"), ("email", HOST), ("role", "host"), ("host", "landkreis")];
    let answer = save(lead, &format!("{LIST}/neu"), &fields).await;
    assert_eq!(answer.status, 303, "{answer}");
    let list = lead.get(&answer.location()).await;
    assert_eq!(list.texts("p.saved"), ["Die Einladung ist unterwegs: Frieda Häberle"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_host_logs_in_once_by_the_link_and_sees_the_own_events() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    invite_host(&lead).await;
    let link = link_in_message(&site).await;
    // Longer than a login link is valid.
    site.ctx.advance(6 * DAY);
    let form = site.logged_out().form(&link).await;
    let answer = site.logged_out().submit(&form).await;
    let host = StaffClient { site: &site, cookie: cookie(&answer) };
    let overview = host.get(&answer.location()).await;
    let events = overview.texts(".row h3");
    assert!(events.contains(&"Singen für alle".to_owned()), "{events:?}");
    assert!(!events.contains(&"Kleiner Kreis".to_owned()), "{events:?}");
    assert!(!overview.text().contains("/verwaltung/mitarbeitende"), "{overview}");
    assert_eq!(site.logged_out().submit(&form).await.status, 410, "the link is used up");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_ends_after_a_week_and_with_the_next_one() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    invite_host(&lead).await;
    let first = link_in_message(&site).await;
    let edit = lead.get(&edit_path(&site, HOST).await).await;
    let again = edit.form_to(&edit_path(&site, HOST).await.replace("bearbeiten", "einladen"));
    assert_eq!(lead.submit(&again).await.status, 303);
    let second = link_in_message(&site).await;
    let form = site.logged_out().form(&first).await;
    assert_eq!(site.logged_out().submit(&form).await.status, 410);
    site.ctx.advance(7 * DAY);
    let form = site.logged_out().form(&second).await;
    assert_eq!(site.logged_out().submit(&form).await.status, 410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_counts_from_the_next_request() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    site.add_organizer("tuer@kornwestheim.example", Role::Door, &["netzwerk", "museum"]).await;
    let door = site.log_in("tuer@kornwestheim.example").await;
    assert_eq!(door.get("/tuer/netzwerk").await.status, 200);
    let path = edit_path(&site, "tuer@kornwestheim.example").await;
    let form = lead.get(&path).await.form_to(&path);
    assert!(form.body().contains("event=netzwerk"), "the form shows what is stored: {}", form.body());
    assert_eq!(lead.submit(&form.without("event").add("event", "museum")).await.status, 303);
    assert_eq!(door.get("/tuer/netzwerk").await.status, 404, "the event is taken away");
    assert_eq!(door.get("/tuer/museum").await.status, 200);
    let fields = [("role", "editor")];
    assert_eq!(save(&lead, &path, &fields).await.status, 303);
    assert_eq!(door.get("/verwaltung/veranstaltungen/netzwerk/liste.csv").await.status, 200);
    assert!(account(&site, "tuer@kornwestheim.example").await.events.is_empty(), "an editor has no events");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_grants_contacts_for_one_event() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    site.add_organizer(HOST, Role::Host, &["landkreis"]).await;
    site.sign_up("netzwerk").await;
    let host = site.log_in(HOST).await;
    let list = "/verwaltung/veranstaltungen/netzwerk";
    assert!(!host.get(list).await.text().contains("07154"));
    let path = edit_path(&site, HOST).await;
    assert_eq!(save(&lead, &path, &[("grant_contacts", "netzwerk")]).await.status, 303);
    let grants = account(&site, HOST).await.grants;
    assert_eq!(grants.get(&"netzwerk".try_into().unwrap()), Some(&vec![Right::SeeContacts]));
    assert!(host.get(list).await.text().contains("123456"));
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_ended_is_logged_out_at_once_and_can_be_invited_anew() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    site.add_organizer(HOST, Role::Host, &["landkreis"]).await;
    let host = site.log_in(HOST).await;
    let link = site.login_link(HOST).await;
    let end = edit_path(&site, HOST).await.replace("bearbeiten", "beenden");
    let form = lead.get(&end).await.form_to(&end);
    assert_eq!(lead.submit(&form).await.location(), LIST);
    assert_eq!(host.get("/verwaltung/veranstaltungen/netzwerk").await.status, 404);
    let form = site.logged_out().form(&link).await;
    assert_eq!(site.logged_out().submit(&form).await.status, 410, "its links are no longer valid");
    assert!(lead.get(LIST).await.text().contains("beendet am"));
    invite_host(&lead).await;
    site.ctx.deliver_mail().await;
    assert_eq!(host.get("/verwaltung/veranstaltungen/netzwerk").await.status, 404, "the old session stays ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_lead_neither_goes_nor_is_demoted() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    let path = edit_path(&site, "leitung@kornwestheim.example").await;
    let answer = save(&lead, &path, &[("role", "editor")]).await;
    assert_eq!((answer.status, answer.form_to(&path).value("role").as_deref()), (409, Some("editor")), "{answer}");
    assert!(answer.text().contains("das einzige Konto der Leitung"), "{answer}");
    let end = path.replace("bearbeiten", "beenden");
    let form = lead.get(&end).await.form_to(&end);
    assert_eq!(lead.submit(&form).await.status, 409);
    site.add_organizer("zweite@kornwestheim.example", Role::Lead, &[]).await;
    assert_eq!(lead.submit(&form).await.status, 303, "there is another one");
    assert_eq!(lead.get(LIST).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_form_comes_back_as_it_was_typed() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    let new = format!("{LIST}/neu");
    for (fields, field) in [
        (vec![("name", "Ruth"), ("email", "keine"), ("role", "lead")], "email"),
        (vec![("name", "Ruth"), ("email", "leitung@kornwestheim.example"), ("role", "lead")], "email"),
        (vec![("name", "Ruth"), ("email", HOST), ("role", "host")], "host"),
        (vec![("name", "Ruth"), ("email", HOST), ("role", "host"), ("host", "gibt-es-nicht")], "host"),
        (vec![("name", "Ruth"), ("email", HOST), ("role", "door")], "event"),
        (vec![("name", "Ruth"), ("email", HOST), ("role", "chefin")], "role"),
        (vec![("name", " "), ("email", HOST), ("role", "lead")], "name"),
    ] {
        let answer = save(&lead, &new, &fields).await;
        assert_eq!(answer.status, 422, "{fields:?}: {answer}");
        assert_eq!(answer.attributes(".kern-alert a", "href"), [format!("#{field}")], "{fields:?}");
        assert_eq!(answer.form_to(&new).value("email").as_deref(), Some(fields[1].1));
    }
    site.ctx.advance(MINUTE);
    assert!(site.ctx.deliver_mail().await.is_empty(), "nobody is invited");
}
