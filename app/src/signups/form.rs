//! The fields of a sign-up, for signing up and for changing alike. What the event does not use is not in it.

use super::people::{People, PersonWorkshops, person_name};
use crate::layout::{Check, Field, Group, HiddenFields, Kind, Said};
use crate::site::Site;
use domain::events::Listing;
use domain::signups::Need;
use leptos::prelude::*;
use text::say;

/// The form's id, for buttons that stand outside it.
pub const FORM: &str = "anmeldung";

#[component]
pub fn SignUpForm(
    listing: Listing,
    said: Said,
    form_id: String,
    /// Where the form goes.
    action: String,
    has_contact: bool,
    /// Whoever fills it in has places already.
    #[prop(optional)]
    has_places: bool,
    /// At a desk of ours a letter may be the only way to reach somebody.
    #[prop(optional)]
    has_postal: bool,
) -> impl IntoView {
    let words = Site::here().words;
    let people = said.typed.people(listing.event.sign_up.max_party);
    view! {
        <HiddenFields form_id />
        {has_contact.then(|| view! { <ContactFields said=said.clone() has_postal /> })}
        <People listing=listing.clone() said=said.clone() people action has_places />
        <PersonWorkshops listing=listing.clone() said=said.clone() people />
        <Needs said=said.clone() people />
        <Group legend=say!(words, "form-more") said=said.clone() field=None hint=None is_heading=true>
            <Field name="needs_other".to_owned() label=say!(words, "form-needs-other") said=said.clone() is_optional=true hint=None />
            <Field name="note".to_owned() label=say!(words, "form-note") said=said.clone() kind=Kind::Lines is_optional=true hint=None />
        </Group>
    }
}

#[component]
fn ContactFields(said: Said, has_postal: bool) -> impl IntoView {
    let words = Site::here().words;
    let hint = if has_postal { say!(words, "form-contact-hint-desk") } else { say!(words, "form-contact-hint") };
    view! {
        <Group legend=say!(words, "form-contact") said=said.clone() field=None hint_id="kontakt-hint"
            hint=Some(hint) is_heading=true>
            <Field name="contact_name".to_owned() label=say!(words, "form-name") said=said.clone() kind=Kind::Name autocomplete="name" hint=None />
            <Field name="email".to_owned() label=say!(words, "form-email") said=said.clone() kind=Kind::Email autocomplete="email"
                described_by="kontakt-hint" hint=None />
            <Field name="phone".to_owned() label=say!(words, "form-phone") said=said.clone() kind=Kind::Phone autocomplete="tel"
                described_by="kontakt-hint" hint=None />
            {has_postal.then(|| view! {
                <Field name="postal".to_owned() label=say!(words, "form-postal") said=said.clone() kind=Kind::Lines
                    described_by="kontakt-hint" hint=None />
            })}
        </Group>
    }
}

/// For all while there is one person, or where nobody's own boxes were shown yet; else for each.
#[component]
fn Needs(said: Said, people: i64) -> impl IntoView {
    let words = Site::here().words;
    let has_party_needs = said.typed.values("needs").next().is_some();
    let for_all = (people == 1 || has_party_needs).then(|| {
        view! {
            <NeedBoxes said=said.clone() field="needs".to_owned() legend=say!(words, "form-needs") />
        }
    });
    let for_each = (1..=people).filter(|_| people > 1).map(|n| {
        let legend = say!(words, "form-needs-of", person = person_name(words, &said, n));
        view! { <NeedBoxes said=said.clone() field=format!("needs_{n}") legend /> }
    });
    view! { {for_all} {for_each.collect_view()} }
}

#[component]
fn NeedBoxes(said: Said, field: String, legend: String) -> impl IntoView {
    let words = Site::here().words;
    // A lone person's own boxes and the ones for all are the same boxes.
    let ticked: Vec<String> = if field == "needs" {
        said.typed.values("needs").chain(said.typed.values("needs_1")).map(ToOwned::to_owned).collect()
    } else {
        said.typed.values(&field).map(ToOwned::to_owned).collect()
    };
    let boxes = Need::ALL.into_iter().enumerate().map(|(place, need)| {
        let is_checked = ticked.iter().any(|code| code == need.code());
        view! {
            <Check name=field.clone() value=need.code() label=words.need(need) is_checked
                small=words.need_more(need) is_first=place == 0 />
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend said field=Some(field.clone()) hint=Some(say!(words, "form-needs-hint")) is_heading=true is_optional=true has_checks=true>
            {boxes}
        </Group>
    }
}
