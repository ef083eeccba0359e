//! The form of a request, kept while the request is handled: if the database does not take it, the request pipeline shows
//! what was typed again.

use super::csrf::{RequestOrigin, request_origin};
use axum::http::HeaderMap;
use domain::signups::FormData;
use std::sync::{Arc, OnceLock};

/// An extension of a request that submits something.
#[derive(Clone, Default)]
pub struct SubmittedForm(Arc<OnceLock<KeptForm>>);

/// What was typed.
#[derive(Clone)]
pub struct KeptForm {
    pub data: FormData,
    /// Whether a file was chosen, which is not kept.
    pub lacks_file: bool,
}

impl SubmittedForm {
    /// Keeps a form that was read, unless it comes from another site: the page that shows it again would lend it our origin.
    /// Without an origin the form id decides when it is submitted again.
    pub(super) fn keep(&self, headers: &HeaderMap, public_url: &str, data: &FormData, lacks_file: bool) {
        if request_origin(headers, public_url, true) == RequestOrigin::SameOrigin {
            self.0.get_or_init(|| KeptForm { data: data.clone(), lacks_file });
        }
    }

    pub fn kept(&self) -> Option<&KeptForm> {
        self.0.get()
    }
}
