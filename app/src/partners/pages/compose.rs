//! The page on which a partner composes an embed: a form, previews of the embed, and snippets to copy.

use crate::layout::{ErrorSummary, Frame, async_page, set_status};
use crate::page_context::PageContext;
use crate::partners::components::{ComposeForm, ComposedEvents, Previews, SnippetList};
use crate::partners::compose_request::ComposeRequest;
use domain::events::Listing;
use domain::signups::{Fault, FieldError};
use leptos::prelude::*;
use text::say;

/// `/einbetten`: compose an embed. An invalid form is shown again with status 400.
#[component]
pub fn ComposePage() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let mut request = ComposeRequest::read();
    async_page(async move {
        let mut choices = backend::partners::compose_choices(&page.ctx, &request.options.filter).await?;
        let event = match request.event.as_deref() {
            None => None,
            Some(slug) => match backend::events::event(&page.ctx, slug).await {
                Ok(listing) => Some(Box::new(listing)),
                Err(backend::Error::NotFound) => {
                    let field = "veranstaltung".to_owned();
                    request.state.errors.push(FieldError { field, fault: Fault::EventMissing });
                    None
                }
                Err(error) => return Err(error),
            },
        };
        // The chosen event stays among the choices even if the filters exclude it.
        let is_choice = |event: &Listing| choices.events.iter().any(|listing| listing.event.slug == event.event.slug);
        if let Some(event) = event.as_deref().filter(|event| !is_choice(event)) {
            choices.events.insert(0, event.clone());
        }
        let form = view! { <ComposeForm request=&request choices /> };
        let title = say!(words, "compose-title");
        if !request.state.errors.is_empty() {
            set_status(400);
            return Ok(view! {
                <Frame title=say!(words, "error-title", title = title.clone()) status=Some("invalid")>
                    <ErrorSummary state=request.state lead=say!(words, "compose-errors-lead") />
                    <h1>{title}</h1>
                    {form}
                </Frame>
            }
            .into_any());
        }
        let events = match event {
            Some(listing) => ComposedEvents::Single(listing),
            None => ComposedEvents::List(backend::partners::static_list(&page.ctx, &request.options).await?),
        };
        let path = page.path(&request.embed_path());
        let snippets = view! { <SnippetList request=&request events /> };
        Ok(view! {
            <Frame title=title.clone() description=Some(say!(words, "compose-lead"))>
                <h1>{title}</h1>
                <p class="lead">{say!(words, "compose-lead")}</p>
                {form}
                <section class="part" aria-labelledby="vorschau">
                    <h2 id="vorschau">{say!(words, "previews-title")}</h2>
                    <Previews path />
                </section>
                {snippets}
            </Frame>
        }
        .into_any())
    })
}
