//! oEmbed 1.0 (oembed.com): the frame that shows what stands at an address of ours, for sites that ask by that address.

use crate::state::State;
use app::{EVENT_HEIGHT, LIST_HEIGHT, frame_html};
use axum::Json;
use axum::extract::{Query, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::events::Filter;
use domain::ids::ProgrammeSlug;
use domain::partners::Showing;
use domain::signups::Typed;
use serde_json::json;
use text::{Words, say};
use url::Url;

/// CSS pixels, where the one who asks sets no bounds.
const WIDTH: u32 = 600;
/// Seconds for which others may keep the answer; the frame itself is always fresh.
const KEPT: u32 = 3600;

/// What is shown, and where.
struct Shown {
    title: String,
    address: String,
    height: u32,
}

/// Why there is nothing to show.
#[derive(Clone, Copy)]
enum Refusal {
    /// Not an address of ours, or of nothing that is embedded.
    Elsewhere,
    Faulty(&'static str),
    /// JSON is the only format.
    Format,
    Broken,
}

pub async fn oembed(Held(state): Held<State>, Query(pairs): Query<Vec<(String, String)>>) -> Response {
    let asked = Typed(pairs);
    let told = match answer(&state, &asked).await {
        Ok(told) => told,
        Err(refusal) => refusal.into_response(),
    };
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], told).into_response()
}

async fn answer(state: &State, asked: &Typed) -> Result<Response, Refusal> {
    if asked.value("format").is_some_and(|format| format != "json") {
        return Err(Refusal::Format);
    }
    let width =
        bound(asked, "maxwidth", "maxwidth must be a whole number above 0")?.map_or(WIDTH, |most| most.min(WIDTH));
    let most = bound(asked, "maxheight", "maxheight must be a whole number above 0")?;
    let url = asked.value("url").ok_or(Refusal::Faulty("url is needed"))?;
    let Shown { title, address, height } = shown(state, url).await?;
    let height = most.map_or(height, |most| most.min(height));
    let city = &state.house.settings.city.name;
    let provider = if city.is_empty() { say!(state.words, "product") } else { city.clone() };
    Ok(Json(json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": provider,
        "provider_url": state.house.settings.public_url,
        "cache_age": KEPT,
        "width": width,
        "height": height,
        "html": frame_html(&address, &title, &width.to_string(), height),
    }))
    .into_response())
}

fn bound(asked: &Typed, name: &str, fault: &'static str) -> Result<Option<u32>, Refusal> {
    let number = |text: &str| text.parse().ok().filter(|number| *number > 0).ok_or(Refusal::Faulty(fault));
    asked.value(name).map(number).transpose()
}

/// What stands at an address of ours, in whichever language.
async fn shown(state: &State, address: &str) -> Result<Shown, Refusal> {
    let house = &state.house;
    let url = Url::parse(address).map_err(|_| Refusal::Elsewhere)?;
    let ours = Url::parse(&house.settings.public_url).map_err(|_| Refusal::Broken)?;
    if url.origin() != ours.origin() || !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Elsewhere);
    }
    let mut steps: Vec<&str> = url.path().trim_matches('/').split('/').filter(|step| !step.is_empty()).collect();
    let other = steps.first().and_then(|first| Words::of(first)).filter(|words| !words.is_german());
    let words = other.unwrap_or_else(Words::german);
    if other.is_some() {
        steps.remove(0);
    }
    let said = Typed(url.query_pairs().into_owned().collect());
    let list = |title: String, said: &Typed, names: &[&str]| {
        let pairs = said.0.iter().filter(|(name, value)| names.contains(&name.as_str()) && !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let path = words.path("/einbetten/liste");
        let address = house.url(&if query.is_empty() { path } else { format!("{path}?{query}") });
        Shown { title, address, height: LIST_HEIGHT }
    };
    let all = || say!(words, "menu-events");
    match steps.as_slice() {
        [] => {
            let (_, wrong) = Filter::read(|name| said.value(name));
            let said =
                Typed(said.0.into_iter().filter(|(name, _)| wrong.iter().all(|wrong| wrong.field != name)).collect());
            Ok(list(all(), &said, &Filter::FIELDS))
        }
        ["programme", slug] => {
            let slug = ProgrammeSlug::try_from(*slug).map_err(|_| Refusal::Elsewhere)?;
            let of = backend::events::programme(house, slug.as_str()).await.map_err(refusal)?;
            let said = Typed(vec![("programm".to_owned(), slug.into())]);
            Ok(list(of.programme.title.clone(), &said, &Filter::FIELDS))
        }
        ["einbetten", "liste"] => {
            let asked = backend::partners::asked(house, &said).await.map_err(refusal)?;
            let names: Vec<_> = Showing::fields().collect();
            if !asked.errors.is_empty() || said.0.iter().any(|(name, _)| !names.contains(&name.as_str())) {
                return Err(Refusal::Faulty("url asks for something that this list cannot show"));
            }
            Ok(list(all(), &said, &names))
        }
        ["veranstaltungen", slug] | ["einbetten", "veranstaltung", slug] => {
            let listing = backend::events::event(house, slug).await.map_err(refusal)?;
            let look: Vec<_> =
                said.0.iter().filter(|(name, _)| Showing::OF_ONE.contains(&name.as_str())).cloned().collect();
            let look = if steps[0] == "einbetten" { look } else { Vec::new() };
            if !Showing::read(&Typed(look.clone())).1.is_empty() {
                return Err(Refusal::Faulty("url asks for a look that there is not"));
            }
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(look).finish();
            let path = words.path(&format!("/einbetten/veranstaltung/{slug}"));
            let address = house.url(&if query.is_empty() { path } else { format!("{path}?{query}") });
            Ok(Shown { title: listing.event.title.clone(), address, height: EVENT_HEIGHT })
        }
        _ => Err(Refusal::Elsewhere),
    }
}

fn refusal(error: backend::Error) -> Refusal {
    match error {
        backend::Error::Unexpected(error) => {
            tracing::error!(%error, "an address could not be looked up");
            Refusal::Broken
        }
        _ => Refusal::Elsewhere,
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, what) = match self {
            Self::Elsewhere => (StatusCode::NOT_FOUND, "nothing that can be embedded stands at this url"),
            Self::Faulty(what) => (StatusCode::BAD_REQUEST, what),
            Self::Format => (StatusCode::NOT_IMPLEMENTED, "the only format is json"),
            Self::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "this cannot be answered just now"),
        };
        (status, Json(json!({ "error": what }))).into_response()
    }
}
