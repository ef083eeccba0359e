//! An organizer's own page: who one is, where one is logged in, and how to end that.

use crate::site::staff::{StaffClient, cookie};
use crate::site::{Answer, FORM, Site};
use axum::http::Method;
use domain::organizers::Role;
use domain::time::MINUTE;

const LEAD: &str = "leitung@kornwestheim.example";
const PATH: &str = "/verwaltung/konto";
const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0";

/// Logs in with a browser that says what it is.
async fn log_in_with<'a>(site: &'a Site, user_agent: &str) -> StaffClient<'a> {
    let form = site.logged_out().form(&site.login_link(LEAD).await).await;
    let headers = [("content-type", FORM), ("sec-fetch-site", "same-origin"), ("user-agent", user_agent)];
    let answer = site.request(Method::POST, &form.action, &headers, form.body().into()).await;
    StaffClient { site, cookie: cookie(&answer) }
}

/// The buttons that end sessions: the values that they send.
fn buttons(page: &Answer) -> Vec<String> {
    page.attributes("button[name=end]", "value")
}

/// Ends the sessions of a button.
async fn end(client: &StaffClient<'_>, value: &str) -> Answer {
    let form = client.get(PATH).await.form_to(PATH).force("end", value.as_bytes());
    client.submit(&form).await
}

#[tokio::test]
async fn the_name_in_the_header_leads_to_ones_own_page_with_role_and_sessions() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let there = log_in_with(&site, FIREFOX).await;
    site.ctx.advance(5 * MINUTE);
    let here = log_in_with(&site, "curl/8.5.0").await;
    assert_eq!(here.get("/verwaltung").await.attribute(".leave a", "href").as_deref(), Some(PATH));
    let page = here.get(PATH).await;
    page.assert_is_page();
    assert_eq!(page.attribute("main", "data-page").as_deref(), Some("own-account"));
    for text in ["Birgit Öztürk", LEAD, "Leitung"] {
        assert!(page.text().contains(text), "{text}: {page}");
    }
    let times = page.texts(".sessions p");
    assert_eq!(times[0], "Angemeldet seit Montag, 2. März 2026, 9:05 Uhr");
    assert_eq!(times[3], "Zuletzt benutzt: Montag, 2. März 2026, 9:00 Uhr");
    assert_eq!(page.texts(".sessions h3"), ["Dieses Gerät: Unbekanntes Gerät", "Firefox auf Windows"]);
    assert!(!page.text().contains("rv:125"), "no more of the browser is stored than its family");

    let ended = end(&here, &buttons(&page)[1]).await.location();
    assert!(here.get(&ended).await.text().contains("Die Anmeldung ist beendet."));
    assert_eq!(there.get(PATH).await.status, 404);
    assert_eq!(buttons(&here.get(PATH).await).len(), 1);
}

#[tokio::test]
async fn all_other_sessions_end_at_once_and_ones_own_ends_alone() {
    let site = Site::open().await;
    let here = site.log_in_as_lead().await;
    let others = [site.log_in(LEAD).await, site.log_in(LEAD).await];
    assert_eq!(buttons(&here.get(PATH).await).len(), 4, "one for each, and one for all others");
    end(&here, "others").await.location();
    for other in &others {
        assert_eq!(other.get(PATH).await.status, 404);
    }
    let there = site.log_in(LEAD).await;
    let answer = end(&here, &buttons(&here.get(PATH).await)[0]).await;
    assert_eq!(answer.location(), "/verwaltung");
    assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!((here.get(PATH).await.status, there.get(PATH).await.status), (404, 200));
}

#[tokio::test]
async fn every_role_has_a_page_of_its_own_that_says_what_the_role_is() {
    let site = Site::open().await;
    for (role, scope, text) in [
        (Role::Lead, "netzwerk", "Darf alles"),
        (Role::Editor, "netzwerk", "Programm und Anmeldungen aller Veranstaltungen"),
        (Role::Host, "landkreis", "Einlass der eigenen Veranstaltungen"),
        (Role::Door, "netzwerk", "Nur der Einlass einzelner Veranstaltungen"),
    ] {
        let email = format!("{}@kornwestheim.example", role.code());
        site.add_organizer(&email, role, &[scope]).await;
        let page = site.log_in(&email).await.get(PATH).await;
        page.assert_is_page();
        assert!(page.text().contains(text), "{role:?}: {page}");
    }
}

#[tokio::test]
async fn the_sessions_of_others_are_neither_shown_nor_ended() {
    let site = Site::open().await;
    let lead = site.log_in_as_lead().await;
    site.add_organizer("tuer@kornwestheim.example", Role::Door, &["netzwerk"]).await;
    let door = site.log_in("tuer@kornwestheim.example").await;
    let page = door.get(PATH).await;
    assert!(page.text().contains("Nur der Einlass einzelner Veranstaltungen"), "{page}");
    assert_eq!(buttons(&page).len(), 1);
    for session in [buttons(&lead.get(PATH).await)[0].clone(), String::new(), "../..".to_owned()] {
        assert_eq!(end(&door, &session).await.status, 303);
    }
    assert_eq!(lead.get(PATH).await.status, 200);
}
