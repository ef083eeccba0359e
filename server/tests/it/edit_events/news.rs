//! Changes that people need not hear of, and that the organizer tells them in words of their own.

use super::{act, edit, saved};
use crate::site::Site;

const TEXT: &str = "Frau Öz spricht: https://dabei.example/oez";

#[tokio::test(flavor = "multi_thread")]
async fn an_organizer_tells_of_a_new_title_and_a_new_workshop_by_mail_call_and_letter() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let reference = site.sign_up_by_phone("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    let changed = [
        ("title", "Das Netzwerk trifft sich"),
        ("workshop_2_title", "Gemeinsam wohnen"),
        ("tell", "yes"),
        ("tell_text", TEXT),
    ];
    let asked = edit(&client, "netzwerk", &changed).await;
    assert_eq!(asked.status, 200);
    asked.assert_is_page();
    for sentence in ["mit Ihrem Satz dazu", "1 bekommt eine E-Mail.", "1 muss angerufen werden", "Titel"] {
        assert!(asked.text().contains(sentence), "{sentence}: {asked}");
    }
    assert!(site.ctx.deliver_mail().await.is_empty(), "nothing is sent before it is confirmed");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert_eq!(
        (message.kind.as_str(), message.subject.as_str()),
        ("event_news", "Neues zu Ihrer Anmeldung: Das Netzwerk trifft sich")
    );
    for sentence in [
        TEXT,
        "Titel, jetzt: Das Netzwerk trifft sich",
        "Workshop, bisher: Alternative Wohnformen",
        "Workshop, jetzt: Gemeinsam wohnen",
    ] {
        assert!(text.contains(sentence), "{sentence}: {text}");
    }
    assert!(site.get(&own).await.text().contains(TEXT));
    let calls = client.get("/verwaltung/anrufe").await;
    assert!(calls.text().contains(&format!("Lesen Sie vor: „{TEXT}“")), "{calls}");
    let letter = client.get(&format!("/verwaltung/anmeldungen/{reference}/brief")).await;
    assert!(letter.text().contains(TEXT), "{letter}");
    let history = client.get(&act("netzwerk", "verlauf")).await;
    assert!(history.text().contains("Satz an die Angemeldeten") && history.text().contains(TEXT), "{history}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"), "sent twice, it is told once");
    assert!(site.ctx.deliver_mail().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_told_only_with_words_and_only_of_a_change() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let long = "ä".repeat(501);
    for (text, sentence) in [("", "Bitte schreiben Sie einen Satz dazu."), (long.as_str(), "Höchstens 500 Zeichen.")] {
        let refused = edit(&client, "netzwerk", &[("title", "Treffen"), ("tell", "yes"), ("tell_text", text)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.texts("#tell_text-error").join("").contains(sentence), "{refused}");
        assert_eq!(refused.only_form().value("title").as_deref(), Some("Treffen"));
    }
    let nothing = edit(&client, "netzwerk", &[("tell", "yes"), ("tell_text", TEXT)]).await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.texts("#tell-error").join("").contains("Es hat sich nichts geändert"), "{nothing}");

    let asked = edit(&client, "netzwerk", &[("title", "Treffen"), ("tell", "yes"), ("tell_text", TEXT)]).await;
    let refused = client.submit(&asked.only_form().fill("tell_text", " ")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Was dann passiert"), "what was wrong is said where it was typed: {refused}");
    assert!(refused.texts("#tell_text-error").join("").contains("Bitte schreiben"), "{refused}");
    let silent = client.submit(&refused.only_form().without("tell")).await;
    assert_eq!(silent.location(), saved("netzwerk"), "the organizer may leave it");
    assert!(site.ctx.deliver_mail().await.is_empty());
    let form = client.form(&act("museum", "bearbeiten")).await;
    assert_eq!(form.value("tell_text"), None, "nobody has signed up");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_may_go_with_a_change_that_all_hear_of_and_are_only_text() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let asked = edit(&client, "netzwerk", &[("ends", "2026-03-27T19:30")]).await;
    let hostile = "<script>alert(1)</script> { $what } \r\nBcc: alle@example.org";
    let form = asked.only_form().fill("tell", "yes").fill("tell_text", hostile);
    assert_eq!(client.submit(&form).await.location(), saved("netzwerk"), "as many are told as the page has said");
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    assert_eq!(message.kind, "event_moved");
    let (text, html) = (message.text().unwrap(), message.html().unwrap());
    assert!(text.contains("<script>alert(1)</script> { $what }\n\nBcc: alle@example.org"), "{text}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script"), "{html}");
    assert!(!message.subject.contains("script") && !message.subject.contains("Bcc"));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_confidential_event_the_words_stand_only_on_the_sign_ups_own_page() {
    let site = Site::open().await;
    let own = site.sign_up("museum").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let words = "Frau Öz führt durch das Demenz-Café.";
    let asked = edit(&client, "museum", &[("title", "Demenz und Kunst"), ("tell", "yes"), ("tell_text", words)]).await;
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("museum"));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = format!("{}\n{}", message.subject, message.text().unwrap());
    assert!(text.contains("Es gibt Neues. Sie lesen es auf der Seite Ihrer Anmeldung."), "{text}");
    for secret in ["Demenz", "Öz", "Kunst", "veranstaltungen/museum"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(site.get(&own).await.text().contains(words));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_anything_of_an_event_that_is_cancelled_but_why() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.sign_up_by_phone("netzwerk").await;
    let client = site.log_in_as_lead().await;
    let cancel = client.form(&act("netzwerk", "absagen")).await.fill("reason", "Umbau");
    let asked = client.submit(&cancel).await;
    assert_eq!(asked.only_form().value("tell_text"), None, "the reason is said already");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    let calls = client.get("/verwaltung/anrufe").await;
    assert!(calls.text().contains("Lesen Sie vor: „Umbau“"), "{calls}");
    site.ctx.deliver_mail().await;
    let form = client.form(&act("netzwerk", "bearbeiten")).await.fill("title", "Treffen");
    assert_eq!(form.value("tell_text"), None);
    let asked = client.submit(&form.add("tell", "yes").add("tell_text", TEXT)).await;
    assert!(asked.text().contains("Davon erfährt niemand."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    assert!(site.ctx.deliver_mail().await.is_empty());
    let history = client.get(&act("netzwerk", "verlauf")).await;
    assert!(!history.text().contains(TEXT), "{history}");
}
