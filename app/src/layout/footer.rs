//! The footer of every page: links to help, legal texts and the embed composer.

use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// The page's footer.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let links = [
        ("/hilfe", say!(words, "page-hilfe-title")),
        ("/leichte-sprache", say!(words, "page-leichte-sprache-title")),
        ("/gebaerdensprache", say!(words, "page-gebaerdensprache-title")),
        ("/barrierefreiheit", say!(words, "footer-accessibility")),
        ("/datenschutz", say!(words, "page-datenschutz-title")),
        ("/impressum", say!(words, "page-impressum-title")),
        ("/einbetten", say!(words, "compose-title")),
    ];
    let links = links.map(|(path, name)| view! { <li><a href=page.path(path)>{name}</a></li> });
    let caught_mail =
        page.is_development.then(|| view! { <li><a href="/dev/post">{say!(words, "footer-post")}</a></li> });
    view! {
        <footer class="bottom">
            <div class="wrap">
                <nav aria-label=say!(words, "footer")>
                    <ul>
                        {links.collect_view()}
                        // The back office has no language.
                        <li><a href="/verwaltung">{say!(words, "footer-staff")}</a></li>
                        {caught_mail}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
