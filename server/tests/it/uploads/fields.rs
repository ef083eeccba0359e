//! What arrives of a form with an image, and how a page shows it.

use super::{PATH, Uploading};
use crate::site::{FORM, Form, Site};
use axum::body::Body;
use backend::images::image_file;
use backend::testing::picture::jpeg;
use domain::events::ImageId;
use domain::signups::FormData;

#[tokio::test(flavor = "multi_thread")]
async fn an_image_is_stored_and_all_that_was_typed_arrives_unchanged() {
    let server = Uploading::open().await;
    let sent = server.form().add("co_hosts", "vhs").add("co_hosts", "stadtarchiv");
    let mut form = server.read(&sent, Some(("Rotes Sofa.JPG", &jpeg(1000, 500)))).await.unwrap();
    let texts = sent.fields.iter().map(|(name, value)| (name.clone(), String::from_utf8(value.clone()).unwrap()));
    assert_eq!(form.data, FormData(texts.collect()));
    assert!(form.key.is_some(), "the form id is that of this form");
    assert_eq!(server.fault(&mut form).await, None);
    let id = ImageId::parse(form.data.value("image_hash").unwrap()).unwrap();
    assert_eq!(id.size(), (1000, 500));
    assert!(image_file(&server.app, id, 640).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_file_the_image_stays_as_it_is_unless_it_is_removed() {
    let server = Uploading::open().await;
    let sent = server.form().add("image_hash", "0123");
    for sent in [sent.clone(), sent.clone().add("image_remove", "yes")] {
        let kept = if sent.value("image_remove").is_some() { None } else { Some("0123") };
        let mut with_file_field = server.read(&sent, None).await.unwrap();
        let mut without = server.read_body(FORM, Body::from(sent.body())).await.unwrap();
        for form in [&mut with_file_field, &mut without] {
            assert_eq!(server.fault(form).await, None);
            assert_eq!((form.data.value("image_hash"), form.data.value("image_remove")), (kept, None));
            assert_eq!(form.data.value("title"), Some("Grüße"));
        }
    }
    let sent = sent.add("image_remove", "yes");
    let mut form = server.read(&sent, Some(("neu.jpg", &jpeg(320, 160)))).await.unwrap();
    assert_eq!(server.fault(&mut form).await, None);
    assert!(
        form.data.value("image_hash").is_some_and(|id| id.ends_with("-320x160")),
        "a new file is meant to be shown"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_refused_and_its_image_not_stored() {
    let server = Uploading::open().await;
    let (media_type, body) = server.form().multipart(Some(("sofa.jpg", &jpeg(320, 160))));
    for headers in [[("sec-fetch-site", "cross-site")], [("origin", "https://evil.example")]] {
        let mut request = axum::extract::Request::builder().uri(PATH).header("content-type", &media_type);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.body(Body::from(body.clone())).unwrap();
        let read = server::http::read_staff_form_with_image(&server.state, PATH, request).await;
        assert_eq!(read.err(), Some(app::Problem::CrossSite));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_shows_the_image_and_sends_it_again_with_its_texts() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let empty = client.get(PATH).await;
    assert_eq!(empty.attribute("form.form", "enctype").as_deref(), Some("multipart/form-data"));
    assert_eq!(empty.attribute("#image", "accept").as_deref(), Some("image/jpeg,image/png,image/webp"));
    assert!(empty.texts("#image-hint")[0].contains("10 MB"), "{empty}");

    let form = empty.only_form().fill("image_alt", "Sofa").fill("image_credit", "Foto: Stadtarchiv");
    let page = client.submit_with_file(&form, Some(("sofa.jpg", &jpeg(1000, 500)))).await;
    assert_eq!(page.status, 422, "the title is missing");
    let source = page.attribute("figure img", "src").expect("the image");
    let sizes = ["width", "height", "alt"].map(|name| page.attribute("figure img", name).unwrap_or_default());
    assert_eq!(sizes, ["320", "160", "Sofa"]);
    assert_eq!(site.get(&source).await.status, 200);
    let again = page.only_form();
    assert_eq!(again.value("image_alt").as_deref(), Some("Sofa"));
    assert_eq!(again.value("image_credit").as_deref(), Some("Foto: Stadtarchiv"));
    assert!(again.has("image_remove") && again.value("image_remove").is_none());

    let event = again.fill("title", "Rotes Sofa").fill("starts", "2026-04-14T14:30").fill("ends", "2026-04-14T16:30");
    let event = event.fill("venue", "das-k").fill("host", "stadt").fill("sign_up_seats", "20");
    let event = event.fill("published_at", "2026-03-01T08:00");
    let without_alt = client.submit_with_file(&event.clone().fill("image_alt", ""), None).await;
    assert!(without_alt.texts("#image_alt-error").join("").contains("die es nicht sehen"), "{without_alt}");
    assert_eq!(client.submit_with_file(&event, None).await.status, 303);
    let shown = site.get_until("/veranstaltungen/rotes-sofa", |page| page.status == 200).await;
    assert!(
        shown.text().contains("Foto: Stadtarchiv") && shown.attribute("figure img", "alt").as_deref() == Some("Sofa")
    );

    let edit = client.form("/verwaltung/veranstaltungen/rotes-sofa/bearbeiten").await;
    assert!(edit.value("image_hash").is_some_and(|id| id.ends_with("-1000x500")), "the stored image");
    let removed = client.submit_with_file(&edit.fill("image_remove", "yes"), None).await;
    assert_eq!(removed.status, 303, "{removed}");
    site.get_until("/veranstaltungen/rotes-sofa", |page| !page.text().contains("Foto: Stadtarchiv")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_file_is_explained_at_its_field() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(PATH).await.fill("image_alt", "Sofa").fill("title", "Rotes Sofa");
    let page = client.submit_with_file(&form, Some(("sofa.svg", b"<svg/>"))).await;
    assert_eq!(page.status, 422);
    assert!(page.texts("#image-error")[0].contains("JPEG"), "{page}");
    assert_eq!(page.attribute("#image", "aria-describedby").as_deref(), Some("image-hint image-error"));
    assert_eq!(page.only_form().value("title").as_deref(), Some("Rotes Sofa"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_logged_out_meanwhile_gets_back_what_was_typed() {
    let site = Site::open().await;
    let address = "/verwaltung/anmeldungen/AAA-AAA/absagen";
    let form = Form::of_fields(address, &[("form_id", "x"), ("description", "Ein langer Text")]);
    let answer = site.logged_out().submit_with_file(&form, Some(("sofa.jpg", &jpeg(1000, 500)))).await;
    assert_eq!(answer.form_to(address).value("description").as_deref(), Some("Ein langer Text"));
}
