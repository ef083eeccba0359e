//! Addresses to pages. POSTs go to the server's rooms of the same names.

use crate::attendance::{AfterPage, AfterProgrammePage, DoorPage};
use crate::events::{EventPage, ProgrammePage, StartPage};
use crate::layout::{ProblemView, TextPage, WhichText};
use crate::organizers::{CodePage, EntrancePage, LinkPage};
use crate::partners::{ApiPage, ComposePage, EmbeddedEvent, EmbeddedList};
use crate::problem::{Problem, set_status};
use crate::signups::{
    AcceptPage, CallsPage, CancelForThemPage, CancelPage, ChangeForThemPage, ChangePage, DeclinePage, EnterPage,
    LetterPage, ListPage, MailboxPage, OwnPage, PaperListPage, PersonPage, SendAgainPage, SignUpPage,
};
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

#[component]
pub fn App() -> impl IntoView {
    let problem = || view! { <ProblemPage problem=Problem::NotFound /> };
    view! {
        <Router>
            <Routes fallback=problem>
                <Route path=path!("/") view=StartPage ssr=SsrMode::Async />
                <Route path=path!("/programme/:slug") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/veranstaltungen/:slug") view=EventPage ssr=SsrMode::Async />
                <Route path=path!("/veranstaltungen/:slug/anmelden") view=SignUpPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token") view=OwnPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/aendern") view=ChangePage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/absagen") view=CancelPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/annehmen") view=AcceptPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/ablehnen") view=DeclinePage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/erneut-senden") view=SendAgainPage ssr=SsrMode::Async />
                <Route path=path!("/bestaetigen/:token") view=MailboxPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung") view=EntrancePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/code/:token") view=CodePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/einlass/:token") view=LinkPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug") view=ListPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/eintragen") view=EnterPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/drucken") view=PaperListPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference") view=PersonPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/aendern") view=ChangeForThemPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/absagen") view=CancelForThemPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/brief") view=LetterPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anrufe") view=CallsPage ssr=SsrMode::Async />
                <Route path=path!("/tuer/:slug") view=DoorPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/danach") view=AfterPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme/:slug/danach") view=AfterProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/api") view=ApiPage ssr=SsrMode::Async />
                <Route path=path!("/einbetten") view=ComposePage ssr=SsrMode::Async />
                <Route path=path!("/einbetten/liste") view=EmbeddedList ssr=SsrMode::Async />
                <Route path=path!("/einbetten/veranstaltung/:slug") view=EmbeddedEvent ssr=SsrMode::Async />
                <Route path=path!("/hilfe") view=|| view! { <TextPage which=WhichText::Help /> } ssr=SsrMode::Async />
                <Route path=path!("/leichte-sprache") view=|| view! { <TextPage which=WhichText::EasyLanguage /> } ssr=SsrMode::Async />
                <Route path=path!("/gebaerdensprache") view=|| view! { <TextPage which=WhichText::SignLanguage /> } ssr=SsrMode::Async />
                <Route path=path!("/barrierefreiheit") view=|| view! { <TextPage which=WhichText::Accessibility /> } ssr=SsrMode::Async />
                <Route path=path!("/datenschutz") view=|| view! { <TextPage which=WhichText::Privacy /> } ssr=SsrMode::Async />
                <Route path=path!("/impressum") view=|| view! { <TextPage which=WhichText::Imprint /> } ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// What a person sees instead of a page.
#[component]
pub fn ProblemPage(problem: Problem) -> impl IntoView {
    set_status(problem.status());
    view! { <ProblemView problem /> }
}
