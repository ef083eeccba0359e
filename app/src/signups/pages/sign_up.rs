//! The sign-up page of an event: its form, or why there is none.

use crate::events::SignUpBox;
use crate::form_result::FormResult;
use crate::layout::{ErrorSummary, Frame, PhoneLink, ResubmitAlert, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::{FORM_ELEMENT_ID, RefusalAlert, SignUpForm};
use backend::events;
use domain::events::{Availability, Listing};
use domain::signups::FormKind;
use leptos::prelude::*;
use text::say;

/// Tells the address of a submission from that of the form. A browser forgets the page of an address to which it has sent
/// something (RFC 9111, 4.4): its Back button would open an empty form with another form id, and a second sign-up.
const SUBMISSION: &str = "?abgeschickt";

#[component]
pub fn SignUpPage() -> impl IntoView {
    let page = PageContext::get();
    let result = FormResult::get();
    let slug = path_param("slug");
    async_page(async move {
        let listing = match &result {
            Some(FormResult { problem: Some(_), .. }) => {
                events::last_known_event(&page.ctx, &slug).ok_or(backend::Error::NotFound)?
            }
            _ => events::event(&page.ctx, &slug).await?,
        };
        Ok(match (result, listing.availability(page.ctx.clock.now())) {
            (Some(result), _) => view! { <FormView listing result /> }.into_any(),
            (None, Availability::Open(_) | Availability::WaitingList) => {
                view! { <FormView listing result=FormResult::default() /> }.into_any()
            }
            (None, availability) => view! { <NoForm listing availability /> }.into_any(),
        })
    })
}

#[component]
fn FormView(listing: Listing, result: FormResult) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = listing.event.clone();
    let state = result.state();
    let is_full = listing.availability(page.ctx.clock.now()) == Availability::WaitingList;
    let heading = if is_full {
        say!(words, "waiting-title", title = event.title.clone())
    } else {
        say!(words, "sign-up-title", title = event.title.clone())
    };
    let when = words.when(&event);
    let lead = say!(words, "sign-up-lead", when = when.clone(), where = words.place_name(&listing));
    let button = if is_full { say!(words, "waiting-button") } else { say!(words, "sign-up-button") };
    let title = result.title(&heading);
    let event_path = page.path(&format!("/veranstaltungen/{}", event.slug));
    let action = format!("{event_path}/anmelden{SUBMISSION}");
    let form_id = result.data.value("form_id").map_or_else(|| new_form_id(&page, &listing), ToOwned::to_owned);
    // While the site has a problem, the city helps.
    let phone = page.phone().filter(|_| result.problem.is_some()).or_else(|| page.phone_for(&listing));
    view! {
        <Frame title description=Some(lead) status=result.status() phone=phone.clone()>
            <p class="back"><a href=event_path>{event.title.clone()}</a></p>
            <ErrorSummary state=state.clone() />
            {result.problem.map(|problem| view! { <ResubmitAlert problem phone=phone.clone() /> })}
            {result.refusal.map(|refusal| view! { <RefusalAlert refusal listing=listing.clone() data=state.data.clone() /> })}
            <h1>{heading}</h1>
            {is_full.then(|| view! { <p><strong>{say!(words, "waiting-lead")}</strong></p> })}
            <div class="two">
            <div class="aside">
                <p class="lead">{when}<br />{words.place_name(&listing)}</p>
                {phone.map(|phone| view! { <p>{say!(words, "sign-up-by-phone")}" "<PhoneLink phone /></p> })}
            </div>
            <form class="form" id=FORM_ELEMENT_ID method="post" action=action novalidate>
                <SignUpForm listing state form_id action=action.clone() kind=FormKind::SignUp />
                <section class="part" aria-labelledby="daten">
                    <h2 id="daten">{say!(words, "sign-up-data")}</h2>
                    <p>{say!(words, "sign-up-data-lead")}" "<a href=page.path("/datenschutz")>{say!(words, "page-datenschutz-title")}</a></p>
                </section>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                </div>
            </form>
            </div>
        </Frame>
    }
}

/// A form id for this page; empty on a shared page, into which the server inserts a new one for each response.
fn new_form_id(page: &PageContext, listing: &Listing) -> String {
    if page.is_shared {
        return String::new();
    }
    let ctx = &page.ctx;
    ctx.secret.issue_form_id(&format!("anmelden/{}", listing.event.slug), ctx.clock.now(), ctx.random.bytes())
}

/// The page of an event that takes no sign-ups now: the box says why, and what the visitor can do.
#[component]
fn NoForm(listing: Listing, availability: Availability) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let status = match availability {
        Availability::Full => "full",
        Availability::Cancelled => "cancelled",
        _ => "closed",
    };
    let title = say!(words, "sign-up-title", title = listing.event.title.clone());
    let event_path = page.path(&format!("/veranstaltungen/{}", listing.event.slug));
    view! {
        <Frame title=title.clone() status=Some(status) phone=page.phone_for(&listing)>
            <p class="back"><a href=event_path>{listing.event.title.clone()}</a></p>
            <h1>{title}</h1>
            <SignUpBox listing />
        </Frame>
    }
}
