//! Forms with an image: the file is stored, or refused in a sentence, and what was typed is kept in both cases.

mod fields;
mod limits;

use crate::site::Form;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::Method;
use backend::testing::TestApp;
use server::http::{ImageForm, read_staff_form_with_image};
use server::{AppState, Shared};
use std::convert::Infallible;

/// The address of a form; the server has none with an image that any event needs.
const PATH: &str = "/verwaltung/veranstaltungen/neu";

/// A server whose forms are read without a router.
struct Uploading {
    app: TestApp,
    state: AppState,
}

impl Uploading {
    async fn open() -> Self {
        Self::with(|_| ()).await
    }

    async fn with(change: impl FnOnce(&mut Shared)) -> Self {
        let app = TestApp::open().await;
        let mut shared = Shared::new(app.ctx.clone(), None);
        change(&mut shared);
        Self { state: AppState::new(shared), app }
    }

    /// The form of an event, filled in.
    fn form(&self) -> Form {
        let app = &self.app.ctx;
        let subject = app::staff_form_subject(PATH, None);
        let form_id = app.secret.issue_form_id(&subject, app.clock.now(), app.random.bytes());
        Form::of_fields(
            PATH,
            &[
                ("form_id", &form_id),
                ("title", "Grüße"),
                ("description", "Zeile 1\r\n\r\nZeile 2"),
                ("image_alt", "Sofa"),
            ],
        )
    }

    /// Reads a form as it arrives with a file.
    async fn read(&self, form: &Form, file: Option<(&str, &[u8])>) -> Result<ImageForm, app::Problem> {
        let (media_type, body) = form.multipart(file);
        self.read_body(&media_type, Body::from(body)).await
    }

    async fn read_body(&self, media_type: &str, body: Body) -> Result<ImageForm, app::Problem> {
        let request = Request::builder().method(Method::POST).uri(PATH).header("content-type", media_type);
        let request = request.header("sec-fetch-site", "same-origin").body(body).unwrap();
        read_staff_form_with_image(&self.state, PATH, request).await
    }

    /// The fault of a form's file as the page says it; none if its image is stored.
    async fn fault(&self, form: &mut ImageForm) -> Option<String> {
        let unusable = form.store_image(&self.app).await.unwrap()?;
        Some(self.state.words.unusable_image(unusable))
    }
}

/// A body that arrives piece by piece.
fn streamed(pieces: impl Iterator<Item = Vec<u8>> + Send + 'static) -> Body {
    let pieces = pieces.map(|piece| Ok::<_, Infallible>(Bytes::from(piece)));
    Body::from_stream(futures_util::stream::iter(pieces))
}
