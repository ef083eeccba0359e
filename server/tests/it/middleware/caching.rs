//! What browsers and proxies may cache: nothing of an own page, a sign-up form only in the visitor's browser, static
//! files for ever.

use crate::site::Site;
use axum::http::Method;

#[tokio::test(flavor = "multi_thread")]
async fn an_own_page_is_cached_nowhere_and_a_form_only_by_the_browser() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let mailbox = site.mailbox_link(&own);
    site.ctx.deliver_mail().await;
    for path in ["", "/aendern", "/absagen", "/kalender.ics", "/meine-daten.json"].map(|rest| format!("{own}{rest}")) {
        let answer = site.get(&path).await;
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
        assert!(answer.header("etag").is_none(), "{path}");
    }
    assert_eq!(site.get(&mailbox).await.header("cache-control"), Some("no-store"));
    let form = site.filled_form("netzwerk").await;
    let opened = site.get(&form.action).await;
    assert_eq!(opened.header("cache-control"), Some("private, no-cache"));
    for form in [form.clone(), form.fill("phone", "keins")] {
        let caching = site.submit(&form).await;
        let caching = caching.header("cache-control").unwrap_or_default();
        assert!(["private, no-cache", "no-store"].contains(&caching), "a submission gets {caching:?}");
    }
    let (one, two) =
        (site.get("/veranstaltungen/netzwerk/anmelden").await, site.get("/veranstaltungen/netzwerk/anmelden").await);
    assert_ne!(one.form().value("form_id"), two.form().value("form_id"), "each request gets a form of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn static_files_are_cached_for_ever_under_the_address_with_their_version() {
    let site = Site::open().await;
    let start = site.get("/").await;
    let style = start.attribute("link[rel=stylesheet]", "href").unwrap();
    for path in start.attributes("link[href^='/assets/'], img[src^='/assets/']", "href").into_iter().chain([style]) {
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("cache-control").is_some_and(|value| value.contains("immutable")), "{path}");
        let tag = answer.header("etag").unwrap();
        let again = site.request(Method::GET, &path, &[("if-none-match", tag)], Vec::new()).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
    }
    let is_foreign = |link: &String| !link.starts_with('/') || link.starts_with("//");
    let mut loaded = start.attributes("link:not([rel=alternate]), img, script, source, iframe", "href");
    loaded.extend(start.attributes("link, img, script, source, iframe", "src"));
    assert_eq!(loaded.iter().find(|link| is_foreign(link)), None, "a page loads files from this site only");
}

#[tokio::test]
async fn a_static_file_is_not_sent_again_to_a_client_that_lists_its_tag() {
    let site = Site::open().await;
    let path = "/assets/dabei.css";
    let file = site.get(path).await;
    let tag = file.header("etag").expect("a tag").to_owned();
    let strong = tag.strip_prefix("W/").expect("a weak tag").to_owned();
    for known in [tag.clone(), strong.clone(), format!("\"x\", {tag}"), format!("\"x\", {strong}"), "*".to_owned()] {
        let answer = site.request(Method::GET, path, &[("if-none-match", &known)], Vec::new()).await;
        assert_eq!((answer.status, answer.body.len()), (304, 0), "{known}");
        assert_eq!(answer.header("etag"), Some(tag.as_str()), "{known}");
        assert_eq!(answer.header("cache-control"), file.header("cache-control"), "{known}");
    }
    for other in ["\"x\"", "W/\"x\", \"y\""] {
        let answer = site.request(Method::GET, path, &[("if-none-match", other)], Vec::new()).await;
        assert_eq!((answer.status, answer.header("etag")), (200, Some(tag.as_str())), "{other}");
        assert_eq!(answer.body, file.body, "{other}");
    }
}
