//! Venues: the questions about accessibility, and a new address, of which the people of its events hear.

use super::{edit, page, saved};
use crate::site::Site;
use backend::testing::programme_file::venue;

/// The accessibility that the page of an event at the venue shows.
async fn facts(site: &Site) -> Vec<String> {
    let stored = backend::events::event(&site.ctx, "netzwerk").await.unwrap();
    stored.venue.unwrap().accessibility.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn accessibility_is_ticked_or_written_and_keeps_its_order() {
    let site = Site::open().await;
    let known = ["Rampe, am Hintereingang", "Induktionsschleife", "stufenloser Zugang"];
    site.ctx.import(venue("das-k").set("accessibility", known.to_vec())).await;
    let client = site.log_in_as_lead().await;
    let form = client.form(&page("orte", "das-k", "bearbeiten")).await;
    assert_eq!(form.value("accessibility_other").as_deref(), Some("Rampe, am Hintereingang"));
    assert_eq!(client.submit(&form).await.location(), saved("orte", "das-k"));
    assert_eq!(facts(&site).await, known, "a form without a change changes nothing");

    let more = form
        .add("accessibility", "Aufzug")
        .fill("accessibility_other", "Rampe, am Hintereingang\r\n\r\nAufzug\r\nLupe");
    assert_eq!(client.submit(&more).await.location(), saved("orte", "das-k"));
    assert_eq!(facts(&site).await, [&known[..], &["Aufzug", "Lupe"]].concat());
    let none = client.form(&page("orte", "das-k", "bearbeiten")).await;
    let none = none.without("accessibility").without("accessibility_other");
    assert_eq!(client.submit(&none).await.location(), saved("orte", "das-k"));
    assert_eq!(facts(&site).await, [""; 0]);
    let list = client.get("/verwaltung/orte").await;
    assert!(list.text().contains("Angaben zur Barrierefreiheit fehlen"), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_address_says_first_who_is_told_and_then_tells_them() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.sign_up_by_phone("netzwerk").await;
    site.sign_up_by_phone("voll").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let asked = edit(&client, "orte", "das-k", &[("street", "Jakobstraße 1")]).await;
    asked.assert_is_page();
    assert_eq!(asked.status, 200);
    let lines = asked.texts("main ul.told li").into_iter().map(|line| line.replace('\u{a0}', " "));
    let lines: Vec<String> = lines.collect();
    for (title, day, told) in [
        ("Kleiner Kreis", "24. März", ": 1 erfährt es"),
        ("Netzwerkveranstaltung Seniorenarbeit", "27. März", ": 2 erfahren es"),
    ] {
        let is_said = |line: &String| line.starts_with(title) && line.contains(day) && line.ends_with(told);
        assert!(lines.iter().any(is_said), "{title}: {lines:?}");
    }
    assert!(lines.last().is_some_and(|line| line.ends_with(" weitere ohne Anmeldungen")), "{lines:?}");
    for sentence in ["1 bekommt eine E-Mail.", "2 müssen angerufen werden", "Jakobstraße 1", "Stuttgarter Straße 65"]
    {
        assert!(asked.text().contains(sentence), "{sentence}: {asked}");
    }
    assert!(site.ctx.deliver_mail().await.is_empty(), "nothing is sent before it is confirmed");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("orte", "das-k"));
    let told = site.ctx.deliver_mail().await;
    assert_eq!(told.iter().map(|message| message.kind.as_str()).collect::<Vec<_>>(), ["event_moved"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_position_is_a_number_with_a_comma_or_a_point() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    for (lat, lon) in [("48,8623", "oben"), ("91", "9,1858")] {
        assert_eq!(edit(&client, "orte", "das-k", &[("lat", lat), ("lon", lon)]).await.status, 422, "{lat} {lon}");
    }
    edit(&client, "orte", "das-k", &[("lat", "48,8623"), ("lon", "9.1858")]).await.location();
    let form = client.form(&page("orte", "das-k", "bearbeiten")).await;
    assert_eq!((form.value("lat").as_deref(), form.value("lon").as_deref()), (Some("48.8623"), Some("9.1858")));
}
