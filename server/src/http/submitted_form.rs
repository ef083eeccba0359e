//! The form of a request, kept while the request is handled: if the database does not take it, the request pipeline shows
//! what was typed again.

use super::csrf::{RequestOrigin, request_origin};
use axum::http::HeaderMap;
use domain::signups::FormData;
use std::sync::{Arc, OnceLock};

/// An extension of a request that submits something.
#[derive(Clone, Default)]
pub struct SubmittedForm(Arc<OnceLock<FormData>>);

impl SubmittedForm {
    /// Keeps a form that was read, unless it comes from another site: the page that shows it again would lend it our origin.
    /// Without an origin the form id decides when it is submitted again.
    pub(super) fn keep(&self, headers: &HeaderMap, public_url: &str, data: &FormData) {
        if request_origin(headers, public_url, true) == RequestOrigin::SameOrigin {
            self.0.get_or_init(|| data.clone());
        }
    }

    pub fn data(&self) -> Option<&FormData> {
        self.0.get()
    }
}
