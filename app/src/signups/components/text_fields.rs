//! The text fields of a sign-up form, as they are declared.

use crate::layout::{Field, FormState, Kind};
use crate::page_context::PageContext;
use domain::signups::{Asked, EMAIL_AS_TYPED, Fault, FormKind, Input, TextField};
use leptos::prelude::*;

#[component]
pub fn TextFields(
    kind: FormKind,
    fields: Vec<(TextField, Asked)>,
    state: FormState,
    /// The id of the hint for the means of contact.
    #[prop(optional)]
    means_hint_id: Option<&'static str>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let fields = fields.into_iter().map(|(field, asked)| {
        let declared = field.declaration();
        // At check-in the browser would suggest the names of other visitors.
        let autocomplete = if kind == FormKind::WalkIn { Some("off") } else { declared.autocomplete };
        let asked_about = (state.errors.iter())
            .any(|error| error.field == field.name() && matches!(error.fault, Fault::LikelyDomain(_)));
        let as_typed = state.data.value(field.name()).filter(|_| asked_about).map(ToOwned::to_owned);
        let described_by = means_hint_id.filter(|_| asked == Asked::MeansOfContact);
        view! {
            <Field name=field.name().to_owned() label=words.field_label(field, kind) state=state.clone()
                kind=kind_of(declared.input) autocomplete described_by hint=None is_optional=asked == Asked::Optional />
            {as_typed.map(|value| view! { <input r#type="hidden" name=EMAIL_AS_TYPED value=value /> })}
        }
    });
    fields.collect_view()
}

fn kind_of(input: Input) -> Kind {
    match input {
        Input::Text => Kind::Text,
        Input::Name => Kind::Name,
        Input::Email => Kind::Email,
        Input::Phone => Kind::Phone,
        Input::Lines => Kind::Lines,
    }
}
