//! Texts that contain markup stay text: in frames, in oEmbed, and in HTML that is copied.

use crate::site::Site;
use backend::testing::TestApp;
use backend::testing::programme_file::{host, new_event, venue, written};

const TITLES: [&str; 5] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> & ]]> &amp;",
    "</textarea><b>fett</b>",
    "🎭 שלום \u{202e}rückwärts, mit; Zeichen",
    "'onload='alert(1)",
];

fn programme() -> String {
    let long = "Ä".repeat(200);
    let events = TITLES.into_iter().chain([long.as_str()]).zip(1..).map(|(title, day)| {
        let day_in_april = format!("2026-04-{day:02}");
        new_event(&format!("e-{}", day - 1), title, &format!("{day_in_april}T10:00"), &format!("{day_in_april}T11:00"))
            .set("summary", title)
            .without_sign_up()
    });
    let names = [host("stadt").set("name", "Stadt & <Land>"), venue("das-k").set("name", "Das <K>")];
    written(names.into_iter().chain(events))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_shown_as_it_was_written_and_not_executed() {
    let site = Site::of(TestApp::with(programme()).await);
    for path in ["/einbetten/liste", "/einbetten/liste?aussehen=karten"] {
        let list = site.get(path).await;
        let shown = list.texts("li h2 a, li h4 a");
        for title in TITLES {
            assert!(shown.iter().any(|found| found == title), "{title} in {path}: {list}");
        }
        assert_eq!(list.texts("script, img:not(.drawing), b"), [""; 0], "{path}");
    }
    for (number, title) in TITLES.into_iter().enumerate() {
        let event = site.get(&format!("/einbetten/veranstaltung/e-{number}")).await;
        assert_eq!(event.texts("h1"), [title]);
        assert_eq!(event.texts("script, img, b"), [""; 0]);
        let url = format!("/oembed?url=https%3A%2F%2Fdabei.example%2Fveranstaltungen%2Fe-{number}");
        let oembed: serde_json::Value = serde_json::from_slice(&site.get(&url).await.body).unwrap();
        assert_eq!(oembed["title"], title);
        let html = scraper::Html::parse_fragment(oembed["html"].as_str().unwrap());
        let elements: Vec<_> = html.select(&scraper::Selector::parse("html *").unwrap()).collect();
        let names: Vec<_> = elements.iter().map(|element| element.value().name()).collect();
        assert_eq!(names, ["blockquote", "a", "iframe"], "{oembed}");
        let caption = format!("{title} – {}", oembed["provider_name"].as_str().unwrap());
        assert_eq!(elements[1].text().collect::<String>(), caption);
        assert_eq!(elements[2].attr("title"), Some(caption.as_str()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn copied_html_is_text_on_this_page_and_on_the_page_it_is_pasted_into() {
    let site = Site::of(TestApp::with(programme()).await);
    let page = site.get("/einbetten").await;
    assert_eq!(page.texts("main script, main img, main b"), [""; 0]);
    let html = page.html();
    let copied = html.select(&scraper::Selector::parse("#html").unwrap()).next().unwrap().text().collect::<String>();
    let pasted = scraper::Html::parse_fragment(&copied);
    let links = scraper::Selector::parse("li a").unwrap();
    let links = pasted.select(&links).map(|link| link.text().collect::<String>());
    let links: Vec<_> = links.collect();
    assert_eq!(links[..TITLES.len()], TITLES);
    assert_eq!(pasted.select(&scraper::Selector::parse("script, img, b").unwrap()).count(), 0);
}
