//! oEmbed 1.0: other sites send an address of this site and get the frame that shows it.

use crate::site::{Answer, Site};
use serde_json::Value;

const HOME: &str = "https://dabei.example";

async fn get_oembed(site: &Site, url: &str, more: &str) -> Answer {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("url", url).finish();
    site.get(&format!("/oembed?{query}{more}")).await
}

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), Some("application/json"), "{answer}");
    serde_json::from_slice(&answer.body).unwrap()
}

/// The address of the frame.
fn src(oembed: &Value) -> String {
    let html = scraper::Html::parse_fragment(oembed["html"].as_str().unwrap());
    let frame = html.select(&scraper::Selector::parse("iframe.dabei").unwrap()).next().unwrap();
    frame.attr("src").unwrap().to_owned()
}

/// The address of an embed that speaks WordPress' protocol.
fn with_protocol(frame: &str) -> String {
    format!("{frame}{}hoehe=wordpress", if frame.contains('?') { '&' } else { '?' })
}

#[tokio::test(flavor = "multi_thread")]
async fn each_address_of_the_site_returns_the_frame_that_shows_it() {
    let site = Site::open().await;
    for (path, title, frame) in [
        ("/", "Veranstaltungen", "/einbetten/liste"),
        ("", "Veranstaltungen", "/einbetten/liste"),
        ("/?thema=Musik&utm_source=x&ab=gestern", "Veranstaltungen", "/einbetten/liste?thema=Musik"),
        ("/programme/demenz", "Woche der Demenz", "/einbetten/liste?programm=demenz"),
        ("/veranstaltungen/chor", "Singen für alle", "/einbetten/veranstaltung/chor"),
        ("/einbetten/veranstaltung/chor?hoehe=melden", "Singen für alle", "/einbetten/veranstaltung/chor"),
        (
            "/einbetten/veranstaltung/chor?akzent=8a1538",
            "Singen für alle",
            "/einbetten/veranstaltung/chor?akzent=8a1538",
        ),
        (
            "/einbetten/liste?thema=Musik&aussehen=karten",
            "Veranstaltungen",
            "/einbetten/liste?thema=Musik&aussehen=karten",
        ),
    ] {
        let answer = get_oembed(&site, &format!("{HOME}{path}"), "").await;
        assert_eq!(answer.status, 200, "{path}: {answer}");
        let oembed = json(&answer);
        assert_eq!((oembed["version"].as_str(), oembed["type"].as_str()), (Some("1.0"), Some("rich")));
        assert_eq!(oembed["title"], title);
        let frame = with_protocol(frame);
        assert_eq!(src(&oembed), format!("{HOME}{frame}"));
        assert!(oembed["width"].is_u64() && oembed["height"].is_u64());
        assert_eq!(site.get(&frame).await.status, 200, "{frame}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_is_no_larger_than_the_requested_size() {
    let site = Site::open().await;
    let oembed = json(&get_oembed(&site, HOME, "&maxwidth=300&maxheight=200&format=json").await);
    assert_eq!((&oembed["width"], &oembed["height"]), (&300.into(), &200.into()));
    let oembed = json(&get_oembed(&site, HOME, "&maxwidth=3000&maxheight=2000").await);
    assert_eq!((&oembed["width"], &oembed["height"]), (&600.into(), &600.into()));
}

/// WordPress needs a `blockquote` without a line break before the iframe, and removes the attribute `hidden`.
#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_link_stands_before_the_frame_for_wordpress_and_feeds() {
    let site = Site::open().await;
    for (path, page) in [
        ("/veranstaltungen/chor", "/veranstaltungen/chor"),
        ("/einbetten/veranstaltung/chor?akzent=8a1538", "/veranstaltungen/chor"),
        ("/programme/demenz", "/programme/demenz"),
        ("/einbetten/liste?thema=Musik&aussehen=karten&anzahl=3", "/?thema=Musik"),
        ("/", "/"),
    ] {
        let oembed = json(&get_oembed(&site, &format!("{HOME}{path}"), "").await);
        let html = oembed["html"].as_str().unwrap();
        let title = oembed["title"].as_str().unwrap();
        let link = format!("<a href=\"{HOME}{page}\">{title} – Stadt Kornwestheim</a>");
        assert!(html.starts_with(&format!("<blockquote hidden>{link}</blockquote><iframe ")), "{path}: {html}");
        assert!(html.ends_with("</iframe>") && !html.contains('\n'), "{path}: {html}");
        assert!(html.contains(" width=\"100%\" "), "the frame is as wide as its column: {html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_and_unknown_addresses_are_refused() {
    let site = Site::open().await;
    for (status, url) in [
        (404, "https://elsewhere.example/veranstaltungen/chor"),
        (404, "http://dabei.example/veranstaltungen/chor"),
        (404, "https://dabei.example:8443/"),
        (404, "https://dabei.example.evil.example/"),
        (404, "https://dabei.example@evil.example/"),
        (404, "https://user:pw@dabei.example/"),
        (404, "javascript:alert(1)"),
        (404, "/veranstaltungen/chor"),
        (404, "https://dabei.example/veranstaltungen/gibtsnicht"),
        (404, "https://dabei.example/veranstaltungen/geheim"),
        (404, "https://dabei.example/programme/gibtsnicht"),
        (404, "https://dabei.example/verwaltung"),
        (404, "https://dabei.example/veranstaltungen/chor/anmelden"),
        (404, "https://dabei.example/einbetten/liste?partner=gibtsnicht"),
        (400, "https://dabei.example/einbetten/liste?akzent=red;}"),
        (400, "https://dabei.example/einbetten/liste?unbekannt=1"),
        (400, "https://dabei.example/einbetten/veranstaltung/chor?akzent=ffff00"),
    ] {
        let answer = get_oembed(&site, url, "").await;
        assert_eq!(answer.status, status, "{url}: {answer}");
        assert!(json(&answer)["error"].is_string(), "{url}");
        assert!(!answer.text().contains("red;") && !answer.text().contains("evil"), "{url} is echoed");
    }
    for (status, path) in [
        (400, "/oembed"),
        (400, "/oembed?url="),
        (400, "/oembed?url=https%3A%2F%2Fdabei.example&maxwidth=0"),
        (400, "/oembed?url=https%3A%2F%2Fdabei.example&maxheight=viel"),
        (501, "/oembed?url=https%3A%2F%2Fdabei.example&format=xml"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(json(&answer)["error"].is_string(), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_link_to_their_oembed_document() {
    let site = Site::open().await;
    for path in ["/", "/veranstaltungen/chor", "/programme/demenz", "/einbetten/liste?thema=Musik"] {
        let page = site.get(path).await;
        let link = page.attribute("link[type='application/json+oembed']", "href").unwrap();
        let oembed = json(&site.get(link.strip_prefix(HOME).unwrap()).await);
        assert_eq!(site.get(src(&oembed).strip_prefix(HOME).unwrap()).await.status, 200, "{path}");
    }
    let filtered = site.get("/?thema=Musik").await;
    let link = filtered.attribute("link[type='application/json+oembed']", "href").unwrap();
    let oembed = json(&site.get(link.strip_prefix(HOME).unwrap()).await);
    assert_eq!(
        src(&oembed),
        format!("{HOME}/einbetten/liste?thema=Musik&hoehe=wordpress"),
        "the link keeps the filters of the list"
    );
}
