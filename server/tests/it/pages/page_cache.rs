//! The page cache: its pages are at most 150 ms old, and each request for a sign-up form gets a form id of its own.

use crate::site::{Answer, Site};
use backend::context::ProgrammeCache;
use backend::testing::programme_file::event;

#[tokio::test(flavor = "multi_thread")]
async fn free_seats_are_never_old() {
    let site = Site::open().await;
    for free in (16..19).rev() {
        site.submit(&site.filled_form("netzwerk").await).await.location();
        let shows_free = |page: &Answer| page.texts("section.todo").join(" ").contains(&free.to_string());
        site.get_until("/veranstaltungen/netzwerk", shows_free).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cached_pages_show_at_once_what_another_process_writes_into_the_programme() {
    let site = Site::open().await;
    let has_title = |title: &'static str| move |page: &Answer| page.texts("h1").join(" ").contains(title);
    site.get_until("/veranstaltungen/netzwerk", has_title("Netzwerkveranstaltung")).await;
    let mut other_process = site.ctx.ctx.clone();
    other_process.programme_cache = ProgrammeCache::default();
    let renamed = event("netzwerk").set("title", "Treffen der Seniorenarbeit");
    backend::programme::import(&other_process, "neu.toml", renamed.to_string()).await.expect("a new title");
    site.get_until("/veranstaltungen/netzwerk", has_title("Treffen der Seniorenarbeit")).await;
    let form = site.filled_form("netzwerk").await;
    assert!(site.get(&site.submit(&form).await.location()).await.text().contains("Treffen der Seniorenarbeit"));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_request_for_a_form_gets_its_own_form_id_though_the_page_is_cached() {
    let site = Site::open().await;
    let (first, second) = (site.filled_form("netzwerk").await, site.filled_form("netzwerk").await);
    assert_ne!(first.value("form_id"), second.value("form_id"));
    let pages = [site.submit(&first).await.location(), site.submit(&second).await.location()];
    assert_ne!(pages[0], pages[1], "two people, two sign-ups");
    assert_eq!(site.submit(&first).await.location(), pages[0]);
}
