//! The images beside a programme file.

use super::Installation;
use crate::site::Site;
use axum::http::{Method, StatusCode};
use backend::images::image_ids;
use backend::read_tx;
use backend::testing::picture::jpeg;
use backend::testing::programme_file::{event, new_event, programme, written};
use domain::time::DAY;
use server::jobs::scheduler;
use std::fs;

const ALT: &str = "Zwei Menschen auf einem roten Sofa";

/// Adds an image to the event, whose file is `bilder/sofa.jpg`.
fn with_image(name: &str) -> String {
    event("kreis").set("image", name).set("image_alt", ALT).set("image_credit", "Foto: Stadtarchiv").into()
}

impl Installation {
    fn image(&self, name: &str, bytes: &[u8]) {
        fs::create_dir_all(self.folder.0.join("bilder")).unwrap();
        fs::write(self.folder.0.join("bilder").join(name), bytes).unwrap();
    }

    /// The number of stored images.
    async fn stored_images(&self) -> usize {
        let ids: backend::Result<_> = read_tx!(self.app, |c, _| { Ok(image_ids(&mut c).await?) });
        ids.unwrap().len()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_beside_the_file_is_shown_and_a_second_import_changes_nothing() {
    let installation = Installation::create().await;
    installation.image("sofa.jpg", &jpeg(1000, 500));
    let file = installation.file("p.toml", &with_image("bilder/sofa.jpg"));
    let preview = installation.import(&[&file, "--dry-run"]);
    assert!(preview.out.contains("image:"), "{}", preview.out);
    assert_eq!((preview.status, installation.stored_images().await), (0, 0), "{}", preview.error);
    let printed = installation.import(&[&file]);
    assert!(printed.out.ends_with("0 neu, 1 geändert, 0 unverändert.\n"), "{} {}", printed.out, printed.error);
    let printed = installation.import(&[&file]);
    assert!(printed.out.starts_with("0 neu, 0 geändert, 1 unverändert.\n"), "{}", printed.out);
    let export = installation.file("export.toml", &installation.export().await);
    assert!(installation.import(&[&export]).out.contains(", 0 geändert, "));
    assert_eq!(installation.stored_images().await, 1);
    let Installation { app, folder: _folder } = installation;
    let site = Site::of(app);
    let page = site.get("/veranstaltungen/kreis").await;
    let source = page.attribute("main img", "src").expect("an image");
    assert_eq!(page.attribute("main img", "alt").as_deref(), Some(ALT));
    assert!(page.texts("main figcaption").contains(&"Foto: Stadtarchiv".to_owned()), "{:?}", page.texts("figcaption"));
    let sizes = page.attribute("main img", "srcset").expect("several sizes");
    let sizes: Vec<&str> = sizes.split(", ").filter_map(|size| size.split(' ').next()).collect();
    assert_eq!(sizes.len(), 4);
    for address in sizes.iter().copied().chain([source.as_str()]) {
        let image = site.get(address).await;
        let caching = image.header("cache-control").unwrap_or_default();
        assert!(image.status == StatusCode::OK && caching.ends_with("immutable"), "{address}: {caching}");
        assert!(["image/webp", "image/jpeg"].contains(&image.header("content-type").unwrap_or_default()));
        let tag = image.header("etag").expect("a tag");
        let again = site.request(Method::GET, address, &[("if-none-match", tag)], Vec::new()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
    let removed = event("kreis").set("image", "");
    site.ctx.import(written([removed])).await;
    assert!(!site.get("/veranstaltungen/kreis").await.text().contains("/bilder/"));
    // The command had the real time, which is months ahead of the test's.
    site.ctx.advance(1000 * DAY);
    scheduler::run_once(&site.ctx).await;
    assert_eq!(site.get(&source).await.status, StatusCode::NOT_FOUND, "what nothing shows is deleted");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_that_cannot_be_used_is_a_fault_with_line_and_advice() {
    let installation = Installation::create().await;
    installation.image("text.jpg", b"Das ist kein Bild.");
    let unknown = format!("{}-800x400", "0".repeat(32));
    for (name, sentence) in [
        ("bilder/fehlt.jpg", "Eine Datei „bilder/fehlt.jpg“ gibt es hier nicht."),
        ("../bilder/text.jpg", "Eine Datei „../bilder/text.jpg“ gibt es hier nicht."),
        ("bilder", "Eine Datei „bilder“ gibt es hier nicht."),
        ("bilder/text.jpg", "Das ist kein Bild, das dabei lesen kann"),
        (unknown.as_str(), "Dieses Bild ist hier nicht gespeichert."),
    ] {
        let file = installation.file("p.toml", &with_image(name));
        let printed = installation.import(&[&file]);
        assert_eq!(printed.status, 1, "{name}: {}", printed.out);
        assert!(printed.error.contains(sentence), "{name}: {}", printed.error);
        assert!(printed.error.contains("p.toml, Zeile ") && printed.error.contains("image"), "{}", printed.error);
    }
    installation.image("sofa.jpg", &jpeg(40, 20));
    let without_text = installation.file("p.toml", &String::from(event("kreis").set("image", "bilder/sofa.jpg")));
    assert!(installation.import(&[&without_text]).error.contains("image_alt fehlt."));
    assert_eq!(installation.stored_images().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn programmes_and_several_events_share_an_image() {
    let installation = Installation::create().await;
    installation.image("sofa.jpg", &jpeg(320, 180));
    let records = [
        programme("woche").set("title", "Woche der Demenz"),
        new_event("sofa", "Rotes Sofa", "2089-05-04T15:00", "2089-05-04T17:00").without_sign_up(),
        event("kreis"),
    ];
    let with_image = records.map(|record| record.set("image", "bilder/sofa.jpg").set("image_alt", ALT));
    let printed = installation.import(&[&installation.file("p.toml", &written(with_image))]);
    assert_eq!((printed.status, installation.stored_images().await), (0, 1), "{}", printed.error);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_no_image_is_not_found() {
    let site = Site::open().await;
    let hash = "0".repeat(32);
    for path in ["/bilder/x/320", &format!("/bilder/{hash}-800x400/320"), &format!("/bilder/{hash}-800x400/x")] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
