//! The options in the address of an embed, read and validated.

use crate::page_context::PageContext;
use backend::partners::EmbedRequest;
use domain::partners::EmbedOptions;
use domain::signups::{Fault, FieldError, FieldErrors, FormData};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The reason why an embed cannot be shown.
pub enum EmbedError {
    /// Invalid fields in the address.
    Invalid(FieldErrors),
    Backend(backend::Error),
}

impl From<backend::Error> for EmbedError {
    fn from(error: backend::Error) -> Self {
        Self::Backend(error)
    }
}

/// Returns the query of the current address.
pub fn query_data() -> FormData {
    FormData(use_query_map().get_untracked().into_iter().map(|(name, value)| (name.into_owned(), value)).collect())
}

/// Reads the options in `query` and returns them with the fields that they came from, including those of the partner that
/// the query names. A field that is not in `known_fields` is an error, so that its author notices the mistake.
///
/// # Errors
/// [`EmbedError::Invalid`] if a field is unknown or invalid; [`EmbedError::Backend`] with
/// [`NotFound`](backend::Error::NotFound) if the partner does not exist.
pub async fn embed_options(
    page: &PageContext,
    query: &FormData,
    known_fields: &[&str],
) -> Result<(EmbedOptions, FormData), EmbedError> {
    let EmbedRequest { options, mut errors, form } = backend::partners::embed_request(&page.ctx, query).await?;
    if let Some((field, _)) = query.0.iter().find(|(name, _)| !known_fields.contains(&name.as_str())) {
        errors.push(FieldError { field: field.clone(), fault: Fault::UnknownField });
    }
    if errors.is_empty() { Ok((options, form)) } else { Err(EmbedError::Invalid(errors)) }
}
