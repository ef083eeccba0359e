//! The links to the list as a file, and what the file contains.

use super::list_path;
use crate::events::path_with_query;
use crate::page_context::PageContext;
use domain::ids::EventSlug;
use domain::signups::{FormData, SignUpFilter};
use leptos::prelude::*;
use text::say;

/// The files of the sign-ups that the list shows: one without needs, and one with them, which holds health data.
#[component]
pub fn ListFiles(event: EventSlug, filter: FormData) -> impl IntoView {
    let words = PageContext::get().words;
    let path = format!("{}/liste.csv", list_path(&event));
    let without_needs = path_with_query(&path, &filter, SignUpFilter::FIELDS);
    let mut filter = filter;
    filter.set("bedarf", "ja");
    let with_needs = path_with_query(&path, &filter, SignUpFilter::FIELDS.into_iter().chain(["bedarf"]));
    view! {
        <ul class="acts">
            <li><a href=without_needs>{say!(words, "list-csv")}</a></li>
            <li><a href=with_needs>{say!(words, "list-csv-needs")}</a></li>
        </ul>
        <p>{say!(words, "list-csv-hint")}</p>
    }
}
