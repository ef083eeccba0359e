//! CSRF: a submission is accepted if the browser reports that it comes from this site, or, where the browser reports
//! nothing, if it has the form id of this form.

use crate::site::{Answer, FORM, Form, Site, rows};
use axum::http::Method;

/// Headers that a browser or another client may send.
type Headers = &'static [(&'static str, &'static str)];

const CROSS_SITE: [Headers; 8] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "https://dabei.example")],
    &[("sec-fetch-site", "quatsch")],
    &[("origin", "https://evil.example")],
    &[("origin", "https://dabei.example.evil.example")],
    &[("origin", "https://evil.dabei.example")],
    &[("origin", "quatsch")],
];
const SAME_ORIGIN: [Headers; 3] = [
    &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    &[("sec-fetch-site", "same-origin")],
    &[("origin", "https://dabei.example")],
];
/// The origin is unknown: our own `no-referrer` makes browsers send `null`.
const UNKNOWN: [Headers; 3] = [&[], &[("origin", "null")], &[("sec-fetch-site", "none")]];

async fn send(site: &Site, form: &Form, headers: Headers) -> Answer {
    let headers: Vec<_> = headers.iter().copied().chain([("content-type", FORM)]).collect();
    site.request(Method::POST, &form.action, &headers, form.body().into_bytes()).await
}

/// All forms of a sign-up, opened and filled in.
async fn forms(site: &Site) -> Vec<Form> {
    let own = site.sign_up("chor").await;
    let mut forms = vec![site.filled_form("chor").await];
    forms.push(site.form(&site.mailbox_link(&own)).await);
    forms.push(site.form(&format!("{own}/aendern")).await.fill("people", "2"));
    forms.push(site.form(&format!("{own}/absagen")).await);
    site.ctx.deliver_mail().await;
    forms
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submission_from_another_site_is_rejected_whatever_form_it_has() {
    let site = Site::open().await;
    let forms = forms(&site).await;
    let before = rows::all(&site.ctx).await;
    for form in &forms {
        for headers in CROSS_SITE {
            let answer = send(&site, form, headers).await;
            assert_eq!(answer.status, 403, "{headers:?} to {}: {answer}", form.action);
            answer.assert_is_page();
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_origin_only_a_submission_with_the_id_of_its_form_is_accepted() {
    for headers in UNKNOWN {
        let site = Site::open().await;
        for form in forms(&site).await {
            let before = rows::all(&site.ctx).await;
            let other_id = site.ctx.form("netzwerk").form_id;
            for invalid in [form.clone().without("form_id"), form.clone().fill("form_id", &other_id)] {
                let answer = send(&site, &invalid, headers).await;
                assert_eq!(answer.status, 403, "{headers:?} to {}: {answer}", form.action);
                answer.assert_is_page();
            }
            assert_eq!(rows::all(&site.ctx).await, before);
            assert_eq!(send(&site, &form, headers).await.status, 303, "{headers:?} to {}", form.action);
        }
        site.ctx.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submission_from_our_own_page_is_accepted() {
    for headers in SAME_ORIGIN {
        let site = Site::open().await;
        for form in forms(&site).await {
            assert_eq!(send(&site, &form, headers).await.status, 303, "{headers:?} to {}", form.action);
        }
        site.ctx.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_origin_or_host_does_not_make_a_cross_site_submission_ours() {
    let site = Site::open().await;
    let form = site.filled_form("chor").await;
    let tricks: [Headers; 3] = [
        &[("origin", "https://evil.example"), ("origin", "https://dabei.example")],
        &[("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-origin")],
        &[("origin", "https://evil.example"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")],
    ];
    for headers in tricks {
        assert_eq!(send(&site, &form, headers).await.status, 403, "{headers:?}");
    }
}
