//! One question about one's own sign-up, one button: cancelling, saying yes or no to a place, asking for a letter again.
//! Opening the page does nothing, for mail scanners open links.

use super::own::{OwnView, token_here};
use crate::layout::{Frame, shown};
use crate::site::Site;
use backend::secret::Purpose;
use backend::signups::{self as use_cases, OwnPage};
use domain::signups::{Placement, SignUp};
use leptos::prelude::*;
use text::{Words, say};

/// What is asked, and what the button does.
struct Question {
    title: String,
    lead: String,
    button: String,
    other: String,
}

/// The question where it can be asked; else one's own page, which says why not. `act` is the end of the address, and the subject of
/// the form's number.
fn asked(act: &'static str, question: fn(Words, &OwnPage) -> Option<Question>) -> impl IntoView {
    let site = Site::here();
    let token = token_here();
    shown(async move {
        let page = use_cases::own_page(&site.house, &token).await?;
        let question = question(site.words, &page).filter(|_| page.is_open(site.house.clock.now()));
        Ok(match question {
            Some(question) => view! { <QuestionView act question page token /> }.into_any(),
            None => view! { <OwnView page token /> }.into_any(),
        })
    })
}

#[component]
pub fn CancelPage() -> impl IntoView {
    asked("absagen", |words, page| {
        let places = page.sign_up.wish.places();
        let is_waiting = page.sign_up.placement.is_waiting();
        let (title, lead, other) = if is_waiting {
            (say!(words, "leave-title"), say!(words, "leave-lead"), say!(words, "leave-not"))
        } else {
            let lead = say!(words, "cancel-lead", places = places);
            (say!(words, "cancel-title"), lead, say!(words, "cancel-not"))
        };
        let button = if is_waiting { say!(words, "leave-button") } else { say!(words, "cancel-button") };
        Some(Question { title, lead, button, other })
    })
}

#[component]
pub fn AcceptPage() -> impl IntoView {
    asked("annehmen", |words, page| {
        let Placement::Offered { until } = page.sign_up.placement else { return None };
        Some(Question {
            title: say!(words, "accept-title"),
            lead: say!(words, "accept-lead", places = page.sign_up.wish.places(), until = words.at(until)),
            button: say!(words, "accept-button"),
            other: say!(words, "accept-not"),
        })
    })
}

#[component]
pub fn DeclinePage() -> impl IntoView {
    asked("ablehnen", |words, page| {
        let Placement::Offered { .. } = page.sign_up.placement else { return None };
        Some(Question {
            title: say!(words, "decline-title"),
            lead: say!(words, "decline-lead"),
            button: say!(words, "decline-button"),
            other: say!(words, "accept-not"),
        })
    })
}

#[component]
pub fn SendAgainPage() -> impl IntoView {
    asked("erneut-senden", |words, page| {
        let email = page.sign_up.wish.contact.email.as_ref()?;
        Some(Question {
            title: say!(words, "send-again-title"),
            lead: say!(words, "send-again-lead", email = email.to_string()),
            button: say!(words, "send-again-button"),
            other: say!(words, "send-again-not"),
        })
    })
}

#[component]
fn QuestionView(act: &'static str, question: Question, page: OwnPage, token: String) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let house = &site.house;
    let Question { title, lead, button, other } = question;
    let subject = format!("{act}/{}", page.sign_up.id.to_text());
    let form_id = house.secret.form_id(&subject, house.clock.now(), house.chance.bytes());
    let own = site.path(&format!("/anmeldung/{token}"));
    let action = format!("{own}/{act}");
    let event = page.listing.event.clone();
    let about = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    view! {
        <Frame title=title.clone()>
            <p class="back"><a href=own.clone()>{say!(words, "own-title")}</a></p>
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            <p>{lead}</p>
            {(act == "absagen").then(|| view! { <OthersStay others=page.others.clone() /> })}
            <form method="post" action=action>
                <input r#type="hidden" name="form_id" value=form_id />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    <a href=own>{other}</a>
                </div>
            </form>
        </Frame>
    }
}

/// What was split from it, or what it was split from, is a sign-up of its own.
#[component]
fn OthersStay(others: Vec<SignUp>) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let others = others.into_iter().map(|other| {
        let token = site.house.secret.token(Purpose::OwnPage, other.id, other.generation);
        view! {
            <p>
                {say!(words, "question-others", places = other.wish.places())}" "
                <a href=site.path(&format!("/anmeldung/{token}"))>{other.reference.to_string()}</a>
            </p>
        }
    });
    others.collect_view()
}
