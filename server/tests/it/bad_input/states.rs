//! Events that take no sign-up: the press is refused with everything still in the form, and opening the form says why.

use super::{Form, Site, refuse, rows};

/// Slug, status and state of a press.
const STATES: [(&str, &str); 7] = [
    ("vorbei", "closed"),
    ("zu", "closed"),
    ("bald", "closed"),
    ("markt", "closed"),
    ("telefon", "closed"),
    ("anderswo", "closed"),
    ("abgesagt", "cancelled"),
];

/// A form that was opened while it was still offered, or made up with a number that is good.
async fn form_of(site: &Site, slug: &str) -> Form {
    let mut form = site.filled("voll").await.fill("form_id", &site.house.form(slug).id).fill("note", "Ich freue mich");
    form.action = format!("/veranstaltungen/{slug}/anmelden");
    form
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_a_place_where_there_is_none_to_get() {
    let site = Site::open().await;
    for (slug, state) in STATES {
        let answer = refuse(&site, slug, &form_of(&site, slug).await, 409, Some(state)).await;
        assert!(answer.title().starts_with("Fehler:"), "{slug}: {}", answer.title());
        assert_eq!(answer.form().value("note").as_deref(), Some("Ich freue mich"), "{slug}");
        assert_eq!(answer.words("[role=alert] h2").len(), 1, "{slug} says why: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_can_sign_up_there_is_no_form_but_a_word_on_what_to_do() {
    let site = Site::open().await;
    for (slug, state) in STATES {
        let page = site.get(&format!("/veranstaltungen/{slug}/anmelden")).await;
        page.assert_framed();
        assert_eq!((page.status, page.state().as_deref()), (200, Some(state)), "{slug}");
        assert!(page.words("form[method=post]").is_empty(), "{slug}");
        assert_eq!(page.words("#was-tun").len(), 1, "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_published_or_never_was_does_not_exist() {
    let site = Site::open().await;
    for slug in ["geheim", "gibtsnicht", "NETZWERK"] {
        let answer = refuse(&site, slug, &form_of(&site, slug).await, 404, None).await;
        assert!(!answer.text().contains("Steht noch nicht"), "{slug} is told: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_more_person_is_not_asked_for_where_nobody_can_sign_up() {
    let site = Site::open().await;
    let before = rows::all(&site.house).await;
    for (slug, state) in STATES {
        let answer = site.press(&form_of(&site, slug).await.force("more", b"1")).await;
        answer.assert_framed();
        assert_eq!((answer.status, answer.state().as_deref()), (409, Some(state)), "{slug}");
    }
    assert_eq!(rows::all(&site.house).await, before);
}
