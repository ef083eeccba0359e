//! The public pages: the list of events, the page of an event, what is visible when, the page cache; and the health
//! checks.

mod city;
mod event_list;
mod event_page;
mod hostile_titles;
mod page_cache;
mod start_page;
mod text_pages;
mod visibility;

use crate::site::Site;

/// The titles in a list of events, in its order.
async fn listed_titles(site: &Site, path: &str) -> Vec<String> {
    let page = site.get(path).await;
    assert_eq!(page.status, 200, "{path}: {page}");
    page.assert_is_page();
    page.texts("li.row h4 a")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_health_checks_report_that_the_server_runs_and_that_it_is_ready() {
    let site = Site::open().await;
    assert_eq!(site.get("/health/live").await.status, 200);
    assert_eq!(site.get("/health/ready").await.status, 200);
}
