//! A series is made by a rule, and acts on it may apply to all that follow.

use super::{act, edit, filled_form, saved};
use crate::site::Site;
use crate::site::staff::StaffClient;

const EVENT: &str = "erzaehlcafe-frueher-wohnen";

/// A draft on Tuesday, 14 April 2026, at 14:30.
async fn draft(client: &StaffClient<'_>) {
    let form = filled_form(client).await.fill("sign_up_closes", "2026-04-13T12:00");
    assert_eq!(client.submit(&form).await.location(), saved(EVENT));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weekly_series_proposes_its_days_without_holidays_and_makes_each_once() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    draft(&client).await;
    let rule = client.form(&act(EVENT, "reihe")).await;
    let refused = client.submit(&rule.clone().fill("until", "2026-04-01")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.texts("#until-error").join("").contains("nach dem ersten Termin"), "{refused}");
    // 5 May 2026 is left out, as its box is taken off; 1 May is no Tuesday.
    let days = client.submit(&rule.fill("until", "2026-05-12")).await;
    assert_eq!(days.attributes("input[name=date]", "value"), ["2026-04-21", "2026-04-28", "2026-05-05", "2026-05-12"]);
    let mut chosen = days.only_form();
    chosen.fields.retain(|(field, value)| field != "date" || value != b"2026-05-05");
    assert_eq!(client.submit(&chosen).await.location(), saved(EVENT));
    assert_eq!(client.submit(&chosen).await.location(), saved(EVENT), "sent twice, it is one series");
    edit(&client, &format!("{EVENT}-2026-04-21"), &[("starts", "2026-04-22T10:00"), ("ends", "2026-04-22T11:00")])
        .await;
    let again = client.submit(&client.form(&act(EVENT, "reihe")).await.fill("until", "2026-05-12")).await;
    let known = again.attributes("input[name=date][disabled]", "value");
    assert_eq!(known, ["2026-04-21", "2026-04-28", "2026-05-12"], "also the one that was moved");

    let copy = client.form(&act(&format!("{EVENT}-2026-04-28"), "bearbeiten")).await;
    let values = ["starts", "ends", "sign_up_closes", "series", "published_at", "sign_up_seats"];
    let values: Vec<_> = values.iter().map(|field| copy.value(field).unwrap_or_default()).collect();
    assert_eq!(values, ["2026-04-28T14:30", "2026-04-28T16:30", "2026-04-27T12:00", EVENT, "", "20"]);
    assert_eq!(client.get(&act(&format!("{EVENT}-2026-05-05"), "bearbeiten")).await.status, 404);
    assert_eq!(client.form(&act(EVENT, "bearbeiten")).await.value("series").as_deref(), Some(EVENT));
}

#[tokio::test(flavor = "multi_thread")]
async fn easter_monday_is_not_ticked_and_the_hour_stays_when_the_clock_changes() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await.fill("starts", "2026-03-23T14:30").fill("ends", "2026-03-23T16:30");
    assert_eq!(client.submit(&form).await.location(), saved(EVENT));
    let rule = client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-13");
    let days = client.submit(&rule).await;
    let ticked = days.attributes("input[name=date][checked]", "value");
    assert_eq!(ticked, ["2026-03-30", "2026-04-13"], "6 April is Easter Monday");
    assert!(days.text().contains("Feiertag"), "{days}");
    assert_eq!(client.submit(&days.only_form()).await.location(), saved(EVENT));
    let after = client.form(&act(&format!("{EVENT}-2026-03-30"), "bearbeiten")).await;
    assert_eq!(after.value("starts").as_deref(), Some("2026-03-30T14:30"), "summer time began on the 29th");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_is_published_edited_and_cancelled_from_one_date_on() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    draft(&client).await;
    let days = client.submit(&client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-28")).await;
    client.submit(&days.only_form()).await.location();
    let [second, third] = ["21", "28"].map(|day| format!("{EVENT}-2026-04-{day}"));
    let page = |event: &str| format!("/veranstaltungen/{event}");

    let publish = client.form(&act(EVENT, "veroeffentlichen")).await.fill("scope", "following");
    assert_eq!(client.submit(&publish).await.location(), saved(EVENT));
    for event in [EVENT, &second, &third] {
        site.get_until(&page(event), |page| page.status == 200).await;
    }

    let changed = [("price", "5 Euro"), ("title", "Erzählcafé: Essen von früher"), ("scope", "following")];
    assert_eq!(edit(&client, &second, &changed).await.location(), saved(&second));
    let third_page = site.get_until(&page(&third), |page| page.text().contains("5 Euro")).await;
    assert!(third_page.text().contains("Essen von früher"), "{third_page}");
    assert!(third_page.text().contains("28"), "each keeps its day");
    assert!(!site.get(&page(EVENT)).await.text().contains("5 Euro"), "the earlier one stays");

    site.sign_up(&third).await;
    site.ctx.deliver_mail().await;
    let cancel = client.form(&act(&second, "absagen")).await.fill("scope", "following").fill("reason", "Umbau");
    let asked = client.submit(&cancel).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(&second));
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
    for event in [&second, &third] {
        site.get_until(&page(event), |page| page.text().contains("fällt aus")).await;
    }
    assert!(!site.get(&page(EVENT)).await.text().contains("fällt aus"));

    let restore = client.form(&act(&second, "absagen")).await.fill("scope", "following");
    let asked = client.submit(&restore).await;
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(&second));
    for event in [&second, &third] {
        site.get_until(&page(event), |page| !page.text().contains("fällt aus")).await;
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_of_all_that_follow_leaves_what_each_has_for_itself() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.submit(&filled_form(&client).await.add("more", "workshop")).await.only_form();
    let form =
        form.fill("workshop_1_title", "Kochen").fill("workshop_1_seats", "15").fill("contact_name", "Frau Weber");
    assert_eq!(client.submit(&form).await.location(), saved(EVENT));
    let days = client.submit(&client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-21")).await;
    client.submit(&days.only_form()).await.location();
    let second = format!("{EVENT}-2026-04-21");
    let own = [("workshop_1_seats", "30"), ("translation_tr_title", "Kahve"), ("contact_phone", "07154 000-9")];
    edit(&client, &second, &own).await.location();
    let changed = [
        ("workshop_1_room", "Küche"),
        ("translation_uk_title", "Кава"),
        ("contact_name", "Herr Öz"),
        ("scope", "following"),
    ];
    edit(&client, EVENT, &changed).await.location();
    let form = client.form(&act(&second, "bearbeiten")).await;
    let fields = [
        "workshop_1_seats",
        "workshop_1_room",
        "translation_tr_title",
        "translation_uk_title",
        "contact_name",
        "contact_phone",
    ];
    let values: Vec<_> = fields.iter().map(|field| form.value(field).unwrap_or_default()).collect();
    assert_eq!(values, ["30", "Küche", "Kahve", "Кава", "Herr Öz", "07154 000-9"]);
    let history = client.get(&act(&second, "verlauf")).await;
    assert!(history.text().contains("Angelegt von Birgit Öztürk"), "{history}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_signed_up_for_several_dates_of_a_series_hears_once_of_all() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    draft(&client).await;
    let days = client.submit(&client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-28")).await;
    client.submit(&days.only_form()).await.location();
    let [second, third] = ["21", "28"].map(|day| format!("{EVENT}-2026-04-{day}"));
    let all = [EVENT, second.as_str(), &third];
    client.submit(&client.form(&act(EVENT, "veroeffentlichen")).await.fill("scope", "following")).await.location();
    let mut own = Vec::new();
    for event in all {
        site.get_until(&format!("/veranstaltungen/{event}"), |page| page.status == 200).await;
        own.push(site.sign_up(event).await);
        site.sign_up_by_phone(event).await;
    }
    site.ctx.deliver_mail().await;

    let told =
        [("title", "Erzählcafé mit Musik"), ("scope", "following"), ("tell", "yes"), ("tell_text", "Mit Harfe.")];
    let asked = edit(&client, EVENT, &told).await;
    for sentence in ["1 bekommt eine E-Mail.", "1 muss angerufen werden"] {
        assert!(asked.text().contains(sentence), "{sentence}: {asked}");
    }
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(EVENT));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert_eq!(message.subject, "Neues zu Ihrer Anmeldung: Erzählcafé mit Musik (3 Termine)");
    assert_eq!((text.matches("Mit Harfe.").count(), text.matches("Titel, jetzt").count()), (1, 1), "{text}");
    for page in &own {
        assert!(text.contains(&format!("{page}\n")), "the link of each sign-up: {text}");
    }

    let cancel = client.form(&act(EVENT, "absagen")).await.fill("scope", "following").fill("reason", "Umbau");
    let asked = client.submit(&cancel).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail.") && asked.text().contains("1 muss angerufen"), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(EVENT));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    assert!(message.text().unwrap().contains("Termin 3 von 3"));
    let calls = client.get("/verwaltung/anrufe").await;
    assert_eq!(calls.texts("li.call").len(), 1, "{calls}");
    assert_eq!(calls.text().matches("Lesen Sie vor: „Umbau“").count(), 3, "{calls}");
    for day in ["14.", "21.", "28."] {
        assert!(calls.text().contains(day), "{day}: {calls}");
    }

    let asked = client.submit(&client.form(&act(EVENT, "absagen")).await.fill("scope", "following")).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail.") && asked.text().contains("1 muss angerufen"), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(EVENT));
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
}
