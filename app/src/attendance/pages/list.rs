//! The list at the door: a row a person with one large button, companions under the one who signed them up.

use super::called::{contact, name, number, with_room};
use super::said::door_since;
use super::visit::{Last, Visit};
use crate::layout::staff_number;
use crate::site::Site;
use backend::attendance::Door;
use domain::attendance::{Act, Guest, Party};
use domain::events::Event;
use leptos::prelude::*;
use std::sync::Arc;
use text::{Words, say};

/// What every row is drawn with.
#[derive(Clone)]
struct Drawing {
    words: Words,
    event: Arc<Event>,
    /// Where its form goes.
    action: String,
    /// The number of all of this page's forms; each press has its own nonce beside it.
    form_id: String,
    /// The list shows a part of it, so "all" would be more than one sees.
    is_part: bool,
}

#[component]
pub fn List(door: Door, parties: Vec<Party>, visit: Visit) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let drawing = Drawing {
        words,
        event: door.listing.event.clone(),
        form_id: staff_number(&visit.on(None).path("")),
        action: visit.path(""),
        is_part: visit.workshop.is_some(),
    };
    let is_nobody = door.parties.is_empty();
    let fresh = || site.house.new_id();
    let rows = parties.into_iter().map(|party| match party.guests.as_slice() {
        [only] => drawing.guest(&party, only, &fresh()).into_any(),
        _ => drawing.party(&party, &fresh).into_any(),
    });
    let rows = rows.collect_view();
    view! {
        <h2 class="unseen">{say!(words, "door-list")}</h2>
        {is_nobody.then(|| view! { <p>{say!(words, "door-nobody")}</p> })}
        <ul class="guests" data-door=visit.on(None).path("") data-day=door.date + 1 data-turn=door.turn>{rows}</ul>
    }
}

impl Drawing {
    fn party(&self, party: &Party, fresh: &dyn Fn() -> String) -> impl IntoView + use<> {
        let words = self.words;
        let name = contact(words, party);
        let people = number(party.guests.len());
        let all = (!self.is_part && !party.is_all_there()).then(|| {
            let who = say!(words, "door-all-come-who", people = people, name = name.clone());
            self.form(
                ("party", party.sign_up.to_text()),
                Act::Come,
                &fresh(),
                "kern-btn kern-btn--secondary",
                say!(words, "door-all-come"),
                who,
            )
        });
        let more = self.more(party, None);
        let rows = party.guests.iter().map(|guest| self.guest(party, guest, &fresh())).collect_view();
        view! {
            <li class="party" id=Last::Party(party.sign_up).anchor() data-party=party.sign_up.to_text() data-find=party.found_by()>
                <div class="head">
                    <p class="who"><bdi>{say!(words, "door-party", name = name)}</bdi><span class="more">{more}</span></p>
                    {all}
                </div>
                <ul>{rows}</ul>
            </li>
        }
    }

    fn guest(&self, party: &Party, guest: &Guest, nonce: &str) -> impl IntoView + use<> {
        let words = self.words;
        let name = name(words, party, guest);
        let since = guest.since.map(|since| door_since(words, since));
        let (act, style, label, who) = if since.is_some() {
            let who = say!(words, "door-undo-who", name = name.clone());
            (Act::Undo, "kern-btn kern-btn--tertiary", say!(words, "door-undo"), who)
        } else {
            let who = say!(words, "door-come-who", name = name.clone());
            (Act::Come, "kern-btn kern-btn--primary", say!(words, "door-come"), who)
        };
        let form = self.form(("person", guest.person.to_string()), act, nonce, style, label, who);
        let more = self.more(party, Some(guest));
        // What a search finds stands on the row that it shows or hides.
        let find = (party.guests.len() == 1).then(|| party.found_by());
        let class = if since.is_some() { "guest here" } else { "guest" };
        view! {
            <li class=class id=Last::Person(guest.person).anchor() data-find=find
                data-person=guest.person.to_string()>
                <p class="who">
                    <bdi>{name}</bdi>
                    <span class="since">{since}</span>
                    <span class="more">{more}</span>
                </p>
                {form}
            </li>
        }
    }

    /// What stands below a name: of a party what is the party's, of a guest what is theirs, of a single guest both.
    fn more(&self, party: &Party, guest: Option<&Guest>) -> String {
        let words = self.words;
        let mut more: Vec<String> = Vec::new();
        if let Some(guest) = guest {
            let workshops = guest.workshops.iter().filter_map(|slug| self.event.workshop(slug));
            more.extend(workshops.map(|workshop| with_room(words, workshop)));
        }
        if guest.is_none() || party.guests.len() == 1 {
            more.extend(party.is_walk_in.then(|| say!(words, "door-walk-in")));
            more.push(party.reference.to_string());
        }
        more.join(" · ")
    }

    fn form(
        &self,
        (field, whom): (&'static str, String),
        act: Act,
        nonce: &str,
        style: &'static str,
        label: String,
        who: String,
    ) -> impl IntoView + use<> {
        view! {
            <form method="post" action=self.action.clone()>
                <input r#type="hidden" name="form_id" value=self.form_id.clone() />
                <input r#type="hidden" name=field value=whom />
                <input r#type="hidden" name="act" value=act.code() />
                <input r#type="hidden" name="nonce" value=nonce.to_owned() />
                <button class=style><span class="kern-label">{label}<span class="unseen">{who}</span></span></button>
            </form>
        }
    }
}
