//! Changing one's sign-up: people, workshops and needs, in the same fields as before.

use super::form::{FORM, SignUpForm};
use super::own::{OwnView, token_here};
use super::refused::Refused;
use crate::answered::Answered;
use crate::layout::{ErrorSummary, Frame, shown};
use crate::site::Site;
use backend::signups as use_cases;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ChangePage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here();
    let token = token_here();
    shown(async move {
        let page = use_cases::own_page(&site.house, &token).await?;
        if !page.is_open(site.house.clock.now()) && answered.is_none() {
            return Ok(view! { <OwnView page token /> }.into_any());
        }
        Ok(view! { <ChangeView page token answered /> }.into_any())
    })
}

#[component]
fn ChangeView(page: use_cases::OwnPage, token: String, answered: Option<Answered>) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let opened = Answered { typed: use_cases::typed_again(&page.sign_up), ..Answered::default() };
    let answered = answered.unwrap_or(opened);
    let said = answered.said();
    let title = say!(words, "change-title");
    let head = answered.head(&title);
    let house = &site.house;
    let form_id = house.secret.form_id(
        &format!("aendern/{}", page.sign_up.id.to_text()),
        house.clock.now(),
        house.chance.bytes(),
    );
    let action = site.path(&format!("/anmeldung/{token}/aendern"));
    let here = action.clone();
    let listing = use_cases::without_own(&page);
    view! {
        <Frame title=head status=answered.status()>
            <p class="back"><a href=site.path(&format!("/anmeldung/{token}"))>{say!(words, "own-title")}</a></p>
            <ErrorSummary said=said.clone() />
            {answered.refusal.map(|refusal| view! { <Refused refusal listing=listing.clone() typed=said.typed.clone() is_change=true /> })}
            <h1>{title}</h1>
            <p class="lead">{page.listing.event.title.clone()}</p>
            <form class="form" id=FORM method="post" action=here novalidate>
                <input r#type="hidden" name="revision" value=page.sign_up.revision.to_string() />
                <SignUpForm listing said form_id action has_contact=false has_places=page.sign_up.has_seats() />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "change-button")}</span></button>
                    <a href=site.path(&format!("/anmeldung/{token}"))>{say!(words, "change-not")}</a>
                </div>
            </form>
        </Frame>
    }
}
