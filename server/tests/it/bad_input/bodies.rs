//! Bodies that are no form, too large, or broken off: each press answered with a page, on the wire too.

use super::{Findings, Site, rows};
use crate::site::FORM;
use crate::site::wire::exchange;
use axum::http::Method;

const LARGE: usize = 200 * 1024;

/// Every address that takes a press, with a sign-up behind it.
async fn presses(site: &Site) -> Vec<String> {
    let own = site.signed_up("chor").await;
    site.house.deliver_mail().await;
    let mailbox = site.mailbox_link(&own);
    vec!["/veranstaltungen/chor/anmelden".to_owned(), format!("{own}/aendern"), format!("{own}/absagen"), mailbox]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_form_is_answered_with_415() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let addresses = presses(&site).await;
    let before = rows::all(&site.house).await;
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
        for (kind, body) in bodies {
            let mut headers = vec![("sec-fetch-site", "same-origin")];
            headers.extend(kind.map(|kind| ("content-type", kind)));
            let answer = site.request(Method::POST, address, &headers, body.to_vec()).await;
            findings.page(&format!("{kind:?} to {address}"), &answer, 415, None);
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_answered_with_413_on_the_wire_too() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let addresses = presses(&site).await;
    let before = rows::all(&site.house).await;
    let many = "feld=1&".repeat(501);
    for address in &addresses {
        for body in [format!("note={}", "x".repeat(LARGE)), many.clone()] {
            findings.page(address, &site.post(address, &body).await, 413, None);
            let path = address.clone();
            let sent = tokio::task::spawn_blocking(move || exchange(to, "POST", &path, body.as_bytes()));
            findings.page(address, &sent.await.unwrap(), 413, None);
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_body_of_a_wrong_kind_or_to_a_wrong_address_is_answered_too() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    for (path, status) in [("/", 405), ("/gibt/es/nicht", 404), ("/veranstaltungen/gibtsnicht/anmelden", 413)] {
        let body = vec![b'x'; LARGE];
        let answer = tokio::task::spawn_blocking(move || exchange(to, "POST", path, &body)).await.unwrap();
        findings.page(path, &answer, status, None);
    }
    let headers = [("content-type", "application/octet-stream"), ("sec-fetch-site", "same-origin")];
    let answer = site.request(Method::POST, "/veranstaltungen/chor/anmelden", &headers, vec![0; LARGE]).await;
    findings.page("large and no form", &answer, 415, None);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_encodings_are_read_as_far_as_they_go_and_never_stored() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let before = rows::all(&site.house).await;
    let number = site.house.form("chor").id;
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
        for body in [body.to_owned(), format!("form_id={number}&{body}")] {
            let answer = site.post("/veranstaltungen/chor/anmelden", &body).await;
            findings.page(&body, &answer, 422, Some("invalid"));
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_known_by_its_kind_however_that_is_written() {
    let site = Site::open().await;
    for kind in [FORM, "application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-Urlencoded"] {
        let form = site.filled("chor").await;
        let headers = [("content-type", kind), ("sec-fetch-site", "same-origin")];
        let answer = site.request(Method::POST, &form.action, &headers, form.body().into_bytes()).await;
        assert_eq!(answer.status, 303, "{kind}: {answer}");
    }
}
