//! The city's face: its logo and its colour.

use crate::site::Site;
use axum::http::StatusCode;
use backend::testing::TestApp;
use backend::{City, Logo, LogoFile};
use domain::partners::Accent;

#[tokio::test(flavor = "multi_thread")]
async fn pages_have_the_logo_and_the_colour_of_the_city() {
    let plain = Site::open().await;
    assert_eq!(plain.get("/").await.attribute(".brand img", "src").as_deref(), Some("/assets/icon.svg"));
    assert_eq!(plain.get("/stadt/logo").await.status, StatusCode::NOT_FOUND);
    let mut app = TestApp::open().await;
    let logo = Logo::File(LogoFile {
        data: (*b"<svg xmlns='http://www.w3.org/2000/svg'/>").into(),
        media_type: "image/svg+xml",
        version: "7".to_owned(),
    });
    let city = City { logo: Some(logo), colour: Accent::parse("#8a1538").ok(), ..app.settings.fixed_city.clone() };
    app.fix_city(city);
    let site = Site::of(app);
    let page = site.get("/hilfe").await;
    let source = page.attribute(".brand img", "src").expect("a logo");
    let logo = site.get(&source).await;
    assert_eq!(logo.header("content-type"), Some("image/svg+xml"));
    assert!(logo.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")));
    let styles = page.attributes("link[rel=stylesheet]", "href");
    assert_eq!(styles[1..], ["/einbetten/akzent/8a1538.css"]);
    assert!(site.get(&styles[1]).await.text().contains("#8a1538"));
}
