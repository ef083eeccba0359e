//! The embed of a page of this site, by the address of the page in any language.

use super::oembed_error::OembedError;
use crate::http::state::AppState;
use app::{EVENT_HEIGHT, LIST_HEIGHT, path_with_query};
use domain::events::Filter;
use domain::ids::ProgrammeSlug;
use domain::partners::{EmbedOptions, FrameProtocol};
use domain::signups::FormData;
use text::{Words, say};
use url::Url;

/// An embed for oEmbed, which speaks WordPress' protocol. Without WordPress around it, it is as any other.
pub struct EmbedTarget {
    pub title: String,
    /// The address of the page that shows the same, for people.
    pub page: String,
    /// The address of the embed.
    pub address: String,
    /// In CSS pixels.
    pub height: u32,
}

/// Finds the embed of the page at an address.
///
/// # Errors
/// [`OembedError::NotFound`] if no page of this site with an embed has the address; [`OembedError::Invalid`] if its
/// parameters are wrong.
pub async fn resolve_embed(state: &AppState, address: &str) -> Result<EmbedTarget, OembedError> {
    let ctx = &state.ctx;
    let url = Url::parse(address).map_err(|_| OembedError::NotFound)?;
    let site = Url::parse(&ctx.settings.public_url).map_err(|_| OembedError::Failed)?;
    if url.origin() != site.origin() || !url.username().is_empty() || url.password().is_some() {
        return Err(OembedError::NotFound);
    }
    let mut segments: Vec<&str> =
        url.path().trim_matches('/').split('/').filter(|segment| !segment.is_empty()).collect();
    let foreign = segments.first().and_then(|first| Words::of(first)).filter(|words| !words.is_german());
    let words = foreign.unwrap_or_else(Words::german);
    if foreign.is_some() {
        segments.remove(0);
    }
    let parameters = FormData(url.query_pairs().into_owned().collect());
    let url_of = |path: &str, parameters: &FormData, names: &[&str]| {
        ctx.url(&path_with_query(&words.path(path), parameters, names.iter().copied()))
    };
    let embed_url = |path: &str, mut parameters: FormData, names: &[&str]| {
        parameters.set(FrameProtocol::FIELD, FrameProtocol::WordPress.name());
        url_of(path, &parameters, names)
    };
    let list_fields: Vec<_> = EmbedOptions::fields().collect();
    let list = |title: String, page: String, parameters: FormData| {
        let address = embed_url("/einbetten/liste", parameters, &list_fields);
        EmbedTarget { title, page, address, height: LIST_HEIGHT }
    };
    let all = || say!(words, "menu-events");
    match segments.as_slice() {
        [] => {
            let mut parameters = parameters;
            Filter::read_leniently(&mut parameters.0);
            parameters.0.retain(|(name, _)| Filter::FIELDS.contains(&name.as_str()));
            Ok(list(all(), url_of("/", &parameters, &Filter::FIELDS), parameters))
        }
        ["programme", slug] => {
            let slug = ProgrammeSlug::try_from(*slug).map_err(|_| OembedError::NotFound)?;
            let page = backend::events::programme(ctx, slug.as_str()).await.map_err(OembedError::from)?;
            let address = url_of(&format!("/programme/{slug}"), &FormData::default(), &[]);
            let parameters = FormData(vec![("programm".to_owned(), slug.into())]);
            Ok(list(page.programme.title.clone(), address, parameters))
        }
        ["einbetten", "liste"] => {
            let request = backend::partners::embed_request(ctx, &parameters).await.map_err(OembedError::from)?;
            if !request.errors.is_empty() || parameters.0.iter().any(|(name, _)| !list_fields.contains(&name.as_str()))
            {
                return Err(OembedError::Invalid("url asks for something that this list cannot show"));
            }
            Ok(list(all(), url_of("/", &request.form, &Filter::FIELDS), parameters))
        }
        ["veranstaltungen", slug] | ["einbetten", "veranstaltung", slug] => {
            let listing = backend::events::event(ctx, slug).await.map_err(OembedError::from)?;
            let mut options = if segments[0] == "einbetten" { parameters } else { FormData::default() };
            options.0.retain(|(name, _)| EmbedOptions::OF_ONE.contains(&name.as_str()));
            if !EmbedOptions::read(&options).1.is_empty() {
                return Err(OembedError::Invalid("url asks for a look that there is not"));
            }
            let page = url_of(&format!("/veranstaltungen/{slug}"), &FormData::default(), &[]);
            let address = embed_url(&format!("/einbetten/veranstaltung/{slug}"), options, &EmbedOptions::OF_ONE);
            Ok(EmbedTarget { title: listing.event.title.clone(), page, address, height: EVENT_HEIGHT })
        }
        _ => Err(OembedError::NotFound),
    }
}
