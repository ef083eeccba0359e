//! Where the event takes place, and who is responsible for it.

use crate::layout::{Field, FormState, Group, Kind, Select};
use crate::page_context::PageContext;
use domain::events::{Host, Venue};
use leptos::prelude::*;
use text::say;

#[component]
pub fn Place(state: FormState, venues: Vec<Venue>) -> impl IntoView {
    let words = PageContext::get().words;
    let mut options: Vec<(String, String)> =
        venues.into_iter().map(|venue| (venue.slug.to_string(), venue.address())).collect();
    options.sort_by_key(|(_, name)| name.to_lowercase());
    let chosen = state.data.value("venue").map(ToOwned::to_owned);
    view! {
        <Group legend=say!(words, "edit-where") state=state.clone() is_heading=true>
            <div class="pair">
                <Select name="venue" label=say!(words, "field-venue") any=say!(words, "edit-no-venue") chosen options
                    error=state.error("venue") />
                <Field name="online_url".to_owned() label=say!(words, "field-online-url") state
                    hint=Some(say!(words, "edit-online-hint")) is_optional=true />
            </div>
        </Group>
    }
}

#[component]
pub fn Responsible(state: FormState, hosts: Vec<Host>) -> impl IntoView {
    let words = PageContext::get().words;
    let mut options: Vec<(String, String)> = hosts.into_iter().map(|host| (host.slug.to_string(), host.name)).collect();
    options.sort_by_key(|(_, name)| name.to_lowercase());
    let chosen = state.data.value("host").map(ToOwned::to_owned);
    view! {
        <Group legend=say!(words, "edit-who") state=state.clone() is_heading=true>
            <Select name="host" label=say!(words, "field-host") any=say!(words, "edit-choose") chosen options
                error=state.error("host") />
            <p class="kern-hint">{say!(words, "edit-contact-hint")}</p>
            <div class="pair">
                <Field name="contact_name".to_owned() label=say!(words, "field-contact-name") state=state.clone() kind=Kind::Name is_optional=true />
                <Field name="contact_phone".to_owned() label=say!(words, "field-contact-phone") state=state.clone() kind=Kind::Phone is_optional=true />
                <Field name="contact_email".to_owned() label=say!(words, "field-contact-email") state kind=Kind::Email is_optional=true />
            </div>
        </Group>
    }
}
