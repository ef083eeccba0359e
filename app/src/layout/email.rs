//! E-mail addresses as links.

use leptos::prelude::*;

/// An e-mail address as a link that writes to it. A long one breaks before its domain.
#[component]
pub fn EmailLink(email: String) -> impl IntoView {
    let url = format!("mailto:{email}");
    let (name, domain) = email
        .rsplit_once('@')
        .map_or((email.clone(), None), |(name, domain)| (format!("{name}@"), Some(domain.to_owned())));
    view! { <a href=url>{name}{domain.map(|domain| view! { <wbr />{domain} })}</a> }
}
