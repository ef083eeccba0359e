//! Limits of a request body: its size, the number of its fields, and a time within which it must arrive.

use app::Problem;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use domain::signups::FormData;
use http_body_util::BodyExt;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::timeout;

/// The limits of a form.
#[derive(Clone, Copy)]
pub struct FormLimits {
    pub bytes: usize,
    pub fields: usize,
}

pub const SHORT_FORM: FormLimits = FormLimits { bytes: 64 * 1024, fields: 500 };
/// A form of the back office with several texts of up to 50,000 characters, and up to 366 dates.
pub const LONG_FORM: FormLimits = FormLimits { bytes: 1024 * 1024, fields: 2_000 };
/// A larger body is read up to this size and discarded, so that its sender gets a response instead of a broken connection.
const MAX_DISCARDED: usize = 4 * 1024 * 1024;
/// The time from the first byte of a body to its last.
pub const FORM_TIMEOUT: Duration = Duration::from_secs(30);

/// Reads a form. Bytes that are no UTF-8 become U+FFFD, which the field readers refuse.
///
/// # Errors
/// [`Problem::TooLarge`], [`Problem::Timeout`], [`Problem::Incomplete`] if the body breaks off, [`Problem::WrongType`].
pub async fn read_form_body(
    headers: &HeaderMap,
    body: Body,
    limits: FormLimits,
    within: Duration,
) -> Result<FormData, Problem> {
    let bytes = read_body(headers, body, "application/x-www-form-urlencoded", limits.bytes, within).await?;
    let fields: Vec<_> = form_urlencoded::parse(&bytes).into_owned().take(limits.fields + 1).collect();
    if fields.len() > limits.fields { Err(Problem::TooLarge) } else { Ok(FormData(fields)) }
}

/// Reads the one field that a mail program posts: as `multipart/form-data`, or as a form (RFC 8058, 3.2).
///
/// # Errors
/// As [`read_form_body`].
pub async fn read_mail_program_body(headers: &HeaderMap, body: Body, within: Duration) -> Result<FormData, Problem> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(content_type) else {
        return read_form_body(headers, body, SHORT_FORM, within).await;
    };
    let bytes = read_body(headers, body, "multipart/form-data", SHORT_FORM.bytes, within).await?;
    let mut multipart = multer::Multipart::new(futures_util::stream::iter([Ok::<_, Infallible>(bytes)]), boundary);
    let field = multipart.next_field().await.map_err(|_| Problem::Incomplete)?.ok_or(Problem::Incomplete)?;
    let name = field.name().unwrap_or_default().to_owned();
    let value = field.bytes().await.map_err(|_| Problem::Incomplete)?;
    Ok(FormData(vec![(name, String::from_utf8_lossy(&value).into_owned())]))
}

/// Reads the JSON of an island, with the same limits and errors.
pub async fn read_json(headers: &HeaderMap, body: Body, within: Duration) -> Result<Vec<u8>, Problem> {
    read_body(headers, body, "application/json", SHORT_FORM.bytes, within).await
}

async fn read_body(
    headers: &HeaderMap,
    body: Body,
    media_type: &str,
    most: usize,
    within: Duration,
) -> Result<Vec<u8>, Problem> {
    let bytes = timeout(within, collect(body, most)).await.map_err(|_| Problem::Timeout)?;
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content_type = content_type.split(';').next().unwrap_or_default().trim();
    if content_type.eq_ignore_ascii_case(media_type) { bytes } else { Err(Problem::WrongType) }
}

async fn collect(mut body: Body, most: usize) -> Result<Vec<u8>, Problem> {
    let (mut bytes, mut received) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Problem::Incomplete)?.into_data() else { continue };
        received += data.len();
        if received > MAX_DISCARDED {
            break;
        }
        if received <= most {
            bytes.extend_from_slice(&data);
        }
    }
    if received > most { Err(Problem::TooLarge) } else { Ok(bytes) }
}
