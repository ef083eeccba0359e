//! The addresses of the back office: each with its method, the right that it needs, and its handler.

use crate::attendance::{check_in_json, handlers as attendance};
use crate::events::{acts, office as events, records, series};
use crate::http::pages;
use crate::http::state::AppState;
use crate::organizers::{handlers as organizers, settings};
use crate::signups::office as signups;
use crate::waiting_list::office as waiting_list;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use backend::programme::RecordKind::{Event, Host, Partner, Programme, Venue};
use domain::organizers::Right::{self, Any, CheckIn, Lead};

/// An address of the back office. The router and the authorization are built from it.
pub struct StaffRoute {
    pub method: Method,
    pub path: &'static str,
    pub right: Right,
    pub(super) handler: MethodRouter<AppState>,
}

/// All addresses of the back office. A page of `app` that is missing here is not found.
pub fn staff_routes() -> Vec<StaffRoute> {
    vec![
        page("/verwaltung", Right::None),
        submit("/verwaltung/anmelden", Right::None, organizers::request_login),
        page("/verwaltung/code/{token}", Right::None),
        submit("/verwaltung/code/{token}", Right::None, organizers::submit_code),
        page("/verwaltung/einlass/{token}", Right::None),
        submit("/verwaltung/einlass/{token}", Right::None, organizers::open_link),
        submit("/verwaltung/abmelden", Any, organizers::log_out),
        page("/verwaltung/veranstaltungen/neu", Lead),
        submit("/verwaltung/veranstaltungen/neu", Lead, |state, request| records::create(Event, state, request)),
        page("/verwaltung/veranstaltungen/{slug}/bearbeiten", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/bearbeiten", Lead, |state, slug, request| {
            records::edit(Event, state, slug, request)
        }),
        page("/verwaltung/veranstaltungen/{slug}/kopieren", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/kopieren", Lead, events::copy),
        page("/verwaltung/veranstaltungen/{slug}/reihe", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/reihe", Lead, series::create),
        page("/verwaltung/veranstaltungen/{slug}/vorschau", Lead),
        submit("/verwaltung/veranstaltungen/{slug}/vorschau", Lead, events::preview),
        page("/verwaltung/veranstaltungen/{slug}/verlauf", Lead),
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
        page("/verwaltung/veranstalter", Lead),
        page("/verwaltung/veranstalter/neu", Lead),
        submit("/verwaltung/veranstalter/neu", Lead, |state, request| records::create(Host, state, request)),
        page("/verwaltung/veranstalter/{slug}/bearbeiten", Lead),
        submit("/verwaltung/veranstalter/{slug}/bearbeiten", Lead, |state, slug, request| {
            records::edit(Host, state, slug, request)
        }),
        page("/verwaltung/veranstalter/{slug}/verlauf", Lead),
        page("/verwaltung/orte", Lead),
        page("/verwaltung/orte/neu", Lead),
        submit("/verwaltung/orte/neu", Lead, |state, request| records::create(Venue, state, request)),
        page("/verwaltung/orte/{slug}/bearbeiten", Lead),
        submit("/verwaltung/orte/{slug}/bearbeiten", Lead, |state, slug, request| {
            records::edit(Venue, state, slug, request)
        }),
        page("/verwaltung/orte/{slug}/verlauf", Lead),
        page("/verwaltung/programme", Lead),
        page("/verwaltung/programme/neu", Lead),
        submit("/verwaltung/programme/neu", Lead, |state, request| records::create(Programme, state, request)),
        page("/verwaltung/programme/{slug}/bearbeiten", Lead),
        submit("/verwaltung/programme/{slug}/bearbeiten", Lead, |state, slug, request| {
            records::edit(Programme, state, slug, request)
        }),
        page("/verwaltung/programme/{slug}/verlauf", Lead),
        page("/verwaltung/partner", Lead),
        page("/verwaltung/partner/neu", Lead),
        submit("/verwaltung/partner/neu", Lead, |state, request| records::create(Partner, state, request)),
        page("/verwaltung/partner/{slug}/bearbeiten", Lead),
        submit("/verwaltung/partner/{slug}/bearbeiten", Lead, |state, slug, request| {
            records::edit(Partner, state, slug, request)
        }),
        page("/verwaltung/partner/{slug}/verlauf", Lead),
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
fn page(path: &'static str, right: Right) -> StaffRoute {
    read(path, right, pages::private)
}

/// A file, or JSON.
fn read<H: Handler<T, AppState>, T: 'static>(path: &'static str, right: Right, handler: H) -> StaffRoute {
    StaffRoute { method: Method::GET, path, right, handler: get(handler) }
}

/// A form, or JSON, that changes something.
fn submit<H: Handler<T, AppState>, T: 'static>(path: &'static str, right: Right, handler: H) -> StaffRoute {
    StaffRoute { method: Method::POST, path, right, handler: post(handler) }
}
