//! The invisible fields of a public form.

use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// The markup before the value of a form's `form_id`, as [`HiddenFields`] renders it. On a shared page the value is empty,
/// and the server inserts a fresh one into each response. No content contains this text: every `<` in content is escaped.
pub const FORM_ID_FIELD: &str = r#"<input type="hidden" name="form_id" value=""#;

/// The `form_id` (the idempotency key), the honeypot for bots, and an invisible first submit button, so that the Enter
/// key triggers the plain submission rather than another button.
#[component]
pub fn HiddenFields(form_id: String) -> impl IntoView {
    let words = PageContext::get().words;
    let honeypot = domain::signups::HONEYPOT;
    view! {
        {form_id_field(form_id)}
        <button class="trap" tabindex="-1" aria-hidden="true">{say!(words, "send")}</button>
        <div class="trap" aria-hidden="true">
            <label r#for=honeypot>{say!(words, "leave-empty")}</label>
            <input id=honeypot name=honeypot tabindex="-1" autocomplete="off" />
        </div>
    }
}

fn form_id_field(form_id: String) -> impl IntoView {
    view! { <input r#type="hidden" name="form_id" value=form_id /> }
}

#[cfg(test)]
mod tests {
    use super::{FORM_ID_FIELD, form_id_field};
    use leptos::prelude::*;

    #[test]
    fn the_field_is_rendered_as_the_server_expects_it() {
        assert_eq!(form_id_field(String::new()).into_view().to_html(), format!("{FORM_ID_FIELD}\">"));
        assert_eq!(form_id_field("a1".to_owned()).into_view().to_html(), format!("{FORM_ID_FIELD}a1\">"));
    }
}
