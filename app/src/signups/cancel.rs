//! Cancelling: one question, one button.

use super::own::{OwnView, token_here};
use crate::layout::{Frame, shown};
use crate::site::Site;
use backend::signups as use_cases;
use leptos::prelude::*;
use text::say;

#[component]
pub fn CancelPage() -> impl IntoView {
    let site = Site::here();
    let token = token_here();
    shown(async move {
        let page = use_cases::own_page(&site.house, &token).await?;
        if !page.is_open(site.house.clock.now()) {
            return Ok(view! { <OwnView page token /> }.into_any());
        }
        Ok(view! { <CancelView page token /> }.into_any())
    })
}

#[component]
fn CancelView(page: use_cases::OwnPage, token: String) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let house = &site.house;
    let form_id = house.secret.form_id(
        &format!("absagen/{}", page.sign_up.id.to_text()),
        house.clock.now(),
        house.chance.bytes(),
    );
    let own = site.path(&format!("/anmeldung/{token}"));
    let act = format!("{own}/absagen");
    let (event, places) = (page.listing.event.clone(), page.sign_up.wish.places());
    let lead = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    view! {
        <Frame title=say!(words, "cancel-title")>
            <p class="back"><a href=own.clone()>{say!(words, "own-title")}</a></p>
            <h1>{say!(words, "cancel-title")}</h1>
            <p class="lead">{lead}</p>
            <p>{say!(words, "cancel-lead", places = places)}</p>
            <form method="post" action=act>
                <input r#type="hidden" name="form_id" value=form_id />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "cancel-button")}</span></button>
                    <a href=own>{say!(words, "cancel-not")}</a>
                </div>
            </form>
        </Frame>
    }
}
