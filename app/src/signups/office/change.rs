//! Changing somebody's sign-up for them, their contact too.

use super::{called, here, person_path};
use crate::answered::Answered;
use crate::layout::{Check, ErrorSummary, Frame, Group, shown, staff_number};
use crate::signups::form::{FORM, SignUpForm};
use crate::signups::refused::Refused;
use crate::site::Site;
use backend::signups as use_cases;
use domain::signups::Refusal;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ChangeForThemPage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here();
    let reference = here("reference");
    shown(async move {
        let page = use_cases::person(&site.house, &reference).await?.page;
        let opened = Answered { typed: use_cases::typed_again(&page.sign_up), ..Answered::default() };
        Ok(view! { <ChangeView page answered=answered.unwrap_or(opened) /> }.into_any())
    })
}

#[component]
fn ChangeView(page: use_cases::OwnPage, answered: Answered) -> impl IntoView {
    let words = Site::here().words;
    let said = answered.said();
    let title = say!(words, "change-title");
    let head = answered.head(&title);
    let person = person_path(&page.sign_up.reference);
    let action = format!("{person}/aendern");
    let (here, form_id) = (action.clone(), staff_number(&action));
    let listing = use_cases::without_own(&page);
    let is_full = answered.refusal.as_ref().is_some_and(Refusal::is_for_want_of_seats);
    view! {
        <Frame title=head status=answered.status()>
            <p class="back"><a href=person.clone()><bdi>{called(words, &page.sign_up)}</bdi></a></p>
            <ErrorSummary said=said.clone() />
            {answered.refusal.map(|refusal| view! { <Refused refusal listing=listing.clone() typed=said.typed.clone() is_change=true /> })}
            <h1>{title}</h1>
            <p class="lead">{page.listing.event.title.clone()}", "{page.sign_up.reference.to_string()}</p>
            <form class="form" id=FORM method="post" action=here novalidate>
                <input r#type="hidden" name="revision" value=page.sign_up.revision.to_string() />
                <SignUpForm listing said=said.clone() form_id action has_contact=true has_postal=true has_places=page.sign_up.has_seats() />
                <Group legend=say!(words, "told-title") said field=None hint=Some(say!(words, "told-hint")) hint_id="told-hint" is_heading=true has_checks=true>
                    <Check name="told".to_owned() value="yes" label=say!(words, "told-yes") is_checked=false small=None is_first=true />
                    {is_full.then(|| view! { <Check name="over".to_owned() value="yes" label=say!(words, "enter-over-yes") is_checked=false small=None is_first=true /> })}
                </Group>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "change-button")}</span></button>
                    <a href=person>{say!(words, "change-not")}</a>
                </div>
            </form>
        </Frame>
    }
}
