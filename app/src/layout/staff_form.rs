//! A form of the back office: it goes where it stands for, and carries the number that says it was shown to whoever sends it.

use crate::site::Site;
use domain::organizers::Organizer;
use leptos::prelude::*;

/// What a form's number is good for: one address, one organizer.
pub fn staff_form(address: &str, organizer: Option<&Organizer>) -> String {
    let who = organizer.map(|organizer| organizer.id.to_text()).unwrap_or_default();
    format!("{address} {who}")
}

/// A fresh number for a form of this page that goes to `action`.
pub fn staff_number(action: &str) -> String {
    let site = Site::here();
    let house = &site.house;
    // What stands behind the question mark says where one came from, not what is pressed.
    let path = action.split('?').next().unwrap_or_default();
    let subject = staff_form(path, site.organizer.as_deref());
    house.secret.form_id(&subject, house.clock.now(), house.chance.bytes())
}

#[component]
pub fn StaffForm(action: String, #[prop(default = "form")] class: &'static str, children: Children) -> impl IntoView {
    let form_id = staff_number(&action);
    view! {
        <form class=class method="post" action=action novalidate>
            <input r#type="hidden" name="form_id" value=form_id />
            {children()}
        </form>
    }
}
