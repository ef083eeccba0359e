//! The embedded list of upcoming events, as rows by day or as cards.

use crate::events::{AgendaDays, path_with_query};
use crate::page_context::PageContext;
use crate::partners::components::{Cards, EmbedFrame, embed_page};
use crate::partners::embed_request::{embed_options, query_data};
use domain::events::Filter;
use domain::partners::{EmbedOptions, Style};
use leptos::prelude::*;
use text::say;

/// `/einbetten/liste`: the events that match the filters in the query.
#[component]
pub fn EmbeddedList() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let query = query_data();
    embed_page(&query.clone(), async move {
        let fields: Vec<_> = EmbedOptions::fields().collect();
        let (options, data) = embed_options(&page, &query, &fields).await?;
        let list = backend::partners::embed_list(&page.ctx, &options).await?;
        let title = list.title.unwrap_or_else(|| say!(words, "menu-events"));
        let all_events = page.path(&path_with_query("/", &data, Filter::FIELDS));
        let path = page.path(&path_with_query("/einbetten/liste", &query, fields));
        let events = match (list.agenda.is_empty(), options.look.style) {
            (true, _) => view! { <p>{say!(words, "start-none")}</p> }.into_any(),
            (false, Style::List) => view! { <AgendaDays agenda=list.agenda /> }.into_any(),
            (false, Style::Cards) => view! { <Cards agenda=list.agenda /> }.into_any(),
        };
        Ok(view! {
            <EmbedFrame title=title.clone() look=options.look protocol=options.protocol path=Some(path)
                description=Some(say!(words, "start-lead"))>
                <h1>{title}</h1>
                {events}
                <p class="all"><a href=all_events>{say!(words, "see-all-events")}</a></p>
            </EmbedFrame>
        }
        .into_any())
    })
}
