//! The page on which a partner composes an embed: choose, look, take along. One form that shows what it makes.

use super::form::ComposeForm;
use super::previews::Previews;
use super::results::Results;
use super::wanted::Wanted;
use crate::layout::{ErrorSummary, Frame, shown};
use crate::problem::set_status;
use crate::site::Site;
use domain::events::Listing;
use domain::signups::{Fault, FieldError};
use leptos::prelude::*;
use text::say;

#[component]
pub fn ComposePage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let mut wanted = Wanted::here();
    shown(async move {
        let mut offer = backend::partners::offer(&site.house, &wanted.showing.filter).await?;
        let one = match wanted.one.as_deref() {
            None => None,
            Some(slug) => match backend::events::event(&site.house, slug).await {
                Ok(listing) => Some(Box::new(listing)),
                Err(backend::Error::NotFound) => {
                    let field = "veranstaltung".to_owned();
                    wanted.said.errors.push(FieldError { field, fault: Fault::EventMissing });
                    None
                }
                Err(error) => return Err(error),
            },
        };
        // Whatever the filters say, it stays chosen.
        let is_offered = |one: &Listing| offer.events.iter().any(|listing| listing.event.slug == one.event.slug);
        if let Some(one) = one.as_deref().filter(|one| !is_offered(one)) {
            offer.events.insert(0, one.clone());
        }
        let form = view! { <ComposeForm wanted=&wanted offer /> };
        let title = say!(words, "compose-title");
        if !wanted.said.errors.is_empty() {
            set_status(400);
            return Ok(view! {
                <Frame title=say!(words, "error-title", title = title.clone()) status=Some("invalid")>
                    <ErrorSummary said=wanted.said lead=say!(words, "compose-errors-lead") />
                    <h1>{title}</h1>
                    {form}
                </Frame>
            }
            .into_any());
        }
        let shown = match one {
            Some(listing) => Err(listing),
            None => Ok(backend::partners::list(&site.house, &wanted.showing).await?.agenda),
        };
        let path = site.path(&wanted.path());
        let results = view! { <Results wanted=&wanted shown /> };
        Ok(view! {
            <Frame title=title.clone()>
                <h1>{title}</h1>
                <p class="lead">{say!(words, "compose-lead")}</p>
                {form}
                <section class="part" aria-labelledby="vorschau">
                    <h2 id="vorschau">{say!(words, "previews-title")}</h2>
                    <Previews path />
                </section>
                {results}
            </Frame>
        }
        .into_any())
    })
}
