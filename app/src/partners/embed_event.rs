//! One event of ours inside a partner's page: the facts, how it stands, and the way to its own page. One signs up there.

use super::asked::{asked, embedded, typed_here};
use super::embed_frame::EmbedFrame;
use crate::events::{Told, asking};
use crate::layout::{Fact, Facts};
use crate::site::Site;
use domain::events::Occurrence;
use domain::partners::Showing;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::say;

#[component]
pub fn EmbeddedEvent() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let typed = typed_here();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    embedded(&typed.clone(), async move {
        let (showing, _) = asked(&site, &typed, &Showing::OF_ONE).await?;
        let listing = backend::events::event(&site.house, &slug).await?;
        let event = listing.event.clone();
        let now = site.house.clock.now();
        // The next date; the last one when all are over.
        let next = event.dates.iter().find(|date| date.ends.at > now).or(event.dates.last()).copied();
        let Some(period) = next else { return Err(backend::Error::NotFound.into()) };
        let told = Told::of(&Occurrence { period, listing: listing.clone() });
        let page = site.path(&format!("/veranstaltungen/{}", event.slug));
        let path = site.path(&asking(&format!("/einbetten/veranstaltung/{slug}"), &typed, Showing::OF_ONE));
        Ok(view! {
            <EmbedFrame title=event.title.clone() look=showing.look tells_height=showing.tells_height path=Some(path)>
                <article class="card">
                    <h1><a href=page.clone()>{event.title.clone()}</a></h1>
                    {(!event.summary.is_empty()).then(|| view! { <p>{event.summary.clone()}</p> })}
                    <Facts>
                        <Fact label=say!(words, "fact-when")>
                            <time datetime=period.starts.to_text()>{words.period(period, event.is_all_day)}</time>
                            {told.more.map(|more| view! { <br />{more} })}
                        </Fact>
                        <Fact label=say!(words, "fact-where")>{listing.venue.address()}</Fact>
                        <Fact label=say!(words, "fact-host")>{listing.host.name.clone()}</Fact>
                    </Facts>
                    <p class=told.tone>{told.state}</p>
                    <p><a class="kern-btn kern-btn--primary" href=page><span class="kern-label">{say!(words, "embed-more")}</span></a></p>
                </article>
            </EmbedFrame>
        }
        .into_any())
    })
}
