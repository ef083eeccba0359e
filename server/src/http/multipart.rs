//! Reads a form with a file (`multipart/form-data`, RFC 7578) while it arrives: its texts whole, and of the file no more than an
//! image may have. What is more is read and discarded, so that the form can be shown again with all that was typed.

mod pieces;

use super::body_limit::FormLimits;
use super::uploads::{Upload, Uploads};
use app::Problem;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use domain::events::{MAX_IMAGE_BYTES, UnusableImage};
use domain::signups::FormData;
use multer::{Field, Multipart};
use pieces::{Progress, pieces};
use std::sync::Arc;

/// A form with a file.
#[derive(Default)]
pub struct MultipartForm {
    pub data: FormData,
    /// None if no file was chosen, or if files are not kept.
    pub file: Option<Result<Upload, UnusableImage>>,
    /// Whether a file was chosen and is not kept.
    pub lacks_file: bool,
}

/// Whether the body is such a form.
pub fn is_multipart(headers: &HeaderMap) -> bool {
    boundary(headers).is_some()
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    let content_type = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(content_type).ok()
}

/// Reads a form, with the limits for its texts. The first file named `image` is kept if there are `uploads` that it can
/// count among.
///
/// # Errors
/// [`Problem::WrongType`], [`Problem::Incomplete`], [`Problem::TooLarge`] if there is more text or the body is larger than any
/// image.
pub async fn read_multipart(
    headers: &HeaderMap,
    body: Body,
    limits: FormLimits,
    uploads: Option<&Uploads>,
) -> Result<MultipartForm, Problem> {
    let boundary = boundary(headers).ok_or(Problem::WrongType)?;
    let progress = Arc::<Progress>::default();
    let mut parts = Multipart::new(pieces(body, Arc::clone(&progress)), boundary);
    let (mut form, mut left) = (MultipartForm::default(), Some(limits.bytes));
    while let Some(part) = progress.check(parts.next_field().await)? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_chosen = part.file_name().is_some_and(|file| !file.is_empty());
        match (part.file_name(), uploads) {
            (None, _) if form.data.0.len() == limits.fields => return Err(Problem::TooLarge),
            (None, _) => {
                left = left.and_then(|left| left.checked_sub(name.len()));
                let text = read_part(part, Vec::new(), left.unwrap_or_default(), &progress).await?;
                left = left.zip(text.as_ref()).map(|(left, text)| left - text.len());
                form.data.add(name, String::from_utf8_lossy(&text.unwrap_or_default()));
            }
            (Some(_), Some(uploads)) if name == "image" && form.file.is_none() => {
                form.file = read_file(part, uploads, &progress).await?;
            }
            (Some(_), _) => {
                form.lacks_file |= is_chosen;
                drop(read_part(part, Vec::new(), 0, &progress).await?);
            }
        }
    }
    if left.is_some() { Ok(form) } else { Err(Problem::TooLarge) }
}

/// The file of a part; none if no file was chosen, which browsers send as an empty file without a name.
async fn read_file(
    mut part: Field<'_>,
    uploads: &Uploads,
    progress: &Progress,
) -> Result<Option<Result<Upload, UnusableImage>>, Problem> {
    let has_name = part.file_name().is_some_and(|name| !name.is_empty());
    let mut first = Some(Bytes::new());
    while first.as_ref().is_some_and(Bytes::is_empty) {
        first = progress.check(part.chunk().await)?;
    }
    let Some(first) = first else { return Ok(has_name.then_some(Err(UnusableImage::Unreadable))) };
    let place = uploads.place().await;
    // Room for the largest file at once: the part that stays empty takes no memory.
    let mut bytes = Vec::with_capacity(MAX_IMAGE_BYTES);
    bytes.extend_from_slice(&first);
    let bytes = read_part(part, bytes, MAX_IMAGE_BYTES, progress).await?;
    Ok(Some(bytes.map(|bytes| Upload { bytes, place }).ok_or(UnusableImage::TooLarge)))
}

/// `bytes` and the rest of a part; none if that is more than `most`, and then the rest is discarded.
async fn read_part(
    mut part: Field<'_>,
    bytes: Vec<u8>,
    most: usize,
    progress: &Progress,
) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = Some(bytes);
    while let Some(chunk) = progress.check(part.chunk().await)? {
        bytes = bytes.filter(|bytes| bytes.len() + chunk.len() <= most);
        if let Some(bytes) = &mut bytes {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(bytes)
}
