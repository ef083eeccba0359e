//! What search engines are told: which pages there are, and which are nobody's to search.

use super::serve;
use crate::state::State;
use axum::extract::State as Held;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::following::dates;
use domain::events::Filter;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Pages that are always there.
const PAGES: [&str; 7] =
    ["/", "/hilfe", "/leichte-sprache", "/gebaerdensprache", "/barrierefreiheit", "/einbetten", "/api"];

/// GET `/sitemap.xml` (sitemaps.org, 0.9)
pub async fn sitemap(Held(state): Held<State>, uri: Uri, headers: HeaderMap) -> Response {
    let house = &state.house;
    let text = async {
        let listings = dates(house, &Filter::default()).await?.listings;
        let mut text = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        let mut page = |path: &str, changed: Option<String>| {
            let changed = changed.map_or(String::new(), |changed| format!("<lastmod>{changed}</lastmod>"));
            // Slugs and our own paths hold nothing that XML would need escaped; the city's address may.
            let address = house.url(path).replace('&', "&amp;");
            writeln!(text, "<url><loc>{address}</loc>{changed}</url>").ok();
        };
        for path in PAGES {
            page(path, None);
        }
        let programmes: BTreeSet<_> = listings.iter().filter_map(|listing| listing.event.programme.as_ref()).collect();
        for programme in programmes {
            page(&format!("/programme/{programme}"), None);
        }
        for listing in &listings {
            page(&format!("/veranstaltungen/{}", listing.event.slug), Some(listing.event.changed_at().rfc_3339()));
        }
        text.push_str("</urlset>\n");
        Ok(text)
    };
    serve(&state, (uri.path(), &headers), "application/xml; charset=utf-8", text).await
}

/// GET `/robots.txt` (RFC 9309)
pub async fn robots(Held(state): Held<State>) -> Response {
    let own = ["/anmeldung/", "/bestaetigen/", "/verwaltung", "/tuer/"];
    let own = own.map(|path| ["Disallow: ", path, "\n"].concat()).concat();
    let text = format!("User-agent: *\n{own}\nSitemap: {}\n", state.house.url("/sitemap.xml"));
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
