//! The addresses of the back office: each with its method, the right that it needs, and its handler.

use crate::attendance::{check_in_json, handlers as attendance};
use crate::events::{acts, office as events, records, series, tags};
use crate::http::pages;
use crate::http::state::AppState;
use crate::organizers::{handlers as organizers, settings};
use crate::signups::office as signups;
use crate::waiting_list::office as waiting_list;
use app::records_path;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use backend::programme::{RecordKind, TagKind};
use domain::organizers::Right::{self, Any, CheckIn, Lead};

/// An address of the back office. The router and the authorization are built from it.
pub struct StaffRoute {
    pub method: Method,
    pub path: String,
    pub right: Right,
    pub(super) handler: MethodRouter<AppState>,
}

/// All addresses of the back office. A page of `app` that is missing here is not found.
pub fn staff_routes() -> Vec<StaffRoute> {
    RecordKind::ALL.into_iter().flat_map(record_routes).chain(other_routes()).collect()
}

/// The addresses of a kind of record. Events have no list of their own: the overview is one.
fn record_routes(kind: RecordKind) -> Vec<StaffRoute> {
    let path = |rest: &str| format!("{}{rest}", records_path(kind));
    let list = (kind != RecordKind::Event).then(|| page(path(""), Lead));
    let records = [
        page(path("/neu"), Lead),
        submit(path("/neu"), Lead, move |state, request| records::create(kind, state, request)),
        page(path("/{slug}/bearbeiten"), Lead),
        submit(path("/{slug}/bearbeiten"), Lead, move |state, slug, request| records::edit(kind, state, slug, request)),
        page(path("/{slug}/verlauf"), Lead),
    ];
    list.into_iter().chain(records).collect()
}

fn other_routes() -> Vec<StaffRoute> {
    vec![
        page("/verwaltung", Right::None),
        submit("/verwaltung/anmelden", Right::None, organizers::request_login),
        page("/verwaltung/code/{token}", Right::None),
        submit("/verwaltung/code/{token}", Right::None, organizers::submit_code),
        page("/verwaltung/einlass/{token}", Right::None),
        submit("/verwaltung/einlass/{token}", Right::None, organizers::open_link),
        submit("/verwaltung/abmelden", Any, organizers::log_out),
        page("/verwaltung/veranstaltungen/{slug}/kopieren", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/kopieren", Lead, events::copy),
        page("/verwaltung/veranstaltungen/{slug}/reihe", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/reihe", Lead, series::create),
        page("/verwaltung/veranstaltungen/{slug}/vorschau", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/vorschau", Lead, events::preview),
        page("/verwaltung/veranstaltungen/{slug}/zurueckziehen", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/zurueckziehen", Lead, acts::withdraw),
        page("/verwaltung/veranstaltungen/{slug}/veroeffentlichen", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/veroeffentlichen", Lead, acts::publish),
        page("/verwaltung/veranstaltungen/{slug}/absagen", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/absagen", Lead, acts::cancel),
        page("/verwaltung/veranstaltungen/{slug}", Lead),
        page("/verwaltung/veranstaltungen/{slug}/eintragen", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/eintragen", Lead, signups::enter),
        page("/verwaltung/veranstaltungen/{slug}/drucken", Lead),
        read("/verwaltung/veranstaltungen/{slug}/liste.csv", Lead, signups::download_list),
        page("/verwaltung/veranstaltungen/{slug}/danach", Lead),
        page("/verwaltung/programme/{slug}/danach", Lead),
        page("/verwaltung/themen", Lead),
        page("/verwaltung/themen/bearbeiten", Lead),
        submit("/verwaltung/themen/bearbeiten", Lead, |state, request| tags::edit(TagKind::Topic, state, request)),
        page("/verwaltung/zielgruppen", Lead),
        page("/verwaltung/zielgruppen/bearbeiten", Lead),
        submit("/verwaltung/zielgruppen/bearbeiten", Lead, |state, request| {
            tags::edit(TagKind::TargetGroup, state, request)
        }),
        page("/verwaltung/anmeldungen/{reference}", Lead),
        page("/verwaltung/anmeldungen/{reference}/aendern", Lead),
        submit("/verwaltung/anmeldungen/{reference}/aendern", Lead, signups::change),
        page("/verwaltung/anmeldungen/{reference}/absagen", Lead),
        submit("/verwaltung/anmeldungen/{reference}/absagen", Lead, signups::cancel),
        submit("/verwaltung/anmeldungen/{reference}/zusagen", Lead, waiting_list::accept),
        submit("/verwaltung/anmeldungen/{reference}/zurueck", Lead, signups::report_bounce),
        page("/verwaltung/anmeldungen/{reference}/brief", Lead),
        page("/verwaltung/suche", Lead),
        page("/verwaltung/hilfe", Lead),
        page("/verwaltung/einstellungen", Lead),
        submit("/verwaltung/einstellungen", Lead, settings::save),
        page("/verwaltung/anrufe", Lead),
        submit("/verwaltung/anrufe/{id}", Lead, signups::call),
        page("/tuer/{slug}", CheckIn),
        submit("/tuer/{slug}", CheckIn, attendance::check_in),
        submit("/tuer/{slug}/aufnehmen", CheckIn, attendance::walk_in),
        submit("/tuer/{slug}/zaehlen", CheckIn, attendance::count_heads),
        submit("/tuer/{slug}/stapel", CheckIn, check_in_json::check_in_batch),
        read("/tuer/{slug}/stand", CheckIn, check_in_json::changes),
    ]
}

/// A page of `app`.
fn page(path: impl Into<String>, right: Right) -> StaffRoute {
    read(path, right, pages::private)
}

/// A file, or JSON.
fn read<H: Handler<T, AppState>, T: 'static>(path: impl Into<String>, right: Right, handler: H) -> StaffRoute {
    StaffRoute { method: Method::GET, path: path.into(), right, handler: get(handler) }
}

/// A form, or JSON, that changes something.
fn submit<H: Handler<T, AppState>, T: 'static>(path: impl Into<String>, right: Right, handler: H) -> StaffRoute {
    StaffRoute { method: Method::POST, path: path.into(), right, handler: post(handler) }
}
