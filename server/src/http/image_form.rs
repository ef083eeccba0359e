//! Forms of the back office with an image: the file `image`, or in `image_hash` the identity of an image that is stored already.

use super::body_limit::{FormLimits, LONG_FORM, SHORT_FORM, read_form_body};
use super::csrf::{RequestOrigin, request_origin};
use super::form::{check_csrf, keep_form};
use super::multipart::{MultipartForm, is_multipart, read_multipart};
use super::state::AppState;
use super::uploads::{Upload, Uploads};
use app::Problem;
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use backend::AppContext;
use backend::images::upload_image;
use backend::signups::IdempotencyKey;
use domain::events::UnusableImage;
use domain::signups::FormData;
use tokio::time::timeout;

/// How often a form with a file may take the time of another form: at 1 Mbit/s 10 MB need 84 seconds.
const TIMES_LONGER: u32 = 4;

/// A form with an image.
pub struct ImageForm {
    pub data: FormData,
    pub key: Option<IdempotencyKey>,
    file: Option<Result<Upload, UnusableImage>>,
}

/// Reads and checks a form of the back office with an image and long texts, as [`read_staff_form`](super::read_staff_form)
/// does. `path` is the form's own address: a button may send it elsewhere. A file that cannot be used does not fail the form:
/// see [`ImageForm::store_image`].
///
/// # Errors
/// Those of a request body, and [`Problem::CrossSite`].
pub async fn read_staff_form_with_image(state: &AppState, path: &str, request: Request) -> Result<ImageForm, Problem> {
    let subject = app::staff_form_subject(path, state.organizer.as_deref());
    let (parts, body) = request.into_parts();
    let MultipartForm { data, file, .. } = read_body(state, &parts, body, LONG_FORM, Some(&state.uploads)).await?;
    keep_form(state, &parts, &data, file.is_some());
    let key = check_csrf(state, &parts.headers, &subject, &data)?;
    Ok(ImageForm { data, key, file })
}

/// Reads any form only to keep what was typed: its request is answered without its handler. A browser whose session has run out
/// has typed it in the back office: long texts are kept, and the image is stored. Of others only a short form without a file is.
pub async fn read_unhandled_form(state: &AppState, request: Request, has_run_out: bool) {
    let (parts, body) = request.into_parts();
    let (limits, uploads) = if has_run_out { (LONG_FORM, Some(&state.uploads)) } else { (SHORT_FORM, None) };
    let is_same_origin =
        request_origin(&parts.headers, &state.ctx.settings.public_url, true) == RequestOrigin::SameOrigin;
    let Ok(form) = read_body(state, &parts, body, limits, uploads).await else { return };
    let MultipartForm { data, file, lacks_file } = form;
    let mut form = ImageForm { data, key: None, file: file.filter(|_| is_same_origin) };
    let lacks_file = lacks_file || !matches!(form.store_image(&state.ctx).await, Ok(None));
    keep_form(state, &parts, &form.data, lacks_file);
}

async fn read_body(
    state: &AppState,
    parts: &Parts,
    body: Body,
    limits: FormLimits,
    uploads: Option<&Uploads>,
) -> Result<MultipartForm, Problem> {
    if is_multipart(&parts.headers) {
        let form = read_multipart(&parts.headers, body, limits, uploads);
        return timeout(state.form_timeout * TIMES_LONGER, form).await.map_err(|_| Problem::Timeout)?;
    }
    let data = read_form_body(&parts.headers, body, limits, state.form_timeout).await?;
    Ok(MultipartForm { data, ..MultipartForm::default() })
}

impl ImageForm {
    /// Stores the image of the form, if a file was chosen, and makes its identity the value of `image_hash`, so that the form
    /// keeps it when it comes back with faults. Without a file, `image_remove` empties `image_hash`. Returns what is wrong with
    /// the file; the form then stays as it is.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn store_image(&mut self, ctx: &AppContext) -> backend::Result<Option<UnusableImage>> {
        let stored = match self.file.take() {
            None => Ok(None),
            Some(Err(unusable)) => Err(unusable),
            Some(Ok(Upload { bytes, place })) => {
                let stored = upload_image(ctx, bytes).await?;
                drop(place);
                stored.map(Some)
            }
        };
        match stored {
            Ok(Some(id)) => self.set_image(id.to_string()),
            Ok(None) if self.data.value("image_remove").is_some() => self.set_image(String::new()),
            Ok(None) => {}
            Err(unusable) => return Ok(Some(unusable)),
        }
        Ok(None)
    }

    fn set_image(&mut self, identity: String) {
        self.data.0.retain(|(field, _)| field != "image_remove");
        self.data.set("image_hash", identity);
    }
}
