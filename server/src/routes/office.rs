//! The addresses of the back office: each with its method, the right that it needs, and its handler.

use crate::attendance::{check_in_json, handlers as attendance};
use crate::events::{acts, office as events, records, series, submissions, tags};
use crate::http::pages;
use crate::http::state::AppState;
use crate::organizers::{accounts, handlers as organizers, own_account, settings};
use crate::signups::office as signups;
use crate::waiting_list::office as waiting_list;
use app::records_path;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use backend::programme::{RecordKind, TagKind};
use domain::organizers::Right::{
    self, Any, Approve, CheckIn, DraftEvents, EditProgramme, EditSignUps, Export, MakeCalls, ManageAccounts,
    ManagePartners, ManageSettings, Print, Publish, SearchPeople, SeeHistory, SeeSignUps,
};

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
    let (edit, history) = match kind {
        RecordKind::Event => (DraftEvents, SeeHistory),
        RecordKind::Partner => (ManagePartners, ManagePartners),
        RecordKind::Host | RecordKind::Venue | RecordKind::Programme => (EditProgramme, EditProgramme),
    };
    let list = (kind != RecordKind::Event).then(|| page(path(""), edit));
    let records = [
        page(path("/neu"), edit),
        submit(path("/neu"), edit, move |state, request| records::create(kind, state, request)),
        page(path("/{slug}/bearbeiten"), edit),
        submit(path("/{slug}/bearbeiten"), edit, move |state, slug, request| records::edit(kind, state, slug, request)),
        page(path("/{slug}/verlauf"), history),
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
        read("/verwaltung/konto", Any, own_account::show),
        submit("/verwaltung/konto", Any, own_account::end_sessions),
        page("/verwaltung/veranstaltungen/{slug}/kopieren", EditProgramme),
        submit("/verwaltung/veranstaltungen/{slug}/kopieren", EditProgramme, events::copy),
        page("/verwaltung/veranstaltungen/{slug}/reihe", EditProgramme),
        submit("/verwaltung/veranstaltungen/{slug}/reihe", EditProgramme, series::create),
        page("/verwaltung/veranstaltungen/{slug}/vorschau", DraftEvents),
        submit("/verwaltung/veranstaltungen/{slug}/vorschau", DraftEvents, events::preview),
        page("/verwaltung/veranstaltungen/{slug}/einreichen", DraftEvents),
        submit("/verwaltung/veranstaltungen/{slug}/einreichen", DraftEvents, submissions::submit),
        page("/verwaltung/veranstaltungen/{slug}/freigeben", Approve),
        submit("/verwaltung/veranstaltungen/{slug}/freigeben", Approve, submissions::approve),
        page("/verwaltung/veranstaltungen/{slug}/zuruecksenden", Approve),
        submit("/verwaltung/veranstaltungen/{slug}/zuruecksenden", Approve, submissions::send_back),
        page("/verwaltung/veranstaltungen/{slug}/zurueckziehen", Publish),
        submit("/verwaltung/veranstaltungen/{slug}/zurueckziehen", Publish, acts::withdraw),
        page("/verwaltung/veranstaltungen/{slug}/veroeffentlichen", Publish),
        submit("/verwaltung/veranstaltungen/{slug}/veroeffentlichen", Publish, acts::publish),
        page("/verwaltung/veranstaltungen/{slug}/absagen", Publish),
        submit("/verwaltung/veranstaltungen/{slug}/absagen", Publish, acts::cancel),
        page("/verwaltung/veranstaltungen/{slug}", SeeSignUps),
        page("/verwaltung/veranstaltungen/{slug}/eintragen", EditSignUps),
        submit("/verwaltung/veranstaltungen/{slug}/eintragen", EditSignUps, signups::enter),
        page("/verwaltung/veranstaltungen/{slug}/drucken", Print),
        read("/verwaltung/veranstaltungen/{slug}/liste.csv", Export, signups::download_list),
        page("/verwaltung/veranstaltungen/{slug}/danach", SeeSignUps),
        page("/verwaltung/programme/{slug}/danach", EditProgramme),
        page("/verwaltung/themen", EditProgramme),
        page("/verwaltung/themen/bearbeiten", EditProgramme),
        submit("/verwaltung/themen/bearbeiten", EditProgramme, |state, request| {
            tags::edit(TagKind::Topic, state, request)
        }),
        page("/verwaltung/zielgruppen", EditProgramme),
        page("/verwaltung/zielgruppen/bearbeiten", EditProgramme),
        submit("/verwaltung/zielgruppen/bearbeiten", EditProgramme, |state, request| {
            tags::edit(TagKind::TargetGroup, state, request)
        }),
        page("/verwaltung/anmeldungen/{reference}", SeeSignUps),
        page("/verwaltung/anmeldungen/{reference}/aendern", EditSignUps),
        submit("/verwaltung/anmeldungen/{reference}/aendern", EditSignUps, signups::change),
        page("/verwaltung/anmeldungen/{reference}/absagen", EditSignUps),
        submit("/verwaltung/anmeldungen/{reference}/absagen", EditSignUps, signups::cancel),
        submit("/verwaltung/anmeldungen/{reference}/zusagen", EditSignUps, waiting_list::accept),
        submit("/verwaltung/anmeldungen/{reference}/zurueck", EditSignUps, signups::report_bounce),
        page("/verwaltung/anmeldungen/{reference}/brief", EditSignUps),
        page("/verwaltung/suche", SearchPeople),
        page("/verwaltung/hilfe", EditProgramme),
        page("/verwaltung/einstellungen", ManageSettings),
        submit("/verwaltung/einstellungen", ManageSettings, settings::save),
        page("/verwaltung/mitarbeitende", ManageAccounts),
        page("/verwaltung/mitarbeitende/neu", ManageAccounts),
        submit("/verwaltung/mitarbeitende/neu", ManageAccounts, accounts::invite),
        page("/verwaltung/mitarbeitende/{account}/bearbeiten", ManageAccounts),
        submit("/verwaltung/mitarbeitende/{account}/bearbeiten", ManageAccounts, accounts::change),
        submit("/verwaltung/mitarbeitende/{account}/einladen", ManageAccounts, accounts::invite_again),
        page("/verwaltung/mitarbeitende/{account}/beenden", ManageAccounts),
        submit("/verwaltung/mitarbeitende/{account}/beenden", ManageAccounts, accounts::end),
        page("/verwaltung/anrufe", MakeCalls),
        submit("/verwaltung/anrufe/{id}", MakeCalls, signups::call),
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
