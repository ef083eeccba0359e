//! The presses and files of the back office, by method and address. Who may reach them is said in `guard::RIGHTS`.

use crate::attendance;
use crate::organizers;
use crate::signups::office;
use crate::state::State;
use axum::routing::{MethodRouter, get, post};

pub fn presses() -> Vec<(&'static str, &'static str, MethodRouter<State>)> {
    vec![
        ("POST", "/verwaltung/anmelden", post(organizers::ask)),
        ("POST", "/verwaltung/code/{token}", post(organizers::code)),
        ("POST", "/verwaltung/einlass/{token}", post(organizers::link)),
        ("POST", "/verwaltung/abmelden", post(organizers::leave)),
        ("POST", "/verwaltung/veranstaltungen/{slug}/eintragen", post(office::enter)),
        ("GET", "/verwaltung/veranstaltungen/{slug}/liste.csv", get(office::csv)),
        ("POST", "/verwaltung/anmeldungen/{reference}/aendern", post(office::change)),
        ("POST", "/verwaltung/anmeldungen/{reference}/absagen", post(office::cancel)),
        ("POST", "/verwaltung/anmeldungen/{reference}/zusagen", post(office::accept)),
        ("POST", "/verwaltung/anmeldungen/{reference}/zurueck", post(office::came_back)),
        ("POST", "/verwaltung/anrufe/{id}", post(office::call)),
        ("POST", "/tuer/{slug}", post(attendance::press)),
        ("POST", "/tuer/{slug}/aufnehmen", post(attendance::enter)),
        ("POST", "/tuer/{slug}/zaehlen", post(attendance::count)),
        ("POST", "/tuer/{slug}/stapel", post(attendance::hand_in)),
        ("GET", "/tuer/{slug}/stand", get(attendance::since)),
    ]
}
