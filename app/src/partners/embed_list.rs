//! A list of ours inside a partner's page: what is coming, as rows by day or as cards.

use super::asked::{asked, embedded, typed_here};
use super::card::Cards;
use super::embed_frame::EmbedFrame;
use crate::events::{Days, asking};
use crate::site::Site;
use domain::events::Filter;
use domain::partners::{Showing, Style};
use leptos::prelude::*;
use text::say;

#[component]
pub fn EmbeddedList() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let typed = typed_here();
    embedded(&typed.clone(), async move {
        let known: Vec<_> = Showing::fields().collect();
        let (showing, said) = asked(&site, &typed, &known).await?;
        let shown = backend::partners::list(&site.house, &showing).await?;
        let title = shown.title.unwrap_or_else(|| say!(words, "menu-events"));
        let all = site.path(&asking("/", &said, Filter::FIELDS));
        let path = site.path(&asking("/einbetten/liste", &typed, known));
        let list = match (shown.agenda.is_empty(), showing.look.style) {
            (true, _) => view! { <p>{say!(words, "start-none")}</p> }.into_any(),
            (false, Style::List) => view! { <Days agenda=shown.agenda /> }.into_any(),
            (false, Style::Cards) => view! { <Cards agenda=shown.agenda /> }.into_any(),
        };
        Ok(view! {
            <EmbedFrame title=title.clone() look=showing.look tells_height=showing.tells_height path=Some(path)>
                <h1>{title}</h1>
                {list}
                <p class="all"><a href=all>{say!(words, "see-all-events")}</a></p>
            </EmbedFrame>
        }
        .into_any())
    })
}
