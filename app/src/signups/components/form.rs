//! The fields of a sign-up, for signing up and for changing. A field that the event does not use is left out.

use super::needs::NeedFields;
use super::people::PeopleFields;
use super::text_fields::TextFields;
use super::workshops::WorkshopFields;
use crate::layout::{FormState, Group, HiddenFields};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::signups::{Asked, FormKind, Part, TextField};
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
    kind: FormKind,
    /// Whether the party has seats already.
    #[prop(optional)]
    has_seats: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let people = state.data.people(listing.event.sign_up.max_party);
    let contact = TextField::asked_on(kind, &listing.event, &[Part::Name, Part::Contact]).collect::<Vec<_>>();
    let other_needs = TextField::asked_on(kind, &listing.event, &[Part::Needs]).collect::<Vec<_>>();
    let more = TextField::asked_on(kind, &listing.event, &[Part::More]).collect::<Vec<_>>();
    let may_be_party = listing.event.sign_up.max_party > 1;
    let needs_state = state.clone();
    view! {
        <HiddenFields form_id />
        {(!contact.is_empty()).then(|| view! { <ContactFields kind fields=contact state=state.clone() /> })}
        <PeopleFields listing=listing.clone() state=state.clone() people action=action.clone() has_seats />
        <WorkshopFields listing=listing.clone() state=state.clone() kind people action=action.clone() />
        <NeedFields state=state.clone() people may_be_party action>
            <TextFields kind fields=other_needs state=needs_state />
        </NeedFields>
        {(!more.is_empty()).then(|| view! {
            <Group legend=say!(words, "form-more") state=state.clone() field=None hint=None is_heading=true>
                <TextFields kind fields=more state=state.clone() />
            </Group>
        })}
    }
}

#[component]
fn ContactFields(kind: FormKind, fields: Vec<(TextField, Asked)>, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let has_means = fields.iter().any(|(_, asked)| *asked == Asked::MeansOfContact);
    let hint = has_means.then(|| match kind {
        FormKind::Office => say!(words, "form-contact-hint-in-person"),
        _ => say!(words, "form-contact-hint"),
    });
    view! {
        <Group legend=say!(words, "form-contact") state=state.clone() field=None hint_id="kontakt-hint" hint is_heading=true>
            <TextFields kind fields state=state.clone() means_hint_id="kontakt-hint" />
        </Group>
    }
}
