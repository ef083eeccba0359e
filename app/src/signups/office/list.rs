//! Who signed up for an event: how many, what they need, and each by name.

use super::needs::Needs;
use super::{called, here, list_path, person_path};
use crate::layout::{Field, Frame, Said, Select, shown};
use crate::site::Site;
use backend::signups::{self as use_cases, Released};
use domain::events::Event;
use domain::folding::Search;
use domain::ids::EventSlug;
use domain::signups::{SignUp, Sought, Stands, State, Typed};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn ListPage() -> impl IntoView {
    let site = Site::here();
    let slug = here("slug");
    let (sought, said) = sought_here();
    shown(async move {
        let slug = EventSlug::try_from(slug).map_err(|_| backend::Error::NotFound)?;
        let list = use_cases::list(&site.house, &slug, &sought).await?;
        Ok(view! { <ListView list said /> }.into_any())
    })
}

/// What the address asks for: those who come, unless it says otherwise.
fn sought_here() -> (Sought, Said) {
    let query = use_query_map().get_untracked();
    let mut typed = Typed::default();
    for name in ["suche", "workshop", "stand"] {
        typed.add(name, query.get(name).unwrap_or_default());
    }
    let stands = match typed.value("stand") {
        Some("alle") => Stands::Anyhow,
        Some(code) => State::from_code(code).map_or(Stands::Anyhow, Stands::Only),
        None => Stands::WithSeats,
    };
    let sought = Sought {
        words: typed.value("suche").map(Search::of).unwrap_or_default(),
        workshop: typed.value("workshop").and_then(|slug| slug.to_owned().try_into().ok()),
        stands,
    };
    (sought, Said { typed, errors: Vec::new() })
}

#[component]
fn ListView(list: use_cases::EventList, said: Said) -> impl IntoView {
    let words = Site::here().words;
    let event = list.listing.event.clone();
    let all = i64::try_from(list.all).unwrap_or(i64::MAX);
    let found = i64::try_from(list.found.len()).unwrap_or(i64::MAX);
    let full = match event.sign_up.seats {
        Some(seats) => say!(words, "list-full", taken = list.listing.taken.event, seats = seats, sign_ups = all),
        None => say!(words, "list-no-seats"),
    };
    let waiting = i64::try_from(list.line.len()).unwrap_or(i64::MAX);
    let row = |sign_up: SignUp| {
        let place = list.line.get(&sign_up.id).copied();
        view! { <Row sign_up event=event.clone() place /> }
    };
    let rows = list.found.into_iter().map(row).collect_view();
    view! {
        <Frame title=event.title.clone()>
            <p class="back"><a href="/verwaltung">{say!(words, "office-overview")}</a></p>
            <h1>{event.title.clone()}</h1>
            <p class="lead">{words.when(&event)}", "{list.listing.venue.name.clone()}</p>
            <p><strong>{full}</strong></p>
            {(waiting > 0).then(|| view! {
                <p><a href=format!("{}?stand=waiting#liste", list_path(&event.slug))>{say!(words, "list-waiting", waiting = waiting)}</a></p>
            })}
            <Acts event=event.clone() />
            <Needs tally=list.tally event=event.slug.clone() />
            <h2 id="liste">{say!(words, "list-title")}</h2>
            <Seek event=event.clone() said />
            <p role="status">{say!(words, "list-found", found = found)}</p>
            <ul class="rows">{rows}</ul>
            <Releases released=list.released />
        </Frame>
    }
}

/// Each time that seats came free: whom the rule moved up, whom it passed over, and why.
#[component]
fn Releases(released: Vec<Released>) -> impl IntoView {
    let words = Site::here().words;
    let is_empty = released.is_empty();
    let lines = released.into_iter().map(|one| view! { <div><dt>{words.at(one.at)}</dt><dd>{one.line}</dd></div> });
    let lines = lines.collect_view();
    (!is_empty).then(|| {
        view! {
            <h2>{say!(words, "list-releases")}</h2>
            <dl class="facts">{lines}</dl>
        }
    })
}

#[component]
fn Acts(event: std::sync::Arc<Event>) -> impl IntoView {
    let words = Site::here().words;
    let list = list_path(&event.slug);
    view! {
        <ul class="acts">
            <li><a class="kern-btn kern-btn--primary" href=format!("{list}/eintragen")><span class="kern-label">{say!(words, "list-enter")}</span></a></li>
            <li><a class="kern-btn kern-btn--secondary" href=format!("/tuer/{}", event.slug)><span class="kern-label">{say!(words, "list-door")}</span></a></li>
            <li><a href=format!("{list}/danach")>{say!(words, "list-after")}</a></li>
            <li><a href=format!("{list}/drucken")>{say!(words, "list-print")}</a></li>
            <li><a href=format!("{list}/liste.csv")>{say!(words, "list-csv")}</a></li>
            <li><a href=format!("/veranstaltungen/{}", event.slug)>{say!(words, "list-public")}</a></li>
        </ul>
    }
}

#[component]
fn Seek(event: std::sync::Arc<Event>, said: Said) -> impl IntoView {
    let words = Site::here().words;
    let workshops: Vec<(String, String)> =
        event.workshops.iter().map(|workshop| (workshop.slug.to_string(), workshop.title.clone())).collect();
    let mut states: Vec<(String, String)> =
        State::ALL.into_iter().map(|state| (state.code().to_owned(), words.state(state))).collect();
    states.push(("alle".to_owned(), say!(words, "list-all-states")));
    let chosen = |name: &str| said.typed.value(name).map(ToOwned::to_owned);
    view! {
        <form class="filter" method="get" action=format!("{}#liste", list_path(&event.slug))>
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "list-words") said=said.clone() />
                {(!workshops.is_empty()).then(|| view! {
                    <Select name="workshop" label=say!(words, "fact-workshop") any=say!(words, "list-any-workshop") chosen=chosen("workshop") options=workshops />
                })}
                <Select name="stand" label=say!(words, "list-state") any=say!(words, "list-with-seats") chosen=chosen("stand") options=states />
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "list-seek")}</span></button>
            </div>
        </form>
    }
}

#[component]
fn Row(
    sign_up: SignUp,
    event: std::sync::Arc<Event>,
    /// In line.
    place: Option<i64>,
) -> impl IntoView {
    let words = Site::here().words;
    let state = State::of(&sign_up);
    let stands = match (state, place) {
        (State::Confirmed, _) => None,
        (_, Some(place)) => Some(say!(words, "list-in-line", place = place)),
        (state, None) => Some(words.state(state)),
    };
    let tone = if state == State::Confirmed { "state good" } else { "state" };
    let contact = &sign_up.wish.contact;
    let reach = [contact.phone.as_ref().map(ToString::to_string), contact.email.as_ref().map(ToString::to_string)];
    let reach: Vec<String> = reach.into_iter().flatten().collect();
    let who = others(words, &sign_up);
    let workshops = workshops(words, &sign_up, &event);
    view! {
        <li class="row">
            <p class="when">{sign_up.reference.to_string()}</p>
            <div class="what">
                <h3><a href=person_path(&sign_up.reference)><bdi>{called(words, &sign_up)}</bdi></a></h3>
                {who.map(|who| view! { <p><bdi>{who}</bdi></p> })}
                {workshops.map(|workshops| view! { <p>{workshops}</p> })}
                {(!reach.is_empty()).then(|| view! { <p>{reach.join(", ")}</p> })}
            </div>
            <p class=tone>{say!(words, "list-places", places = sign_up.wish.places())}{stands.map(|stands| format!(", {stands}"))}</p>
        </li>
    }
}

/// Everybody who comes, where that is not just the contact.
pub(super) fn others(words: Words, sign_up: &SignUp) -> Option<String> {
    let people = &sign_up.wish.participants;
    if let [only] = people.as_slice()
        && only.is_contact
    {
        return None;
    }
    let named = people.iter().filter_map(|person| person.name.as_ref()).map(ToString::to_string);
    let unnamed = people.iter().filter(|person| person.name.is_none()).count();
    let unnamed = i64::try_from(unnamed).unwrap_or(i64::MAX);
    let unnamed = (unnamed > 0).then(|| say!(words, "list-unnamed", count = unnamed));
    Some(named.chain(unnamed).collect::<Vec<_>>().join(", "))
}

pub(super) fn workshops(words: Words, sign_up: &SignUp, event: &Event) -> Option<String> {
    let titles = sign_up.wish.workshop_places().into_iter().filter_map(|(slug, places)| {
        let title = words.chosen(event.workshop(slug)?.title.clone(), sign_up.waits_for.contains_key(slug));
        Some(say!(words, "workshop-places", title = title, places = places))
    });
    let titles: Vec<String> = titles.collect();
    (!titles.is_empty()).then(|| titles.join(", "))
}
