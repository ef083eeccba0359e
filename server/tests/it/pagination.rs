//! Pagination of the list of events: each page contains whole days.

use crate::site::{Answer, Site};
use backend::testing::TestApp;
use backend::testing::programme_file::{new_event, programme_file};
use std::collections::BTreeSet;

/// A programme of three events a day on thirty days; every third has another topic.
fn programme() -> String {
    programme_file((0..90).map(|number| {
        let hour = format!("2026-04-{:02}T{}", number / 3 + 1, 10 + number % 3);
        let topic = if number % 3 == 0 { "Spaziergang" } else { "Gespräch" };
        let (slug, title) = (format!("treff-{number}"), format!("Treff {number}"));
        new_event(&slug, &title, &format!("{hour}:00"), &format!("{hour}:45"))
            .set("topics", vec![topic])
            .without_sign_up()
    }))
}

fn titles(page: &Answer) -> Vec<String> {
    page.texts(".rows h4")
}

/// The address of the next page.
fn next_page(page: &Answer) -> Option<String> {
    page.attributes("a[rel=next]", "href").pop()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_event_of_a_long_programme_is_on_one_page_and_no_day_is_split() {
    let site = Site::of(TestApp::with(programme()).await);
    let (mut seen, mut path, mut pages) = (BTreeSet::new(), "/".to_owned(), 0);
    loop {
        let page = site.get(&path).await;
        page.assert_is_page();
        let shown = titles(&page);
        assert!(shown.len().is_multiple_of(3) && shown.len() <= 51, "{} on {path}", shown.len());
        for title in shown {
            assert!(seen.insert(title.clone()), "{title} is on two pages");
        }
        pages += 1;
        match next_page(&page) {
            Some(next) => path = next,
            None => break,
        }
    }
    assert_eq!((seen.len(), pages), (90, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_page_keeps_the_filters() {
    let site = Site::of(TestApp::with(programme()).await);
    let page = site.get("/?thema=Gespr%C3%A4ch&suche=treff").await;
    assert_eq!(page.texts("h1"), ["60 Treffer für „treff“, „Gespräch“"], "the number of all results");
    let next = next_page(&page).expect("a second page");
    assert!(next.contains("ab=2026-04-"), "{next}");
    let rest = site.get(&next).await;
    let day = next.split_once('#').expect("the address leads to a day, below the filters").1;
    assert_eq!(rest.attributes(".day h3", "id")[0], day);
    assert_eq!(titles(&page).len() + titles(&rest).len(), 60);
    assert_eq!(rest.attributes("[name=suche]", "value"), ["treff"]);
    assert_eq!(rest.attributes("select[name=thema] option[selected]", "value"), ["Gespräch"]);
}
