//! What the page brings along for its island, and that it is the only one.

use super::{DOOR, keeper, party};
use crate::site::{Answer, Site, public};

/// What the browser may run, by the policy of an answer.
fn may_run(answer: &Answer) -> Option<String> {
    let policy = answer.header("content-security-policy").unwrap_or_default();
    policy.split("; ").find(|rule| rule.starts_with("script-src")).map(ToOwned::to_owned)
}

#[tokio::test]
async fn the_door_alone_lets_the_browser_run_something_and_only_files_of_ours() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    party(&site, "netzwerk", "Anna Weiß", "1").await;
    let page = desk.get(DOOR).await;
    page.assert_framed();
    assert_eq!(may_run(&page).as_deref(), Some("script-src 'self' 'wasm-unsafe-eval'"));
    assert_eq!(page.words("script"), [""], "one script, and nothing written into the page");
    for file in page
        .attributes("script, link[href*='/browser']", "src")
        .iter()
        .chain(&page.attributes("link[href*='/browser']", "href"))
    {
        assert_eq!(site.get(file).await.status, 200, "{file}");
    }
    for path in public().chain(["/verwaltung"]) {
        let page = desk.get(path).await;
        assert_eq!(may_run(&page), None, "{path}");
        assert_eq!(page.words("script:not([type='application/ld+json'])"), [""; 0], "{path}");
    }
}

#[tokio::test]
async fn leptos_marks_are_left_where_the_island_finds_its_places_and_nowhere_else() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let page = desk.get(DOOR).await;
    let (before, island) = page.text().split_once("<leptos-island ").expect("an island");
    let (island, after) = island.split_once("</leptos-island>").expect("its end");
    assert!(island.contains("<!>"), "{island}");
    assert!(!before.contains("<!>") && !after.contains("<!>"), "{page}");
}
