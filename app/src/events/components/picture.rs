//! The picture of an event or a programme: its image, or a drawing by topic.

use crate::events::drawings::drawing;
use crate::events::paths::largest_image_path;
use crate::page_context::PageContext;
use crate::page_context::image_path;
use domain::events::{Image, Listing};
use leptos::prelude::*;

/// An image in the sizes that pages need, or a drawing.
#[component]
pub fn Picture(
    image: Option<Image>,
    /// The drawing that stands for a missing image.
    drawing: &'static str,
    /// The width at which it is shown, as the attribute `sizes` writes it.
    sizes: &'static str,
    /// Whether it is loaded only when it comes into view.
    #[prop(optional)]
    is_lazy: bool,
) -> impl IntoView {
    let loading = is_lazy.then_some("lazy");
    let Some(Image { id, alt, .. }) = image else {
        let source = format!("/assets/drawings/{drawing}.svg?v={}", PageContext::get().style_version);
        return view! { <img class="drawing" src=source alt="" width="640" height="360" loading=loading /> }.into_any();
    };
    let (width, height) = id.size();
    let files = id.sizes().into_iter().map(|(width, _)| format!("{} {width}w", image_path(&id, width)));
    let files = files.collect::<Vec<_>>().join(", ");
    let source = largest_image_path(&id);
    view! {
        <img src=source srcset=files sizes=sizes alt=alt width=width height=height loading=loading decoding="async" />
    }
    .into_any()
}

/// A picture with the line that says who made it.
#[component]
pub fn Figure(image: Option<Image>, drawing: &'static str, sizes: &'static str) -> impl IntoView {
    let credit = image.as_ref().and_then(|image| image.credit.clone());
    view! {
        <figure>
            <Picture image drawing sizes />
            {credit.map(|credit| view! { <figcaption>{credit}</figcaption> })}
        </figure>
    }
}

/// The drawing for an event without an image, by its title and its topics.
pub fn event_drawing(listing: &Listing) -> &'static str {
    let event = &listing.event;
    drawing([&event.title].into_iter().chain(&event.topics).map(String::as_str))
}
