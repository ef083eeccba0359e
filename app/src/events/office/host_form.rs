//! The form of a host.

use super::record_form::SlugField;
use super::record_pages::RecordFields;
use crate::layout::{Field, Kind};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// The fields of a host.
pub fn host_fields(RecordFields { state, is_new, .. }: RecordFields) -> AnyView {
    let words = PageContext::get().words;
    view! {
        <Field name="name".to_owned() label=say!(words, "field-name") state=state.clone() />
        <Field name="phone".to_owned() label=say!(words, "field-phone") state=state.clone() kind=Kind::Phone
            hint=Some(say!(words, "host-phone-hint")) is_optional=true />
        <Field name="email".to_owned() label=say!(words, "field-email") state=state.clone() kind=Kind::Email is_optional=true />
        <Field name="website".to_owned() label=say!(words, "field-website") state=state.clone()
            hint=Some(say!(words, "host-website-hint")) is_optional=true />
        <SlugField state is_new label=Some(say!(words, "record-slug")) />
    }
    .into_any()
}
