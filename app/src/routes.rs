//! The routes of all pages. Form submissions are routed by the server crate.

use crate::attendance::{CheckInPage, EventSummaryPage, ProgrammeSummaryPage};
use crate::events::{
    ApprovePage, CancelEventPage, CopyEventPage, EditEventPage, EventPage, HistoryPage, HostsPage, NewEventPage,
    PreviewPage, ProgrammeListPage, ProgrammePage, ProgrammesPage, PublishPage, RenderFields, SendBackPage, SeriesPage,
    StartPage, SubmitPage, VenuesPage, WithdrawPage, edit_record_page, history_page, host_fields, new_record_page,
    programme_fields, tag_list_page, tag_page, venue_fields,
};
use crate::layout::{PageText, ProblemPage, TextPage};
use crate::organizers::{
    AccountsPage, BackOfficePage, CitySettingsPage, EditAccountPage, EndAccountPage, GuidePage, LoginCodePage,
    LoginLinkPage, NewAccountPage, OwnAccountPage,
};
use crate::partners::{ApiPage, ComposePage, EmbeddedEvent, EmbeddedList, PartnersPage, partner_fields};
use crate::problem::Problem;
use crate::signups::{
    CallsPage, CancelPage, ChangePage, DeclineRemindersPage, EnterPage, LetterPage, MailboxPage, OfficeSearchPage,
    OwnPage, PaperListPage, PersonPage, ResendPage, SignUpListPage, SignUpPage, StaffCancelPage, StaffChangePage,
    own_page_view,
};
use crate::waiting_list::{AcceptPage, DeclinePage};
use backend::programme::{RecordKind, TagKind};
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

/// The router: the page for the requested address, or the problem page.
#[component]
pub fn App() -> impl IntoView {
    let not_found = || view! { <ProblemPage problem=Problem::NotFound /> };
    // Without an open offer, both pages show the visitor's sign-up instead.
    let accept = || view! { <AcceptPage fallback=own_page_view /> };
    let decline = || view! { <DeclinePage fallback=own_page_view /> };
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=path!("/") view=StartPage ssr=SsrMode::Async />
                <Route path=path!("/programme") view=ProgrammesPage ssr=SsrMode::Async />
                <Route path=path!("/programme/:slug") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/veranstaltungen/:slug") view=EventPage ssr=SsrMode::Async />
                <Route path=path!("/veranstaltungen/:slug/anmelden") view=SignUpPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token") view=OwnPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/aendern") view=ChangePage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/absagen") view=CancelPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/annehmen") view=accept ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/ablehnen") view=decline ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/erneut-senden") view=ResendPage ssr=SsrMode::Async />
                <Route path=path!("/anmeldung/:token/keine-erinnerung") view=DeclineRemindersPage ssr=SsrMode::Async />
                <Route path=path!("/bestaetigen/:token") view=MailboxPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung") view=BackOfficePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/code/:token") view=LoginCodePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/einlass/:token") view=LoginLinkPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/konto") view=OwnAccountPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/neu") view=NewEventPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/bearbeiten") view=EditEventPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/kopieren") view=CopyEventPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/reihe") view=SeriesPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/vorschau") view=PreviewPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/verlauf") view=HistoryPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/einreichen") view=SubmitPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/freigeben") view=ApprovePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/zuruecksenden") view=SendBackPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/veroeffentlichen") view=PublishPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/zurueckziehen") view=WithdrawPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/absagen") view=CancelEventPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug") view=SignUpListPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/eintragen") view=EnterPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/drucken") view=PaperListPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstalter") view=HostsPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstalter/neu") view=new_page(RecordKind::Host, host_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstalter/:slug/bearbeiten") view=edit_page(RecordKind::Host, host_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstalter/:slug/verlauf") view=history(RecordKind::Host) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/orte") view=VenuesPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/orte/neu") view=new_page(RecordKind::Venue, venue_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/orte/:slug/bearbeiten") view=edit_page(RecordKind::Venue, venue_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/orte/:slug/verlauf") view=history(RecordKind::Venue) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme") view=ProgrammeListPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme/neu") view=new_page(RecordKind::Programme, programme_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme/:slug/bearbeiten") view=edit_page(RecordKind::Programme, programme_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme/:slug/verlauf") view=history(RecordKind::Programme) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/partner") view=PartnersPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/partner/neu") view=new_page(RecordKind::Partner, partner_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/partner/:slug/bearbeiten") view=edit_page(RecordKind::Partner, partner_fields) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/partner/:slug/verlauf") view=history(RecordKind::Partner) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/themen") view=tag_list(TagKind::Topic) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/themen/bearbeiten") view=tag(TagKind::Topic) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/zielgruppen") view=tag_list(TagKind::TargetGroup) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/zielgruppen/bearbeiten") view=tag(TagKind::TargetGroup) ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference") view=PersonPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/aendern") view=StaffChangePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/absagen") view=StaffCancelPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anmeldungen/:reference/brief") view=LetterPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/suche") view=OfficeSearchPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/hilfe") view=GuidePage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/einstellungen") view=CitySettingsPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/mitarbeitende") view=AccountsPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/mitarbeitende/neu") view=NewAccountPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/mitarbeitende/:account/bearbeiten") view=EditAccountPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/mitarbeitende/:account/beenden") view=EndAccountPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/anrufe") view=CallsPage ssr=SsrMode::Async />
                <Route path=path!("/tuer/:slug") view=CheckInPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/veranstaltungen/:slug/danach") view=EventSummaryPage ssr=SsrMode::Async />
                <Route path=path!("/verwaltung/programme/:slug/danach") view=ProgrammeSummaryPage ssr=SsrMode::Async />
                <Route path=path!("/api") view=ApiPage ssr=SsrMode::Async />
                <Route path=path!("/einbetten") view=ComposePage ssr=SsrMode::Async />
                <Route path=path!("/einbetten/liste") view=EmbeddedList ssr=SsrMode::Async />
                <Route path=path!("/einbetten/veranstaltung/:slug") view=EmbeddedEvent ssr=SsrMode::Async />
                <Route path=path!("/hilfe") view=text_page(PageText::Help) ssr=SsrMode::Async />
                <Route path=path!("/leichte-sprache") view=text_page(PageText::EasyLanguage) ssr=SsrMode::Async />
                <Route path=path!("/gebaerdensprache") view=text_page(PageText::SignLanguage) ssr=SsrMode::Async />
                <Route path=path!("/barrierefreiheit") view=text_page(PageText::Accessibility) ssr=SsrMode::Async />
                <Route path=path!("/datenschutz") view=text_page(PageText::Privacy) ssr=SsrMode::Async />
                <Route path=path!("/impressum") view=text_page(PageText::Imprint) ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// Returns the view of a text page.
fn text_page(text: PageText) -> impl Fn() -> AnyView + Send + Clone {
    move || view! { <TextPage text /> }.into_any()
}

/// Returns the view of the form for a new record.
fn new_page(kind: RecordKind, fields: RenderFields) -> impl Fn() -> AnyView + Send + Clone {
    move || new_record_page(kind, fields).into_any()
}

/// Returns the view of the form of a stored record.
fn edit_page(kind: RecordKind, fields: RenderFields) -> impl Fn() -> AnyView + Send + Clone {
    move || edit_record_page(kind, fields).into_any()
}

/// Returns the view of the history of a record.
fn history(kind: RecordKind) -> impl Fn() -> AnyView + Send + Clone {
    move || history_page(kind).into_any()
}

/// Returns the view of the list of topics or target groups.
fn tag_list(kind: TagKind) -> impl Fn() -> AnyView + Send + Clone {
    move || tag_list_page(kind).into_any()
}

/// Returns the view of the form of a topic or target group.
fn tag(kind: TagKind) -> impl Fn() -> AnyView + Send + Clone {
    move || tag_page(kind).into_any()
}
