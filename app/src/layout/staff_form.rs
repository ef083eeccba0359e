//! A form of the back office with a signed `form_id`: the token against cross-site request forgery.

use crate::page_context::PageContext;
use domain::organizers::Organizer;
use leptos::prelude::*;

/// Returns the subject that a staff form's `form_id` is signed for: one path and one organizer.
pub fn staff_form_subject(path: &str, organizer: Option<&Organizer>) -> String {
    let id = organizer.map(|organizer| organizer.id.to_text()).unwrap_or_default();
    format!("{path} {id}")
}

/// Returns a fresh `form_id` for a form on this page that posts to `action`.
pub fn staff_form_id(action: &str) -> String {
    let page = PageContext::get();
    let ctx = &page.ctx;
    // The query names the page to return to, not the action.
    let path = action.split('?').next().unwrap_or_default();
    let subject = staff_form_subject(path, page.organizer.as_deref());
    ctx.secret.issue_form_id(&subject, ctx.clock.now(), ctx.random.bytes())
}

/// A form that posts to `action` with a fresh `form_id`.
#[component]
pub fn StaffForm(
    action: String,
    #[prop(default = "form")] class: &'static str,
    /// `multipart/form-data` for a form with a file.
    #[prop(optional_no_strip, into)]
    enctype: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let form_id = staff_form_id(&action);
    view! {
        <form class=class method="post" action=action enctype=enctype novalidate>
            <input r#type="hidden" name="form_id" value=form_id />
            {children()}
        </form>
    }
}
