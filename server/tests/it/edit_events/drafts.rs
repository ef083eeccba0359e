//! Drafts of hosts: they stay unseen until somebody publishes them who may.

use super::{NEW, act, edit, filled_form, saved};
use crate::site::Site;
use domain::organizers::Role;

const HOST: &str = "landkreis@kornwestheim.example";
const DRAFT: &str = "erzaehlcafe-frueher-wohnen";

#[tokio::test(flavor = "multi_thread")]
async fn a_host_drafts_an_own_event_and_does_not_publish_it() {
    let site = Site::open().await;
    site.add_organizer(HOST, Role::Host, &["landkreis"]).await;
    let host = site.log_in(HOST).await;
    let form = filled_form(&host).await;
    assert!(!form.has("published_at"), "the form does not ask what a host does not decide");
    let foreign = host.submit(&form).await;
    assert_eq!(foreign.status, 422, "{foreign}");
    assert_eq!(foreign.only_form().value("title").as_deref(), Some("Erzählcafé: Früher wohnen"));
    assert!(foreign.text().contains("Bitte wählen Sie einen Veranstalter, für den Sie arbeiten."), "{foreign}");

    let own = form.fill("host", "landkreis").force("published_at", b"2026-03-01T08:00");
    let answer = host.submit(&own).await;
    assert_eq!(answer.location(), saved(DRAFT));
    assert_eq!(site.get(&format!("/veranstaltungen/{DRAFT}")).await.status, 404, "nobody sees it");
    let office = host.get(&answer.location()).await;
    assert!(office.text().contains("Nur die Verwaltung sieht"), "{office}");
    assert!(office.attributes("nav a", "href").contains(&act(DRAFT, "bearbeiten")), "{office}");

    assert_eq!(edit(&host, DRAFT, &[("summary", "Mit Kuchen")]).await.location(), saved(DRAFT));
    assert_eq!(edit(&host, DRAFT, &[("host", "stadt")]).await.status, 422, "it is not given away");

    let lead = site.log_in_as_lead().await;
    let publish = lead.form(&act(DRAFT, "veroeffentlichen")).await;
    assert_eq!(lead.submit(&publish).await.location(), saved(DRAFT));
    let form = host.get(&act(DRAFT, "bearbeiten")).await;
    assert!(form.text().contains("Zur Freigabe einreichen"), "from now on an editor approves: {form}");
    assert_eq!(host.get(NEW).await.status, 200);
}
