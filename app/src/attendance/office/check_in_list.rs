//! The check-in list: a row for each guest with one large button, companions below their contact.
//!
//! The island `islands/row.rs` changes the same markup; the browser tests hold the two together.

use super::address::{CheckInAddress, LastCheckIn};
use super::messages::present_since;
use super::names::{count, guest_name, party_name};
use crate::layout::staff_form_id;
use crate::page_context::PageContext;
use backend::attendance::CheckInList;
use domain::attendance::{CheckInAct, Guest, Party};
use domain::events::Event;
use domain::search::RowKeys;
use leptos::prelude::*;
use std::sync::Arc;
use text::{Words, say};

/// What all rows of the list have in common.
#[derive(Clone)]
struct RowRenderer {
    words: Words,
    event: Arc<Event>,
    /// The address to which the forms of the rows are submitted.
    action: String,
    /// The form id, shared by all forms of the page; each form has its own check-in key.
    form_id: String,
    /// Whether only the guests of a workshop are shown. A button for the whole party would then check in guests who are not
    /// shown.
    is_part: bool,
}

#[component]
pub fn GuestList(list: CheckInList, parties: Vec<Party>, address: CheckInAddress) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let renderer = RowRenderer {
        words,
        event: list.listing.event.clone(),
        form_id: staff_form_id(&address.on_date(None).path("")),
        action: address.path(""),
        is_part: address.workshop.is_some(),
    };
    let is_empty = list.parties.is_empty();
    let new_key = || page.ctx.new_id();
    let rows = parties.into_iter().map(|party| match party.guests.as_slice() {
        [only] => renderer.guest_row(&party, only, &new_key()).into_any(),
        _ => renderer.party_row(&party, &new_key).into_any(),
    });
    let rows = rows.collect_view();
    view! {
        <h2 class="unseen">{say!(words, "check-in-list")}</h2>
        {is_empty.then(|| view! { <p>{say!(words, "check-in-none")}</p> })}
        <ul class="guests" data-door=address.on_date(None).path("") data-day=list.date + 1 data-version=list.version.0>{rows}</ul>
    }
}

impl RowRenderer {
    fn party_row(&self, party: &Party, new_key: &dyn Fn() -> String) -> impl IntoView + use<> {
        let words = self.words;
        let name = party_name(words, party);
        let people = count(party.guests.len());
        let all = (!self.is_part && !party.is_all_there()).then(|| {
            let whom = say!(words, "check-in-all-present-who", people = people, name = name.clone());
            self.form(
                ("party", party.sign_up.to_text()),
                CheckInAct::Present,
                &new_key(),
                "kern-btn kern-btn--secondary",
                say!(words, "check-in-all-present"),
                whom,
            )
        });
        let details = self.details(party, None);
        let RowKeys { spellings, sounds } = party.search_keys();
        let rows = party.guests.iter().map(|guest| self.guest_row(party, guest, &new_key())).collect_view();
        view! {
            <li class="party" id=LastCheckIn::Party(party.sign_up).anchor() data-party=party.sign_up.to_text() data-find=spellings data-sounds=sounds>
                <div class="head">
                    <p class="who"><bdi>{say!(words, "check-in-party", name = name)}</bdi><span class="more">{details}</span></p>
                    {all}
                </div>
                <ul>{rows}</ul>
            </li>
        }
    }

    fn guest_row(&self, party: &Party, guest: &Guest, key: &str) -> impl IntoView + use<> {
        let words = self.words;
        let name = guest_name(words, party, guest);
        let since = guest.since.map(|since| present_since(words, since));
        let (act, class, label, whom) = if since.is_some() {
            let whom = say!(words, "check-in-undo-who", name = name.clone());
            (CheckInAct::Undo, "kern-btn kern-btn--tertiary", say!(words, "check-in-undo"), whom)
        } else {
            let whom = say!(words, "check-in-present-who", name = name.clone());
            (CheckInAct::Present, "kern-btn kern-btn--primary", say!(words, "check-in-present"), whom)
        };
        let form = self.form(("person", guest.person.to_string()), act, key, class, label, whom);
        let details = self.details(party, Some(guest));
        // A search shows or hides the row with the search keys: that of the party, or of its only guest.
        let keys = (party.guests.len() == 1).then(|| party.search_keys());
        let (spellings, sounds) = keys.map(|keys| (keys.spellings, keys.sounds)).unzip();
        let class = if since.is_some() { "guest here" } else { "guest" };
        view! {
            <li class=class id=LastCheckIn::Person(guest.person).anchor() data-find=spellings data-sounds=sounds
                data-person=guest.person.to_string()>
                <p class="who">
                    <bdi>{name}</bdi>
                    <span class="since">{since}</span>
                    <span class="more">{details}</span>
                </p>
                {form}
            </li>
        }
    }

    /// The text below a name: workshops for a guest, walk-in and reference for a party, both for the only guest of a party.
    fn details(&self, party: &Party, guest: Option<&Guest>) -> String {
        let words = self.words;
        let mut details: Vec<String> = Vec::new();
        if let Some(guest) = guest {
            let workshops = guest.workshops.iter().filter_map(|slug| self.event.workshop(slug));
            details.extend(workshops.map(|workshop| words.workshop_with_room(workshop)));
        }
        if guest.is_none() || party.guests.len() == 1 {
            details.extend(party.is_walk_in.then(|| say!(words, "check-in-walk-in")));
            details.push(party.reference.to_string());
        }
        details.join(" · ")
    }

    /// The form of a row. Its first argument is the hidden field that names the guest or the party, and its value; `whom`
    /// follows the label of the button, for screen readers.
    fn form(
        &self,
        (field, target): (&'static str, String),
        act: CheckInAct,
        key: &str,
        class: &'static str,
        label: String,
        whom: String,
    ) -> impl IntoView + use<> {
        view! {
            <form method="post" action=self.action.clone()>
                <input r#type="hidden" name="form_id" value=self.form_id.clone() />
                <input r#type="hidden" name=field value=target />
                <input r#type="hidden" name="act" value=act.code() />
                <input r#type="hidden" name="key" value=key.to_owned() />
                <button class=class><span class="kern-label">{label}<span class="unseen">{whom}</span></span></button>
            </form>
        }
    }
}
