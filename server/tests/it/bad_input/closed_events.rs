//! Events that accept no sign-ups: a submission is refused with all its fields, and the page of the form says why.

use super::{Form, Site, refuse, rows};

/// Slug of an event, and page status of the response.
const CLOSED: [(&str, &str); 7] = [
    ("vorbei", "closed"),
    ("zu", "closed"),
    ("bald", "closed"),
    ("markt", "closed"),
    ("telefon", "closed"),
    ("anderswo", "closed"),
    ("abgesagt", "cancelled"),
];

/// A form as if opened while the event was still open, with a valid form id.
async fn form_of(site: &Site, slug: &str) -> Form {
    let mut form =
        site.filled_form("voll").await.fill("form_id", &site.ctx.form(slug).form_id).fill("note", "Ich freue mich");
    form.action = format!("/veranstaltungen/{slug}/anmelden");
    form
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_without_sign_up_accepts_no_submission() {
    let site = Site::open().await;
    for (slug, page_status) in CLOSED {
        let answer = refuse(&site, slug, &form_of(&site, slug).await, 409, Some(page_status)).await;
        assert!(answer.title().starts_with("Fehler:"), "{slug}: {}", answer.title());
        assert_eq!(answer.form().value("note").as_deref(), Some("Ich freue mich"), "{slug}");
        assert_eq!(answer.texts("[role=alert] h2").len(), 1, "{slug} says why: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_without_sign_up_shows_no_form_but_what_to_do_instead() {
    let site = Site::open().await;
    for (slug, page_status) in CLOSED {
        let page = site.get(&format!("/veranstaltungen/{slug}/anmelden")).await;
        page.assert_is_page();
        assert_eq!((page.status, page.page_status().as_deref()), (200, Some(page_status)), "{slug}");
        assert!(page.texts("form[method=post]").is_empty(), "{slug}");
        assert_eq!(page.texts("#was-tun").len(), 1, "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unpublished_or_unknown_event_is_not_found() {
    let site = Site::open().await;
    for slug in ["geheim", "gibtsnicht", "NETZWERK"] {
        let answer = refuse(&site, slug, &form_of(&site, slug).await, 404, None).await;
        assert!(!answer.text().contains("Steht noch nicht"), "{slug} is revealed: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_for_one_more_person_is_refused_where_sign_up_is_closed() {
    let site = Site::open().await;
    let before = rows::all(&site.ctx).await;
    for (slug, page_status) in CLOSED {
        let answer = site.submit(&form_of(&site, slug).await.force("more", b"1")).await;
        answer.assert_is_page();
        assert_eq!((answer.status, answer.page_status().as_deref()), (409, Some(page_status)), "{slug}");
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}
