//! The notice above a form that somebody else has changed meanwhile: both versions, field by field.

use super::change_list::ChangeList;
use crate::layout::{AlertKind, FocusedAlert};
use crate::page_context::PageContext;
use backend::programme::Conflict;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ConflictNotice(conflicts: Vec<Conflict>) -> impl IntoView {
    let words = PageContext::get().words;
    let has_several = conflicts.len() > 1;
    let changes = conflicts.into_iter().map(move |conflict| {
        let labels = [say!(words, "conflict-stored"), say!(words, "conflict-typed")];
        let heading = has_several.then(|| view! { <h3>{conflict.slug}</h3> });
        view! { {heading}<ChangeList changes=conflict.fields labels /> }
    });
    let changes = changes.collect_view();
    let body = view! {
        <p>{say!(words, "conflict-lead")}</p>
        {changes}
        <p>{say!(words, "conflict-decide")}</p>
    };
    view! { <FocusedAlert kind=AlertKind::Warning title=say!(words, "conflict-title") body=Some(body.into_any()) /> }
}
