//! Where a press came from. Browsers say so; where they do not, the form's own number must do.

use crate::site::{Answer, FORM, Form, Site, rows};
use axum::http::Method;

/// Headers that some browser or tool may send.
type Sent = &'static [(&'static str, &'static str)];

const FOREIGN: [Sent; 8] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "https://dabei.example")],
    &[("sec-fetch-site", "quatsch")],
    &[("origin", "https://evil.example")],
    &[("origin", "https://dabei.example.evil.example")],
    &[("origin", "https://evil.dabei.example")],
    &[("origin", "quatsch")],
];
const OURS: [Sent; 3] = [
    &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    &[("sec-fetch-site", "same-origin")],
    &[("origin", "https://dabei.example")],
];
/// Nothing is known: our own `no-referrer` makes browsers send `null`.
const SILENT: [Sent; 3] = [&[], &[("origin", "null")], &[("sec-fetch-site", "none")]];

async fn send(site: &Site, form: &Form, sent: Sent) -> Answer {
    let headers: Vec<_> = sent.iter().copied().chain([("content-type", FORM)]).collect();
    site.request(Method::POST, &form.action, &headers, form.body().into_bytes()).await
}

/// Every form that a sign-up has, opened and filled in.
async fn forms(site: &Site) -> Vec<Form> {
    let own = site.signed_up("chor").await;
    let mut forms = vec![site.filled("chor").await];
    forms.push(site.form(&site.mailbox_link(&own)).await);
    forms.push(site.form(&format!("{own}/aendern")).await.fill("people", "2"));
    forms.push(site.form(&format!("{own}/absagen")).await);
    site.house.deliver_mail().await;
    forms
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_from_another_site_is_refused_whatever_form_it_carries() {
    let site = Site::open().await;
    let forms = forms(&site).await;
    let before = rows::all(&site.house).await;
    for form in &forms {
        for sent in FOREIGN {
            let answer = send(&site, form, sent).await;
            assert_eq!(answer.status, 403, "{sent:?} to {}: {answer}", form.action);
            answer.assert_framed();
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_browser_says_nothing_only_a_form_of_ours_counts() {
    for sent in SILENT {
        let site = Site::open().await;
        for form in forms(&site).await {
            let before = rows::all(&site.house).await;
            let number = site.house.form("netzwerk").id;
            for without in [form.clone().without("form_id"), form.clone().fill("form_id", &number)] {
                let answer = send(&site, &without, sent).await;
                assert_eq!(answer.status, 403, "{sent:?} to {}: {answer}", form.action);
                answer.assert_framed();
            }
            assert_eq!(rows::all(&site.house).await, before);
            assert_eq!(send(&site, &form, sent).await.status, 303, "{sent:?} to {}", form.action);
        }
        site.house.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_from_our_own_page_is_taken() {
    for sent in OURS {
        let site = Site::open().await;
        for form in forms(&site).await {
            assert_eq!(send(&site, &form, sent).await.status, 303, "{sent:?} to {}", form.action);
        }
        site.house.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_origins_or_two_hosts_do_not_make_a_foreign_press_ours() {
    let site = Site::open().await;
    let form = site.filled("chor").await;
    let tricks: [Sent; 3] = [
        &[("origin", "https://evil.example"), ("origin", "https://dabei.example")],
        &[("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-origin")],
        &[("origin", "https://evil.example"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")],
    ];
    for sent in tricks {
        assert_eq!(send(&site, &form, sent).await.status, 403, "{sent:?}");
    }
}
