//! Media types, and files to download.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The media type of a page.
pub const HTML: &str = "text/html; charset=utf-8";
/// The media type of an iCalendar file.
pub const CALENDAR: &str = "text/calendar; charset=utf-8";

/// A calendar that devices open with their calendar application.
pub fn calendar_attachment(calendar: String) -> Response {
    attachment(CALENDAR, "termin.ics", calendar)
}

/// A file to download under a name.
pub fn attachment(media_type: &'static str, name: &str, content: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)], content)
        .into_response()
}
