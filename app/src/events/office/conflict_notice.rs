//! The notice above a form that somebody else has changed meanwhile: both versions, field by field.

use super::change_list::ChangeList;
use crate::layout::{AlertKind, FocusedAlert};
use crate::page_context::PageContext;
use backend::programme::{Conflict, FieldChange};
use leptos::prelude::*;
use text::say;

#[component]
pub fn ConflictNotice(conflicts: Vec<Conflict>) -> impl IntoView {
    let words = PageContext::get().words;
    let changes: Vec<FieldChange> = conflicts.into_iter().flat_map(|conflict| conflict.fields).collect();
    let labels = [say!(words, "conflict-stored"), say!(words, "conflict-typed")];
    let body = view! {
        <p>{say!(words, "conflict-lead")}</p>
        <ChangeList changes labels />
        <p>{say!(words, "conflict-decide")}</p>
    };
    view! { <FocusedAlert kind=AlertKind::Warning title=say!(words, "conflict-title") body=Some(body.into_any()) /> }
}
