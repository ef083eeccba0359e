//! The embedded single event: its facts, its availability, and a link to its page with the sign-up form.

use crate::events::{OccurrenceSummary, description, path_with_query};
use crate::layout::{Fact, Facts, path_param};
use crate::page_context::PageContext;
use crate::partners::components::{EmbedFrame, embed_page};
use crate::partners::embed_request::{embed_options, query_data};
use domain::events::Occurrence;
use domain::partners::EmbedOptions;
use leptos::prelude::*;
use text::say;

/// `/einbetten/veranstaltung/{slug}`: one event, with its next date.
#[component]
pub fn EmbeddedEvent() -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let query = query_data();
    let slug = path_param("slug");
    embed_page(&query.clone(), async move {
        let (options, _) = embed_options(&context, &query, &EmbedOptions::OF_ONE).await?;
        let listing = backend::events::event(&context.ctx, &slug).await?;
        let event = listing.event.clone();
        let now = context.ctx.clock.now();
        // The next date, or the last one if all are over.
        let next = event.dates.iter().find(|date| date.ends.at > now).or(event.dates.last()).copied();
        let Some(period) = next else { return Err(backend::Error::NotFound.into()) };
        let summary = OccurrenceSummary::of(&Occurrence { period, listing: listing.clone() });
        let place = words.place(&listing);
        let page = context.path(&format!("/veranstaltungen/{}", event.slug));
        let description = Some(description(words, &listing));
        let path = format!("/einbetten/veranstaltung/{slug}");
        let path = context.path(&path_with_query(&path, &query, EmbedOptions::OF_ONE));
        Ok(view! {
            <EmbedFrame title=event.title.clone() look=options.look protocol=options.protocol path=Some(path) description>
                <article class="card">
                    <h1><a href=page.clone()>{event.title.clone()}</a></h1>
                    {(!event.summary.is_empty()).then(|| view! { <p>{event.summary.clone()}</p> })}
                    <Facts>
                        <Fact label=say!(words, "fact-when")>
                            <time datetime=period.starts.to_text()>{words.period(period, event.is_all_day)}</time>
                            {summary.more_dates.map(|more_dates| view! { <br />{more_dates} })}
                        </Fact>
                        <Fact label=say!(words, "fact-where")>{place}</Fact>
                        <Fact label=say!(words, "fact-hosts")>{listing.host.name.clone()}</Fact>
                    </Facts>
                    <p class=summary.state_class>{summary.state}</p>
                    <p>
                        <a class="kern-btn kern-btn--primary" href=page>
                            <span class="kern-label">{say!(words, "embed-more")}</span>
                        </a>
                    </p>
                </article>
            </EmbedFrame>
        }
        .into_any())
    })
}
