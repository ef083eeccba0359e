//! The waiting list as one meets it: on the form, behind one's own link, and at the city's desk.

use crate::site::{Answer, Form, Site, rows};
use domain::time::DAY;

/// An evening of two seats with two workshops of one.
fn evening(rules: &str) -> String {
    format!(
        r#"
[[events]]
slug = "wohnen"
title = "Wohnen im Alter"
host = "stadt"
venue = "das-k"
starts = "2026-03-20T18:00"
ends = "2026-03-20T21:00"
sign_up = {{ seats = 2, max_party = 4, waiting_list = true, {rules} }}
[[events.workshops]]
slug = "gemeinsam"
slot = "abend"
title = "Gemeinsam wohnen"
seats = 1
[[events.workshops]]
slug = "daheim"
slot = "abend"
title = "Zu Hause bleiben"
seats = 1
"#
    )
}

async fn site(rules: &str) -> Site {
    let site = Site::open().await;
    site.house.import(&evening(rules)).await;
    site
}

/// Signs somebody up; where one's own page is.
async fn join(site: &Site, name: &str, people: &str) -> String {
    site.press(&named(site, name).await.fill("people", people)).await.location()
}

async fn named(site: &Site, name: &str) -> Form {
    let email = format!("{}@example.org", name.to_lowercase());
    site.filled("wohnen").await.fill("contact_name", name).fill("email", &email)
}

async fn cancel(site: &Site, own: &str) {
    site.press(&site.form(&format!("{own}/absagen")).await).await.location();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_event_offers_the_list_says_where_one_stands_and_lets_one_leave() {
    let site = site("order = \"fill\"").await;
    let anna = join(&site, "Anna", "2").await;
    site.soon("/veranstaltungen/wohnen", |page| page.text().contains("Auf die Warteliste")).await;
    let is_full = |form: &Answer| form.text().contains("Sie kommen auf die Warteliste");
    assert!(site.soon("/veranstaltungen/wohnen/anmelden", is_full).await.form().has("fewer_ok"));
    let [berta, carla] = [join(&site, "Berta", "2").await, join(&site, "Carla", "1").await];
    let waits = site.get(&carla).await;
    assert!(waits.is("waiting") && waits.text().contains("an Stelle 2"), "{waits}");
    assert!(waits.text().contains("Sie sind noch nicht angemeldet") && !waits.text().contains("kalender.ics"));
    let change = site.form(&format!("{berta}/aendern")).await.fill("people", "3").fill("fewer_ok", "yes");
    assert_eq!(site.press(&change).await.location(), berta);
    assert!(site.get(&berta).await.text().contains("Sie warten auf 3 Plätze und stehen an Stelle 1"));
    cancel(&site, &berta).await;
    assert!(site.get(&berta).await.is("cancelled"));
    assert!(site.get(&carla).await.text().contains("an Stelle 1"));
    site.house.advance(DAY);
    cancel(&site, &anna).await;
    let has = site.get(&carla).await;
    assert!(has.is("confirmed") && has.text().contains("Sie sind nachgerückt: "), "{has}");
    assert_eq!(site.taken("wohnen").await, 1);
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_brings_the_form_back_with_both_ways_on() {
    let site = site("order = \"fill\"").await;
    let chosen = |name: &'static str| {
        let site = &site;
        async move { named(site, name).await.fill("workshop_abend", "gemeinsam") }
    };
    site.press(&chosen("Anna").await).await.location();
    let back = site.press(&chosen("Berta").await).await;
    back.assert_framed();
    assert_eq!((back.status, back.state().as_deref()), (409, Some("full")));
    assert!(back.text().contains("Anmelden und auf diesen Workshop warten"), "{back}");
    assert_eq!(back.attribute("button[name=workshop_wait]", "form").as_deref(), Some("anmeldung"));
    let own = site.press(&back.form().add("workshop_wait", "yes")).await.location();
    let page = site.get(&own).await;
    assert!(page.is("confirmed") && page.text().contains("»Gemeinsam wohnen« warten Sie noch"), "{page}");
    assert_eq!(site.taken("wohnen").await, 2);
    assert!(page.text().contains("Gemeinsam wohnen (Warteliste)"), "{page}");
    let (desk, list) = (site.lead().await, "/verwaltung/veranstaltungen/wohnen");
    for paper in ["", "/drucken", "/liste.csv"] {
        let paper = desk.get(&format!("{list}{paper}")).await;
        assert!(paper.text().contains("Gemeinsam wohnen (Warteliste"), "who waits is told apart: {paper}");
    }
    let found = desk.get(&format!("{list}?workshop=gemeinsam")).await;
    assert!(found.text().contains("Anna") && !found.text().contains("Berta"), "{found}");
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_back_a_part_of_a_party_reads_that_the_other_part_stands() {
    let site = site("order = \"fill\"").await;
    let anna = join(&site, "Anna", "1").await;
    let form = named(&site, "Berta").await.fill("people", "3").fill("fewer_ok", "yes");
    let berta = site.press(&form).await.location();
    let question = site.get(&format!("{berta}/absagen")).await;
    assert!(question.text().contains("2 weitere Personen aus Ihrer Gruppe bleibt bestehen"), "{question}");
    cancel(&site, &berta).await;
    let letters = site.house.deliver_mail().await;
    let letter = letters.iter().find(|letter| letter.kind == "cancellation").unwrap().text_body.clone().unwrap();
    assert!(letter.contains("Für 2 weitere Personen aus Ihrer Gruppe gilt die Anmeldung weiter"), "{letter}");
    cancel(&site, &anna).await;
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_city_may_knowingly_give_a_place_to_one_who_waits() {
    let site = site("order = \"fill\"").await;
    join(&site, "Anna", "2").await;
    let berta = join(&site, "Berta", "1").await;
    let desk = site.lead().await;
    let person = format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap());
    let page = desk.get(&person).await;
    assert!(page.text().contains("Einen Platz geben, auch über die Plätze hinaus"), "{page}");
    desk.press(&page.form_to(&format!("{person}/zusagen")).add("over", "yes")).await.location();
    assert!(site.get(&berta).await.is("confirmed"));
    assert_eq!(site.taken("wohnen").await, 3);
    let enter = desk.get("/verwaltung/veranstaltungen/wohnen/eintragen").await;
    assert!(enter.text().contains("Trotzdem eintragen, über die Plätze hinaus"), "{enter}");
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_answered_by_a_button_and_too_late_a_clear_page_says_so() {
    let site = site("promotion = \"offer\"").await;
    let [anna, berta, carla] =
        [join(&site, "Anna", "2").await, join(&site, "Berta", "1").await, join(&site, "Carla", "1").await];
    cancel(&site, &anna).await;
    let offered = site.get(&berta).await;
    assert!(offered.is("offered") && offered.text().contains("Ja, ich komme"), "{offered}");
    let yes = site.form(&format!("{berta}/annehmen")).await;
    let no = site.form(&format!("{carla}/ablehnen")).await;
    assert_eq!([site.press(&yes).await.location(), site.press(&yes).await.location()], [berta.clone(), berta.clone()]);
    assert!(site.get(&berta).await.is("confirmed"));
    let again = site.get(&format!("{berta}/annehmen")).await;
    assert!(again.is("confirmed"), "the link opened again shows how things stand: {again}");
    let late = site.form(&format!("{carla}/annehmen")).await;
    site.house.deliver_mail().await;
    site.house.advance(4 * DAY);
    let before = rows::all(&site.house).await;
    let answer = site.press(&late).await;
    answer.assert_framed();
    assert_eq!((answer.status, answer.state().as_deref()), (409, Some("lapsed")));
    assert_eq!(rows::all(&site.house).await, before);
    server::rounds::make(&site.house).await;
    assert!(site.get(&carla).await.is("lapsed"));
    assert_eq!(site.press(&no).await.location(), carla, "whoever declines what has lapsed changes nothing");
    assert!(site.get(&carla).await.is("lapsed"));
    assert_eq!(site.taken("wohnen").await, 1);
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_to_be_confirmed_is_held_until_the_button_behind_the_letters_link() {
    let site = site("confirm_by_mail = true").await;
    let own = join(&site, "Anna", "1").await;
    assert!(site.get(&own).await.is("held"));
    let link = site.mailbox_link(&own);
    for _ in 0..3 {
        site.get(&link).await;
    }
    assert!(site.get(&own).await.is("held"), "scanners open links");
    site.house.advance(DAY / 24);
    site.press(&site.form(&format!("{own}/erneut-senden")).await).await.location();
    let kinds: Vec<String> = site.house.deliver_mail().await.into_iter().map(|letter| letter.kind).collect();
    assert_eq!(kinds, ["hold", "hold"]);
    let button = site.form(&link).await;
    assert_eq!(site.press(&button).await.location(), own);
    assert!(site.get(&own).await.is("confirmed"));
    let kinds: Vec<String> = site.house.deliver_mail().await.into_iter().map(|letter| letter.kind).collect();
    assert_eq!(kinds, ["accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_confirms_too_late_is_told_so_and_not_thanked() {
    let site = site("confirm_by_mail = true").await;
    let own = site.press(&named(&site, "Anna").await.fill("phone", "")).await.location();
    site.house.deliver_mail().await;
    let link = site.mailbox_link(&own);
    let button = site.form(&link).await;
    site.house.advance(4 * DAY);
    let answer = site.press(&button).await;
    answer.assert_framed();
    assert_eq!((answer.status, answer.state().as_deref()), (409, Some("lapsed")), "{answer}");
    server::rounds::make(&site.house).await;
    let again = site.press(&button).await.location();
    for address in [link, again] {
        let page = site.get(&address).await;
        assert!(page.is("lapsed") && page.text().contains("Melden Sie sich neu an"), "{page}");
    }
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_city_sees_who_waits_why_and_answers_for_those_whom_it_called() {
    let site = site("promotion = \"offer\"").await;
    let anna = join(&site, "Anna", "2").await;
    let form = named(&site, "Berta").await.fill("email", "").fill("phone", "07154 000-2");
    let berta = site.press(&form).await.location();
    cancel(&site, &anna).await;
    let desk = site.lead().await;
    let list = desk.get("/verwaltung/veranstaltungen/wohnen").await;
    assert!(list.text().contains("Platz 1 der Warteliste (1 Person) bekommt ein Angebot"), "{list}");
    let calls = desk.get("/verwaltung/anrufe").await;
    assert!(calls.text().contains("Möchten Sie kommen?"), "{calls}");
    desk.press(&calls.work().add("act", "claim")).await.location();
    let answer = desk.get("/verwaltung/anrufe").await.work().add("act", "accept");
    desk.press(&answer).await.location();
    assert!(site.get(&berta).await.is("confirmed"));
    assert!(desk.get("/verwaltung/anrufe").await.text().contains("Gerade ist niemand anzurufen"));
    let person = desk.get(&format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap())).await;
    for line in ["Auf die Warteliste gesetzt", "Platz angeboten (nach Regel)", "Zugesagt"] {
        assert!(person.text().contains(line), "{line}: {person}");
    }
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_calls_the_city_to_say_yes_is_taken_at_their_word_and_nobody_calls_them_again() {
    let site = site("promotion = \"offer\"").await;
    let anna = join(&site, "Anna", "2").await;
    let form = named(&site, "Berta").await.fill("email", "").fill("phone", "07154 000-2");
    let berta = site.press(&form).await.location();
    cancel(&site, &anna).await;
    let desk = site.lead().await;
    let person = format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap());
    let yes = desk.get(&person).await.form_to(&format!("{person}/zusagen"));
    assert_eq!(desk.press(&yes).await.location(), person);
    assert!(site.get(&berta).await.is("confirmed"));
    assert!(desk.get("/verwaltung/anrufe").await.text().contains("Gerade ist niemand anzurufen"));
    site.house.deliver_mail().await;
}
