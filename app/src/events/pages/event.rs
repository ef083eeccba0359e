//! The page of an event: what, when and where it is and how to take part, then its texts and other facts.

use crate::events::components::{
    EventAlert, Figure, MoreFacts, OtherTextLinks, OtherTexts, SignUpBox, WhenAndWhere, Workshops, event_drawing,
};
use crate::events::description::description;
use crate::events::paths::largest_image_path;
use crate::events::schema_org::event_schema;
use crate::layout::{Frame, Markdown, PageMetadata, async_page, path_param};
use crate::page_context::PageContext;
use domain::events::Listing;
use leptos::prelude::*;
use text::say;

/// `/veranstaltungen/{slug}`: one event.
#[component]
pub fn EventPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let listing = backend::events::event(&page.ctx, &slug).await?;
        Ok(view! { <EventView listing preview=None /> }.into_any())
    })
}

/// An event as visitors see it.
#[component]
pub fn EventView(
    listing: Listing,
    /// What stands above an event that is only shown as it would be.
    preview: Option<AnyView>,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = listing.event.clone();
    let back = listing.programme.as_ref().map_or_else(
        || (page.path("/"), say!(words, "all-events")),
        |programme| (page.path(&format!("/programme/{}", programme.slug)), programme.title.clone()),
    );
    // An image is shown large; a drawing only accompanies the title.
    let is_preview = preview.is_some();
    let (has_image, drawing) = (event.image.is_some(), event_drawing(&listing));
    let metadata = PageMetadata {
        title: event.title.clone(),
        summary: description(words, &listing),
        path: format!("/veranstaltungen/{}", event.slug),
        schema: event_schema(&page.ctx, words, &listing),
        image: event.image.as_ref().map(|image| largest_image_path(&image.id)),
    };
    view! {
        <Frame title=event.title.clone() name=is_preview.then_some("event-preview") metadata=(!is_preview).then_some(metadata) phone=page.phone_for(&listing)>
            {preview}
            <p class="back"><a href=back.0>{back.1}</a></p>
            <div class="intro">
                <div>
                    <h1>{event.title.clone()}</h1>
                    {(!event.summary.is_empty()).then(|| view! { <p class="lead">{event.summary.clone()}</p> })}
                    <OtherTextLinks event=event.clone() />
                </div>
                {(!has_image).then(|| view! { <Figure image=None drawing sizes="" /> })}
            </div>
            <EventAlert listing=listing.clone() />
            <div class="two">
                {has_image.then(|| view! {
                    <Figure image=event.image.clone() drawing sizes="(min-width: 64rem) 44rem, 100vw" />
                })}
                <WhenAndWhere listing=listing.clone() />
                <SignUpBox listing=listing.clone() />
                {(!event.description.is_empty()).then(|| view! {
                    <section class="part" aria-labelledby="inhalte">
                        <h2 id="inhalte">{say!(words, "event-about")}</h2>
                        <Markdown text=event.description.clone() />
                    </section>
                })}
                <Workshops listing=listing.clone() />
                <MoreFacts listing=listing.clone() />
                <OtherTexts event=event.clone() />
            </div>
        </Frame>
    }
}
