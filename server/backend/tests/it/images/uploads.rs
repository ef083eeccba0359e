//! Uploaded images: stored once, shown by a record or deleted after a day.

use crate::fixtures::network;
use backend::images::{ImageFile, image_file, upload_image};
use backend::programme::delete_unused_images;
use backend::testing::TestApp;
use backend::testing::picture::jpeg;
use backend::testing::programme_file::event;
use domain::events::{ImageId, UnusableImage};
use domain::time::{DAY, HOUR, MINUTE};

async fn upload(app: &TestApp, file: Vec<u8>) -> ImageId {
    upload_image(app, file).await.unwrap().expect("an image")
}

/// The smallest form of a stored image.
async fn stored(app: &TestApp, id: &ImageId) -> Option<ImageFile> {
    image_file(app, id.clone(), 320).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_uploaded_image_is_stored_and_a_file_that_is_none_is_not() {
    let app = TestApp::open().await;
    let id = upload(&app, jpeg(1000, 500)).await;
    assert!(stored(&app, &id).await.is_some());
    let refused = upload_image(&app, b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()).await.unwrap();
    assert_eq!(refused, Err(UnusableImage::Unreadable));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_that_nothing_shows_is_deleted_after_a_day() {
    let app = TestApp::with(network()).await;
    let (used, unused) = (upload(&app, jpeg(640, 320)).await, upload(&app, jpeg(640, 322)).await);
    app.advance(DAY);
    delete_unused_images(&app).await.unwrap();
    assert!(stored(&app, &unused).await.is_some(), "the form may still be open");
    app.import(event("netzwerk").set("image", used.to_string()).set("image_alt", "Ein rotes Sofa")).await;
    assert!(stored(&app, &unused).await.is_some(), "an import deletes no upload");
    app.advance(MINUTE);
    delete_unused_images(&app).await.unwrap();
    assert!(stored(&app, &unused).await.is_none() && stored(&app, &used).await.is_some());
    app.import(event("netzwerk").set("image", "")).await;
    delete_unused_images(&app).await.unwrap();
    assert!(stored(&app, &used).await.is_none(), "no event shows it any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_uploaded_again_is_kept_for_another_day() {
    let app = TestApp::open().await;
    let id = upload(&app, jpeg(640, 320)).await;
    app.advance(DAY);
    assert_eq!(upload(&app, jpeg(640, 320)).await, id);
    app.advance(HOUR);
    delete_unused_images(&app).await.unwrap();
    assert!(stored(&app, &id).await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_uploaded_while_its_image_is_deleted_is_stored() {
    let app = TestApp::open().await;
    for _ in 0..10 {
        let id = upload(&app, jpeg(64, 32)).await;
        app.advance(DAY + MINUTE);
        let (deleted, again) = tokio::join!(delete_unused_images(&app), upload(&app, jpeg(64, 32)));
        deleted.unwrap();
        assert_eq!(again, id);
        assert!(image_file(&app, id, 64).await.unwrap().is_some());
    }
}
