//! The HTTP status of the page that is being rendered.

use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Sets the HTTP status of the page that is being rendered.
pub fn set_status(status: u16) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), axum::http::StatusCode::from_u16(status)) {
        options.set_status(status);
    }
}
