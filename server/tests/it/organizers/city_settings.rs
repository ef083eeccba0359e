//! The settings of the city in the browser: what the office saves is on the pages and in messages at once.

use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, Site};
use backend::audit_log::{AuditAction, entries_about};
use backend::programme::delete_unused_images;
use backend::read_tx;
use backend::testing::TestApp;
use backend::testing::picture::jpeg;
use backend::testing::programme_file::{host, new_event, programme_file};
use backend::{City, Logo, LogoFile, Principal};
use domain::partners::Accent;
use domain::time::{Millis, SECOND};

const PATH: &str = "/verwaltung/einstellungen";
const SAVED: &str = "/verwaltung/einstellungen?gespeichert=ja";

/// A site of whose city the server fixes nothing, with one event.
async fn site() -> Site {
    let event =
        new_event("tanz", "Tanznachmittag", "2026-03-04T14:00", "2026-03-04T16:00").set("host", "vhs").seats(20);
    let mut app = TestApp::with(programme_file([host("vhs").set("name", "Volkshochschule"), event])).await;
    app.fix_city(City::default());
    Site::of(app)
}

/// Fills in fields of the form and sends it.
async fn save(client: &StaffClient<'_>, fields: &[(&str, &str)]) -> Answer {
    let form = client.form(PATH).await;
    client.submit(&fields.iter().fold(form, |form, (field, value)| form.fill(field, value))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_is_on_every_page_at_once() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    assert!(!site.get("/impressum").await.text().contains("Marktplatz"));
    let fields = [
        ("name", "Stadt Kornwestheim"),
        ("contact", "Marktplatz 1\r\nrathaus@kornwestheim.example"),
        ("phone", "202-0"),
        ("area_code", "07154"),
        ("dpo", "datenschutz@kornwestheim.example"),
        ("accessibility", "Stabsstelle Inklusion"),
        ("imprint", "Vertreten durch die Oberbürgermeisterin"),
        ("colour", "#8A1538"),
    ];
    assert_eq!(save(&client, &fields).await.location(), SAVED);
    let saved = client.get(SAVED).await;
    assert_eq!(saved.texts(".saved"), ["Gespeichert."]);
    assert_eq!(saved.texts(".brand b"), ["Stadt Kornwestheim"]);
    assert_eq!(saved.form_to(PATH).value("colour").as_deref(), Some("#8a1538"));
    let imprint = site.get_until("/impressum", |page| page.text().contains("Oberbürgermeisterin")).await;
    assert!(imprint.texts("main").concat().contains("Marktplatz 1"), "{imprint}");
    assert_eq!(imprint.attribute("header .phone a", "href").as_deref(), Some("tel:071542020"));
    assert_eq!(imprint.attributes("link[rel=stylesheet]", "href")[1], "/einbetten/akzent/8a1538.css");
    let privacy = site.get("/datenschutz").await.texts("main").concat();
    assert!(privacy.contains("datenschutz@kornwestheim.example"), "{privacy}");
    let accessibility = site.get("/barrierefreiheit").await.texts("main").concat();
    assert!(
        accessibility.contains("Stabsstelle Inklusion") && !accessibility.contains("Marktplatz"),
        "{accessibility}"
    );
    let calendar = site.get("/veranstaltungen/tanz/kalender.ics").await.text().replace("\r\n ", "");
    assert!(calendar.contains("202-0"), "{calendar}");
    let overview = client.get("/verwaltung").await;
    assert!(!overview.text().contains("zur Stadt fehlen"), "{overview}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_is_uploaded_stays_and_is_removed() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(PATH).await.fill("name", "Stadt Kornwestheim");
    let refused =
        client.submit_with_file(&form, Some(("wappen.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"))).await;
    assert_eq!((refused.status, refused.error_summary_fault()), (422, None), "{refused}");
    assert!(refused.texts("#image-error").concat().contains("Diese Datei ist kein Bild"), "{refused}");
    assert_eq!(refused.form_to(PATH).value("name").as_deref(), Some("Stadt Kornwestheim"));
    let saved = client.submit_with_file(&form, Some(("wappen.jpg", &jpeg(900, 300)))).await;
    assert_eq!(saved.location(), SAVED);
    let source = |page: &Answer| page.attribute(".brand img", "src").unwrap_or_default();
    let page = site.get_until("/hilfe", |page| source(page).starts_with("/bilder/")).await;
    let logo = source(&page);

    site.ctx.advance(Millis::days(2));
    delete_unused_images(&site.ctx).await.unwrap();
    let image = site.get(&logo).await;
    assert!(image.status == 200 && image.header("content-type").is_some_and(|t| t.starts_with("image/")), "{logo}");
    let client = site.log_in("leitung@kornwestheim.example").await;
    let page = client.get(PATH).await;
    assert_eq!(page.attribute(".chosen-image img", "alt").as_deref(), Some("Stadt Kornwestheim"));
    let form = page.form_to(PATH);
    assert_eq!(client.submit_with_file(&form, None).await.location(), SAVED);
    assert_eq!(source(&client.get(PATH).await), logo, "a form without a file keeps it");
    assert_eq!(client.submit_with_file(&form.add("image_remove", "yes"), None).await.location(), SAVED);
    site.get_until("/hilfe", |page| source(page) == "/assets/icon.svg").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_that_was_deleted_before_it_was_saved_must_be_chosen_again() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(PATH).await.fill("area_code", "7154");
    let kept = client.submit_with_file(&form, Some(("wappen.jpg", &jpeg(300, 300)))).await.form_to(PATH);
    assert!(kept.value("image_hash").is_some_and(|id| !id.is_empty()), "the upload is kept over a fault");
    site.ctx.advance(Millis::days(2));
    delete_unused_images(&site.ctx).await.unwrap();
    let client = site.log_in("leitung@kornwestheim.example").await;
    let gone = client.submit_with_file(&kept.fill("area_code", "07154"), None).await;
    assert_eq!((gone.status, gone.error_summary_fault()), (422, None), "{gone}");
    assert!(gone.texts("#image-error").concat().contains("Das Bild ist nicht mehr da"), "{gone}");
    assert_eq!(client.submit_with_file(&gone.form_to(PATH), None).await.location(), SAVED);
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_have_what_was_saved() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    save(&client, &[("name", "Stadt Kornwestheim"), ("contact", "Marktplatz 1\nrathaus@kornwestheim.example")]).await;
    let fields = [("contact_name", "Anna"), ("email", "anna@kornwestheim.example")];
    site.ctx.sign_up("tanz", &fields).await.unwrap();
    let message = site.ctx.deliver_mail().await.pop().expect("a message");
    assert_eq!(message.sender_name.as_deref(), Some("Stadt Kornwestheim (Volkshochschule)"));
    let text = message.body.expect("its text").text();
    assert!(text.contains("Marktplatz 1"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_a_number_without_the_area_code_that_was_saved() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    site.ctx.sign_up("tanz", &[("contact_name", "Anna"), ("phone", "202030")]).await.unwrap();
    let found = async || client.get("/verwaltung/suche?q=07154202030").await.text().contains("Anna");
    assert!(!found().await);
    save(&client, &[("area_code", "07154")]).await;
    assert!(found().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_fixes_is_shown_and_cannot_be_changed() {
    let mut site = site().await;
    let before = site.log_in_as_lead().await;
    save(&before, &[("phone", "07154 111-111"), ("colour", "#8a1538")]).await;
    let colour = Accent::parse("#173a92").ok();
    let file = LogoFile { data: (*b"<svg/>").into(), media_type: "image/svg+xml", version: "7".to_owned() };
    let logo = Some(Logo::File(file));
    site.ctx.fix_city(City { phone: "07154 202-0".to_owned(), colour, logo, ..City::default() });
    let site = Site::of(site.ctx);
    let client = site.log_in_as_lead().await;
    let page = client.get(PATH).await;
    page.assert_is_page();
    let form = page.form_to(PATH);
    assert!(!form.has("phone") && !form.has("colour") && form.has("name"), "{page}");
    assert!(page.attribute("input[type=file]", "name").is_none(), "{page}");
    assert_eq!(page.attribute("main dd img", "src").as_deref(), Some("/stadt/logo?v=7"));
    let facts = page.texts("main dd").concat();
    assert!(facts.contains("07154 202-0") && facts.contains("DABEI_CITY_PHONE"), "{facts}");
    assert!(facts.contains("DABEI_CITY_LOGO"), "{facts}");
    assert_eq!(client.submit(&form.add("phone", "07154 999-999")).await.location(), SAVED);
    assert_eq!(site.get("/").await.texts("header .phone a"), ["07154 202-0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_comes_back_with_its_faults() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let fields =
        [("name", "Stadt Kornwestheim"), ("area_code", "7154"), ("phone", "im Rathaus"), ("colour", "#ffff00")];
    let page = save(&client, &fields).await;
    page.assert_is_page();
    assert_eq!((page.status, page.page_status().as_deref()), (422, Some("invalid")));
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#phone", "#area_code", "#colour"]);
    let form = page.form_to(PATH);
    assert_eq!(fields.map(|(field, _)| form.value(field).unwrap()), fields.map(|(_, value)| value.to_owned()));
    assert_eq!(client.form(PATH).await.value("name").as_deref(), Some(""), "nothing was saved");
    let corrected = form.fill("area_code", "07154").fill("phone", "").fill("colour", "");
    assert_eq!(client.submit(&corrected).await.location(), SAVED);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_of_two_people_sees_both_versions_and_decides() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let late: Form = client.form(PATH).await.fill("phone", "07154 222-222").fill("name", "Stadt");
    save(&client, &[("phone", "07154 111-111")]).await.location();
    let conflict = client.submit(&late).await;
    conflict.assert_is_page();
    assert_eq!((conflict.status, conflict.page_status().as_deref()), (409, Some("invalid")));
    for words in ["Jemand anderes hat das inzwischen geändert", "07154 111-111", "07154 222-222"] {
        assert!(conflict.text().contains(words), "{words}: {conflict}");
    }
    assert_eq!(client.submit(&late).await.status, 409, "sent again, it overwrites nothing");
    assert_eq!(client.submit(&conflict.form_to(PATH)).await.location(), SAVED);
    assert_eq!(client.form(PATH).await.value("phone").as_deref(), Some("07154 222-222"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_log_has_each_change_with_its_old_and_new_text() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    for phone in ["07154 111-111", "07154 111-111", ""] {
        site.ctx.advance(SECOND);
        save(&client, &[("phone", phone)]).await.location();
    }
    let entries = read_tx!(site.ctx, |c, _| { Ok(entries_about(&mut c, "city_settings").await?) }).unwrap();
    let changes: Vec<&str> = entries.iter().filter_map(|entry| entry.changes.as_deref()).collect();
    let expected = [
        r#"[{"field":"phone","old":null,"new":"07154 111-111"}]"#,
        r#"[{"field":"phone","old":"07154 111-111","new":null}]"#,
    ];
    assert_eq!(changes, expected, "what changes nothing is no entry");
    for entry in &entries {
        assert_eq!(entry.action, AuditAction::Edit);
        assert!(matches!(entry.principal, Principal::Organizer(_)));
    }
}
