//! Bodies that are not a form, too large, or broken: each submission gets a page, through a real socket too.

use super::{Findings, Site, rows};
use crate::site::FORM;
use crate::site::socket::exchange;
use axum::http::Method;

const LARGE: usize = 200 * 1024;

/// The addresses of all forms, of an event and of a sign-up.
async fn form_addresses(site: &Site) -> Vec<String> {
    let own = site.sign_up("chor").await;
    site.ctx.deliver_mail().await;
    let mailbox = site.mailbox_link(&own);
    vec!["/veranstaltungen/chor/anmelden".to_owned(), format!("{own}/aendern"), format!("{own}/absagen"), mailbox]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_not_a_form_returns_415() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let addresses = form_addresses(&site).await;
    let before = rows::all(&site.ctx).await;
    let bodies: [(Option<&str>, &[u8]); 7] = [
        (Some("application/json"), b"{\"contact_name\":\"Anna\"}"),
        (
            Some("multipart/form-data; boundary=x"),
            b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--",
        ),
        (Some("text/plain"), b"contact_name=Anna"),
        (Some("application/x-www-form-urlencoded-not"), b"contact_name=Anna"),
        (Some(""), b"contact_name=Anna"),
        (None, b"contact_name=Anna"),
        (None, b""),
    ];
    for address in &addresses {
        for (media_type, body) in bodies {
            let mut headers = vec![("sec-fetch-site", "same-origin")];
            headers.extend(media_type.map(|value| ("content-type", value)));
            let answer = site.request(Method::POST, address, &headers, body.to_vec()).await;
            findings.check_page(&format!("{media_type:?} to {address}"), &answer, 415, None);
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_too_large_returns_413_through_a_socket_too() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let addresses = form_addresses(&site).await;
    let before = rows::all(&site.ctx).await;
    let many = "feld=1&".repeat(501);
    for address in &addresses {
        for body in [format!("note={}", "x".repeat(LARGE)), many.clone()] {
            findings.check_page(address, &site.post(address, &body).await, 413, None);
            let path = address.clone();
            let sent = tokio::task::spawn_blocking(move || exchange(to, "POST", &path, body.as_bytes()));
            findings.check_page(address, &sent.await.unwrap(), 413, None);
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_body_of_a_wrong_media_type_or_to_a_wrong_address_gets_a_response_too() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    for (path, status) in [("/", 405), ("/gibt/es/nicht", 404), ("/veranstaltungen/gibtsnicht/anmelden", 413)] {
        let body = vec![b'x'; LARGE];
        let answer = tokio::task::spawn_blocking(move || exchange(to, "POST", path, &body)).await.unwrap();
        findings.check_page(path, &answer, status, None);
    }
    let headers = [("content-type", "application/octet-stream"), ("sec-fetch-site", "same-origin")];
    let answer = site.request(Method::POST, "/veranstaltungen/chor/anmelden", &headers, vec![0; LARGE]).await;
    findings.check_page("large and not a form", &answer, 415, None);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_encodings_are_read_as_far_as_possible_and_never_stored() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let before = rows::all(&site.ctx).await;
    let form_id = site.ctx.form("chor").form_id;
    let bodies = [
        "",
        "&",
        "=",
        "&&&==&=",
        "%",
        "contact_name",
        "contact_name=%",
        "contact_name=%4",
        "contact_name=%zz",
        "contact_name=%FF%FE",
        "%FF=%FF",
        "contact_name=Anna&email=%00",
        "contact_name=Anna&phone=%E2%82",
        "contact_name=Anna;phone=0715412345",
        "contact_name=+++",
        "\u{1}\u{2}\u{3}",
        "contact_name[]=Anna&phone[]=1",
    ];
    for body in bodies {
        for body in [body.to_owned(), format!("form_id={form_id}&{body}")] {
            let answer = site.post("/veranstaltungen/chor/anmelden", &body).await;
            findings.check_page(&body, &answer, 422, Some("invalid"));
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_media_type_of_a_form_may_be_written_in_every_way() {
    let site = Site::open().await;
    for media_type in [FORM, "application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-Urlencoded"] {
        let form = site.filled_form("chor").await;
        let headers = [("content-type", media_type), ("sec-fetch-site", "same-origin")];
        let answer = site.request(Method::POST, &form.action, &headers, form.body().into_bytes()).await;
        assert_eq!(answer.status, 303, "{media_type}: {answer}");
    }
}
