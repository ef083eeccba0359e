//! What the body of a press may be: a form of at most 64 KB. A larger one is read to its end all the same,
//! so that its sender gets an answer instead of a cut line.

use app::Problem;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use domain::signups::Typed;
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::timeout;

const LARGEST: usize = 64 * 1024;
/// What is read and thrown away before the line is cut after all.
const PATIENCE: usize = 4 * 1024 * 1024;
/// From the first byte of the body to its last.
pub const FORM_WITHIN: Duration = Duration::from_secs(30);
const MOST_FIELDS: usize = 500;

/// Reads a form as it was typed. Bytes that are no text become U+FFFD, which the reading of fields refuses.
pub async fn form(headers: &HeaderMap, body: Body, within: Duration) -> Result<Typed, Problem> {
    let bytes = whole(headers, body, within, "application/x-www-form-urlencoded").await?;
    let typed: Vec<_> = form_urlencoded::parse(&bytes).into_owned().take(MOST_FIELDS + 1).collect();
    if typed.len() > MOST_FIELDS { Err(Problem::TooLarge) } else { Ok(Typed(typed)) }
}

/// The same for what an island of ours sends.
pub async fn json(headers: &HeaderMap, body: Body, within: Duration) -> Result<Vec<u8>, Problem> {
    whole(headers, body, within, "application/json").await
}

async fn whole(headers: &HeaderMap, body: Body, within: Duration, expected: &str) -> Result<Vec<u8>, Problem> {
    let bytes = timeout(within, read(body)).await.map_err(|_| Problem::TooSlow)?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case(expected) { bytes } else { Err(Problem::WrongType) }
}

async fn read(mut body: Body) -> Result<Vec<u8>, Problem> {
    let (mut bytes, mut seen) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Problem::Incomplete)?.into_data() else { continue };
        seen += data.len();
        if seen > PATIENCE {
            break;
        }
        if seen <= LARGEST {
            bytes.extend_from_slice(&data);
        }
    }
    if seen > LARGEST { Err(Problem::TooLarge) } else { Ok(bytes) }
}
