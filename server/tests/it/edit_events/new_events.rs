//! New events, copies and the preview.

use super::{NEW, act, edit, filled_form, saved};
use crate::site::Site;
use domain::time::MINUTE;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_event_is_a_draft_until_it_is_published() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await;
    let answer = client.submit(&form).await;
    assert_eq!(answer.location(), saved("erzaehlcafe-frueher-wohnen"), "the slug is made of the title");
    let public = "/veranstaltungen/erzaehlcafe-frueher-wohnen";
    assert_eq!(site.get(public).await.status, 404);
    let office = client.get(&answer.location()).await;
    assert!(office.text().contains("Gespeichert.") && office.text().contains("Nur die Verwaltung sieht"), "{office}");
    let link = format!("main a[href='{public}']");
    assert_eq!(office.texts(&link), [""; 0], "a link to a page that nobody can open");
    let preview = act("erzaehlcafe-frueher-wohnen", "vorschau");
    assert_eq!(office.texts(&format!("main a[href='{preview}']")), ["Vorschau"]);

    let publish = client.form(&act("erzaehlcafe-frueher-wohnen", "veroeffentlichen")).await;
    assert_eq!(client.submit(&publish).await.location(), saved("erzaehlcafe-frueher-wohnen"));
    let page = site.get_until(public, |page| page.status == 200).await;
    assert!(page.text().contains("Erzählcafé: Früher wohnen"), "{page}");
    let office = client.get(&saved("erzaehlcafe-frueher-wohnen")).await;
    assert_eq!(office.texts(&link), ["Öffentliche Seite"]);
    assert!(site.get(&format!("{public}/anmelden")).await.text().contains("Anmelden"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_twice_makes_one_event_and_another_of_the_same_title_gets_its_own_address() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await;
    let first = client.submit(&form).await.location();
    assert_eq!(client.submit(&form).await.location(), first);
    let another = client.submit(&form.clone().fill("starts", "2026-04-14T10:00")).await.location();
    assert_eq!(another, saved("erzaehlcafe-frueher-wohnen-2"));
    let taken = client.submit(&form.fill("starts", "2026-04-14T09:00").fill("slug", "netzwerk")).await;
    assert_eq!(taken.status, 422);
    assert!(taken.text().contains("Diese Adresse ist schon vergeben"), "{taken}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_again_after_its_event_was_edited_makes_no_second_one() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await;
    let event = "erzaehlcafe-frueher-wohnen";
    assert_eq!(client.submit(&form).await.location(), saved(event));
    site.ctx.advance(MINUTE);
    edit(&client, event, &[("title", "Erzählcafé"), ("starts", "2026-04-14T15:00"), ("price", "5 Euro")])
        .await
        .location();
    site.ctx.advance(MINUTE);
    edit(&client, event, &[("title", "Erzählcafé: Wohnen")]).await.location();
    client.submit(&client.form(&act(event, "veroeffentlichen")).await).await.location();
    assert_eq!(client.submit(&form).await.location(), saved(event));
    let stored = client.form(&act(event, "bearbeiten")).await;
    assert_eq!(stored.value("title").as_deref(), Some("Erzählcafé: Wohnen"), "nothing is undone");
    assert_eq!(client.get(&act(&format!("{event}-2"), "bearbeiten")).await.status, 404);

    let later = filled_form(&client).await;
    assert_eq!(client.submit(&later).await.location(), saved(&format!("{event}-2")), "a form that was opened later");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_form_keeps_what_was_typed_and_says_at_each_field_what_to_do() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(NEW).await.fill("summary", "Mit „Anführung“ & <Zeichen>").fill("starts", "2026-02-30T10:00");
    let form =
        form.fill("sign_up_seats", "zwanzig").fill("contact_email", "keine Adresse").fill("online_url", "zoom.us/j/1");
    let answer = client.submit(&form).await;
    answer.assert_is_page();
    assert_eq!((answer.status, answer.page_status().as_deref()), (422, Some("invalid")));
    assert_eq!(answer.only_form().value("summary").as_deref(), Some("Mit „Anführung“ & <Zeichen>"));
    assert_eq!(answer.only_form().value("sign_up_seats").as_deref(), Some("zwanzig"));
    for (field, sentence) in [
        ("title", "Bitte geben Sie einen Titel ein."),
        ("starts", "Den 30.2.2026 gibt es nicht."),
        ("ends", "Bitte geben Sie ein, wann es endet"),
        ("host", "Bitte wählen Sie, wer einlädt."),
        ("sign_up_seats", "„Plätze“ muss eine Zahl sein."),
        ("contact_email", "braucht eine E-Mail-Adresse"),
        ("online_url", "Meinten Sie https://zoom.us/j/1?"),
    ] {
        let error = answer.texts(&format!("#{field}-error")).join(" ");
        assert!(error.contains(sentence), "{field}: {error}");
        assert!(answer.texts(&format!(".kern-alert a[href='#{field}']")).join(" ").contains(sentence), "{field}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_has_as_many_dates_and_workshops_as_are_added() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await;
    let form = client.submit(&form.add("more", "date")).await.only_form();
    let form = form.fill("starts_2", "2026-04-21T14:30").fill("ends_2", "2026-04-21T16:30");
    let form = client.submit(&form.add("more", "workshop")).await.only_form();
    let form =
        form.fill("workshop_1_title", "Kochen").fill("workshop_1_seats", "8").fill("workshop_1_slot", "Vormittag");
    assert_eq!(form.value("title").as_deref(), Some("Erzählcafé: Früher wohnen"), "nothing typed is lost");
    let form = form.fill("published_at", "2026-03-01T08:00");
    assert_eq!(client.submit(&form).await.location(), saved("erzaehlcafe-frueher-wohnen"));
    let page = site.get_until("/veranstaltungen/erzaehlcafe-frueher-wohnen", |page| page.status == 200).await;
    let text = page.text().replace('\u{a0}', " ");
    assert!(text.contains("14. April") && text.contains("21. April") && text.contains("Kochen"), "{page}");
    let form = client.form(&act("erzaehlcafe-frueher-wohnen", "bearbeiten")).await;
    let fields = ["starts", "starts_2", "workshop_1_slug", "workshop_1_slot", "workshop_1_seats"];
    let values: Vec<_> = fields.iter().map(|field| form.value(field).unwrap_or_default()).collect();
    assert_eq!(values, ["2026-04-14T14:30", "2026-04-21T14:30", "kochen", "vormittag", "8"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_shows_what_is_typed_and_leads_back_to_it() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let mut form = client.form(&act("netzwerk", "bearbeiten")).await.fill("title", "Noch nicht gespeichert");
    form.action = act("netzwerk", "vorschau");
    let preview = client.submit(&form).await;
    preview.assert_is_page();
    assert!(preview.texts("h1").contains(&"Noch nicht gespeichert".to_owned()), "{preview}");
    assert!(!site.get("/veranstaltungen/netzwerk").await.text().contains("Noch nicht gespeichert"));
    let back = client.submit(&preview.only_form().add("back", "yes")).await.only_form();
    assert_eq!(back.value("title").as_deref(), Some("Noch nicht gespeichert"));
    form.fields.retain(|(field, _)| field != "title");
    let faulty = client.submit(&form).await;
    assert_eq!(faulty.status, 422);
    assert_eq!(faulty.only_form().action, act("netzwerk", "bearbeiten"));
    let stored = client.get(&act("geheim", "vorschau")).await;
    assert!(stored.text().contains("Steht noch nicht im Programm"), "a draft is shown as it is stored: {stored}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_the_texts_and_rules_but_neither_dates_nor_publication() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(&act("museum", "kopieren")).await;
    let empty = |field| form.value(field).unwrap_or_default().is_empty();
    assert!(empty("starts") && empty("ends") && empty("published_at") && empty("slug"));
    let mut typed = form.clone().fill("starts", "2026-05-06T15:00").fill("ends", "2026-05-06T16:30");
    typed.action = client.get(&act("museum", "kopieren")).await.attribute("button[formaction]", "formaction").unwrap();
    let preview = client.submit(&typed).await;
    assert!(preview.status == 200 && preview.text().contains("6. Mai".replace(' ', "\u{a0}").as_str()), "{preview}");
    let form = form.fill("starts", "2026-05-06T15:00").fill("ends", "2026-05-06T16:30");
    assert_eq!(client.submit(&form).await.location(), saved("museum-fuer-menschen-mit-demenz"));
    let copy = client.form(&act("museum-fuer-menschen-mit-demenz", "bearbeiten")).await;
    assert_eq!(copy.value("sign_up_confidential").as_deref(), Some("yes"));
    assert_eq!(copy.value("workshop_1_seats").as_deref(), Some("5407"));
    assert_eq!(copy.value("neutral_title").as_deref(), Some("Ihr Nachmittag im Museum"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_is_warned_of_what_may_be_a_mistake() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await.fill("starts", "2026-03-27T14:00").fill("ends", "2026-03-27T16:00");
    let office = client.get(&client.submit(&form.fill("notify", "each")).await.location()).await;
    assert!(office.text().contains("Zur selben Zeit ist dort auch „Netzwerkveranstaltung Seniorenarbeit“"), "{office}");
    let office = client.get("/verwaltung/veranstaltungen/voll").await;
    assert!(!office.text().contains("Bitte prüfen"), "{office}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_of_a_year_fits_into_a_form() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let first = jiff::civil::date(2026, 4, 14);
    let mut form = filled_form(&client).await;
    for row in 2..=366_i64 {
        let day = first.checked_add(jiff::Span::new().days(row - 1)).unwrap();
        for (key, hour) in [("starts", "14:30"), ("ends", "16:30")] {
            form = form.force(&format!("{key}_{row}"), format!("{day}T{hour}").as_bytes());
        }
    }
    assert_eq!(client.submit(&form).await.location(), saved("erzaehlcafe-frueher-wohnen"));
    let stored = client.form(&act("erzaehlcafe-frueher-wohnen", "bearbeiten")).await;
    assert_eq!(stored.value("starts_366").as_deref(), Some("2027-04-14T14:30"));
    assert_eq!(client.submit(&stored).await.location(), saved("erzaehlcafe-frueher-wohnen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_whose_entries_have_commas_stays_as_it_is() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await.fill("topics", "Bauen, Wohnen; Alter").fill("target_groups", "Alle;");
    client.submit(&form).await.location();
    let stored = client.form(&act("erzaehlcafe-frueher-wohnen", "bearbeiten")).await;
    assert_eq!(stored.value("topics").as_deref(), Some("Bauen, Wohnen; Alter;"));
    client.submit(&stored.fill("title", "Erzählcafé: Früher bauen")).await.location();
    let again = client.form(&act("erzaehlcafe-frueher-wohnen", "bearbeiten")).await;
    assert_eq!(again.value("topics").as_deref(), Some("Bauen, Wohnen; Alter;"));
    assert_eq!(again.value("target_groups").as_deref(), Some("Alle"));
}
