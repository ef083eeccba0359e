//! The sitemap and robots.txt for search engines.

use super::respond;
use crate::http::AppError;
use crate::http::state::AppState;
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::feeds::calendar_listings;
use domain::events::Filter;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The pages that do not depend on the programme.
const PAGES: [&str; 8] =
    ["/", "/programme", "/hilfe", "/leichte-sprache", "/gebaerdensprache", "/barrierefreiheit", "/einbetten", "/api"];

/// GET `/sitemap.xml` (sitemaps.org, 0.9)
pub async fn sitemap(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Result<Response, AppError> {
    let ctx = &state.ctx;
    let text = async {
        let listings = calendar_listings(ctx, &Filter::default()).await?.listings;
        let mut text = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        let mut page = |path: &str, changed: Option<String>| {
            let changed = changed.map_or(String::new(), |changed| format!("<lastmod>{changed}</lastmod>"));
            // Slugs and paths contain nothing that XML escapes; the public address of the site may.
            let address = ctx.url(path).replace('&', "&amp;");
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
    respond(&state, (uri.path(), &headers), "application/xml; charset=utf-8", text).await
}

/// GET `/robots.txt` (RFC 9309)
pub async fn robots(State(state): State<AppState>) -> Response {
    let own = ["/anmeldung/", "/bestaetigen/", "/verwaltung", "/tuer/"];
    let own = own.map(|path| ["Disallow: ", path, "\n"].concat()).concat();
    let text = format!("User-agent: *\n{own}\nSitemap: {}\n", state.ctx.url("/sitemap.xml"));
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
