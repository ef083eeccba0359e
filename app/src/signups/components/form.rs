//! The fields of a sign-up, for signing up and for changing. A field that the event does not use is left out.

use super::needs::NeedFields;
use super::people::PeopleFields;
use super::workshops::WorkshopFields;
use crate::layout::{Field, FormState, Group, HiddenFields, Kind};
use crate::page_context::PageContext;
use domain::events::Listing;
use leptos::prelude::*;
use text::say;

/// The `id` of the form element, for buttons outside the form.
pub const FORM_ELEMENT_ID: &str = "anmeldung";

#[component]
pub fn SignUpForm(
    listing: Listing,
    state: FormState,
    form_id: String,
    /// The address to which the form is submitted.
    action: String,
    has_contact: bool,
    /// Whether the party has seats already.
    #[prop(optional)]
    has_seats: bool,
    /// Asks for a postal address: staff also enter contacts who have neither mail nor telephone.
    #[prop(optional)]
    has_postal: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let people = state.data.people(listing.event.sign_up.max_party);
    view! {
        <HiddenFields form_id />
        {has_contact.then(|| view! { <ContactFields state=state.clone() has_postal /> })}
        <PeopleFields listing=listing.clone() state=state.clone() people action has_seats />
        <WorkshopFields listing=listing.clone() state=state.clone() people />
        <NeedFields state=state.clone() people />
        <Group legend=say!(words, "form-more") state=state.clone() field=None hint=None is_heading=true>
            <Field name="needs_other".to_owned() label=say!(words, "form-needs-other") state=state.clone() is_optional=true hint=None />
            <Field name="note".to_owned() label=say!(words, "form-note") state=state.clone() kind=Kind::Lines is_optional=true hint=None />
        </Group>
    }
}

#[component]
fn ContactFields(state: FormState, has_postal: bool) -> impl IntoView {
    let words = PageContext::get().words;
    let hint = if has_postal { say!(words, "form-contact-hint-in-person") } else { say!(words, "form-contact-hint") };
    view! {
        <Group legend=say!(words, "form-contact") state=state.clone() field=None hint_id="kontakt-hint"
            hint=Some(hint) is_heading=true>
            <Field name="contact_name".to_owned() label=say!(words, "form-name") state=state.clone() kind=Kind::Name autocomplete="name" hint=None />
            <Field name="email".to_owned() label=say!(words, "form-email") state=state.clone() kind=Kind::Email autocomplete="email"
                described_by="kontakt-hint" hint=None />
            <Field name="phone".to_owned() label=say!(words, "form-phone") state=state.clone() kind=Kind::Phone autocomplete="tel"
                described_by="kontakt-hint" hint=None />
            {has_postal.then(|| view! {
                <Field name="postal".to_owned() label=say!(words, "form-postal") state=state.clone() kind=Kind::Lines
                    described_by="kontakt-hint" hint=None />
            })}
        </Group>
    }
}
