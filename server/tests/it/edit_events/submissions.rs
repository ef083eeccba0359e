//! Submissions: hosts hand in drafts and changes, editors approve them or send them back, and both hear of it.

use super::{act, edit, filled_form, saved};
use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, Site};
use domain::organizers::Role;

const HOST: &str = "verein@example.org";
const DRAFT: &str = "erzaehlcafe-frueher-wohnen";
const PUBLIC: &str = "/veranstaltungen/netzwerk";

/// A site with an organizer who works for the host `landkreis`, and an editor.
struct Office<'a> {
    host: StaffClient<'a>,
    editor: StaffClient<'a>,
}

impl<'a> Office<'a> {
    async fn open(site: &'a Site) -> Self {
        site.add_organizer(HOST, Role::Host, &["landkreis"]).await;
        site.add_organizer("redaktion@kornwestheim.example", Role::Editor, &[]).await;
        Self { host: site.log_in(HOST).await, editor: site.log_in("redaktion@kornwestheim.example").await }
    }

    /// Presses the only button of an act's page.
    async fn press(client: &StaffClient<'_>, event: &str, segment: &str) -> Answer {
        client.submit(&client.form(&act(event, segment)).await).await
    }
}

/// The form of a new event of the host.
async fn draft_form(client: &StaffClient<'_>) -> Form {
    filled_form(client).await.fill("host", "landkreis")
}

/// The subjects of the messages to a mailbox.
async fn subjects(site: &Site, mailbox: &str) -> Vec<String> {
    let sent = site.ctx.deliver_mail().await;
    sent.iter().filter(|message| message.recipient == mailbox).map(|message| message.subject.clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_published_when_an_editor_approves_it_and_both_hear_of_it() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    assert_eq!(
        office.host.submit(&draft_form(&office.host).await.add("published_at", "2026-03-01T08:00")).await.location(),
        saved(DRAFT)
    );
    assert_eq!(site.get(&format!("/veranstaltungen/{DRAFT}")).await.status, 404, "a host publishes nothing");
    assert_eq!(office.host.get(&act(DRAFT, "veroeffentlichen")).await.status, 404);
    assert!(office.host.get("/verwaltung").await.text().contains("Entwürfe"));

    assert_eq!(Office::press(&office.host, DRAFT, "einreichen").await.status, 303);
    assert!(office.host.get(&format!("/verwaltung/veranstaltungen/{DRAFT}")).await.text().contains("Eingereicht am"));
    assert_eq!(subjects(&site, "redaktion@kornwestheim.example").await, ["Eingereicht: Erzählcafé: Früher wohnen"]);
    assert!(office.editor.get("/verwaltung").await.text().contains("wartet auf Ihre Freigabe"));

    assert_eq!(Office::press(&office.editor, DRAFT, "freigeben").await.location(), saved(DRAFT));
    site.get_until(&format!("/veranstaltungen/{DRAFT}"), |page| page.status == 200).await;
    assert_eq!(subjects(&site, HOST).await, ["Freigegeben: Erzählcafé: Früher wohnen"]);
    let decided = office.editor.get(&act(DRAFT, "freigeben")).await;
    assert!(decided.text().contains("Hier wartet nichts auf Ihre Freigabe"), "{decided}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_sent_back_says_why_and_can_be_submitted_again() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    office.host.submit(&draft_form(&office.host).await).await;
    Office::press(&office.host, DRAFT, "einreichen").await;
    let form = office.editor.form(&act(DRAFT, "zuruecksenden")).await;
    assert_eq!(office.editor.submit(&form).await.status, 422, "a remark is needed");
    let answer = office.editor.submit(&form.fill("remark", "Bitte nennen Sie den <Treffpunkt>.")).await;
    assert_eq!(answer.location(), saved(DRAFT));
    assert_eq!(subjects(&site, HOST).await, ["Bitte noch einmal ansehen: Erzählcafé: Früher wohnen"]);
    let home = office.host.get("/verwaltung").await;
    assert!(home.text().contains("Zurückgeschickt") && home.text().contains("den &lt;Treffpunkt&gt;"), "{home}");
    edit(&office.host, DRAFT, &[("description", "Treffpunkt ist der Markt.")]).await;
    assert_eq!(Office::press(&office.host, DRAFT, "einreichen").await.status, 303);
    assert_eq!(Office::press(&office.editor, DRAFT, "freigeben").await.location(), saved(DRAFT));
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_sees_the_approved_event_until_a_change_is_approved() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let answer = edit(&office.host, "netzwerk", &[("title", "Netzwerktreffen im Frühling"), ("venue", "")]).await;
    assert_eq!(answer.status, 422, "faults are found when it is submitted: {answer}");
    let answer = edit(&office.host, "netzwerk", &[("title", "Netzwerktreffen im Frühling")]).await;
    assert_eq!(answer.location(), "/verwaltung/veranstaltungen/netzwerk");
    assert!(!site.get(PUBLIC).await.text().contains("Frühling"));
    let form = office.host.form(&act("netzwerk", "bearbeiten")).await;
    assert_eq!(form.value("title").as_deref(), Some("Netzwerktreffen im Frühling"), "the host goes on where they were");

    let review = office.editor.get(&act("netzwerk", "freigeben")).await;
    assert!(review.text().contains("Netzwerktreffen im Frühling") && review.text().contains("bisher:"), "{review}");
    assert_eq!(office.editor.submit(&review.only_form()).await.location(), saved("netzwerk"));
    site.get_until(PUBLIC, |page| page.text().contains("Netzwerktreffen im Frühling")).await;
    let history = office.editor.get(&act("netzwerk", "verlauf")).await;
    assert!(history.text().contains("Eingereicht von") && history.text().contains("Freigegeben von"), "{history}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_approves_what_they_have_seen_and_nothing_else() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    edit(&office.host, "netzwerk", &[("price", "2 Euro")]).await;
    let seen = office.editor.form(&act("netzwerk", "freigeben")).await;
    edit(&office.host, "netzwerk", &[("price", "20 Euro")]).await;
    let answer = office.editor.submit(&seen).await;
    assert_eq!(answer.status, 409);
    assert!(
        answer.text().contains("Inzwischen hat sich etwas geändert") && answer.text().contains("20 Euro"),
        "{answer}"
    );
    let seen = answer.only_form();
    edit(&office.editor, "netzwerk", &[("summary", "Wir lernen uns kennen.")]).await;
    let answer = office.editor.submit(&seen).await;
    assert_eq!(answer.status, 409, "another editor has changed the event");
    assert!(answer.text().contains("Wir lernen uns kennen."), "what would be undone is shown: {answer}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_city_allows_hosts_change_at_once() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    let lead = site.log_in_as_lead().await;
    let form = lead.form("/verwaltung/einstellungen").await;
    lead.submit(&form.add("host_parts", "description").add("host_parts", "contact")).await;
    assert!(lead.form("/verwaltung/einstellungen").await.value("host_parts").is_some());
    let answer = edit(&office.host, "netzwerk", &[("description", "Es spricht Frau Dr. Yılmaz.")]).await;
    assert_eq!(answer.location(), saved("netzwerk"));
    site.get_until(PUBLIC, |page| page.text().contains("Yılmaz")).await;
    edit(&office.host, "netzwerk", &[("description", "Es spricht niemand."), ("price", "9 Euro")]).await;
    assert!(site.get(PUBLIC).await.text().contains("Yılmaz"), "with the price an editor decides about both");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_submit_for_their_own_events_only() {
    let site = Site::open().await;
    let office = Office::open(&site).await;
    for segment in ["bearbeiten", "einreichen"] {
        assert_eq!(office.host.get(&act("museum", segment)).await.status, 404, "{segment}");
    }
    for segment in ["freigeben", "zuruecksenden"] {
        assert_eq!(office.host.get(&act("netzwerk", segment)).await.status, 404, "{segment}");
    }
    let foreign = draft_form(&office.host).await.fill("host", "stadt");
    assert_eq!(office.host.submit(&foreign).await.status, 422);
    site.ctx.deliver_mail().await;
}
