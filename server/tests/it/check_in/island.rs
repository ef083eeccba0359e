//! The scripts of the check-in page: it is the only page with an island.

use super::{CHECK_IN, check_in_client, party};
use crate::site::{Answer, Site, public_paths};

/// The scripts that the policy of a response allows.
fn script_policy(answer: &Answer) -> Option<String> {
    let policy = answer.header("content-security-policy").unwrap_or_default();
    policy.split("; ").find(|rule| rule.starts_with("script-src")).map(ToOwned::to_owned)
}

#[tokio::test]
async fn only_the_check_in_page_allows_scripts_and_only_those_of_this_site() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    party(&site, "netzwerk", "Anna Weiß", "1").await;
    let page = client.get(CHECK_IN).await;
    page.assert_is_page();
    assert_eq!(script_policy(&page).as_deref(), Some("script-src 'self' 'wasm-unsafe-eval'"));
    assert_eq!(page.texts("script"), [""], "one script, and no inline script");
    for file in page
        .attributes("script, link[href*='/browser']", "src")
        .iter()
        .chain(&page.attributes("link[href*='/browser']", "href"))
    {
        assert_eq!(site.get(file).await.status, 200, "{file}");
    }
    for path in public_paths().chain(["/verwaltung"]) {
        let page = client.get(path).await;
        assert_eq!(script_policy(&page), None, "{path}");
        assert_eq!(page.texts("script:not([type='application/ld+json'])"), [""; 0], "{path}");
    }
}

#[tokio::test]
async fn the_markers_of_leptos_are_valid_comments_inside_the_island_and_removed_outside() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let page = client.get(CHECK_IN).await;
    let (before, island) = page.text().split_once("<leptos-island ").expect("an island");
    let (island, after) = island.split_once("</leptos-island>").expect("its end");
    assert!(island.contains("<!---->") && !island.contains("<!>"), "{island}");
    assert!([before, after].iter().all(|part| !part.contains("<!>") && !part.contains("<!--")), "{page}");
}
