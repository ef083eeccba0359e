//! The list of programmes, such as the dementia week.

use super::problem::Problem;
use super::{cursor, parameters, respond};
use crate::http::state::AppState;
use app::{ImageJson, safe_html};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use backend::{AppContext, events};
use domain::events::{LICENCE, Programme};
use serde::Serialize;
use utoipa::ToSchema;

/// A page of the list.
#[derive(Serialize, ToSchema)]
#[schema(as = Programmes)]
pub struct ProgrammesJson {
    programmes: Vec<ProgrammeJson>,
    /// The `cursor` of the next page; null on the last one.
    #[schema(required = true, example = json!(null))]
    next: Option<String>,
}

/// A series of events.
#[derive(Serialize, ToSchema)]
#[schema(as = Programme)]
pub struct ProgrammeJson {
    /// The slug: its name in addresses, and in the filter `programm`.
    #[schema(example = "woche-der-demenz")]
    slug: String,
    #[schema(example = "Woche der Demenz")]
    title: String,
    #[schema(example = "Führungen, Gespräche und ein Markt rund um das Leben mit Demenz.")]
    summary: String,
    /// Safe HTML; headings begin with `h3`.
    #[schema(example = "<p>Viele Einrichtungen und Vereine laden ein.</p>")]
    description_html: String,
    #[schema(required = true, format = DateTime, example = "2022-09-19T00:00:00+02:00")]
    starts_at: Option<String>,
    #[schema(required = true, format = DateTime, example = "2022-09-26T00:00:00+02:00")]
    ends_at: Option<String>,
    #[schema(required = true)]
    image: Option<ImageJson>,
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/programme/woche-der-demenz")]
    url: String,
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/programme/woche-der-demenz/kalender.ics")]
    ics_url: String,
    /// The licence of the data, except images.
    #[schema(example = "CC BY 4.0")]
    licence: &'static str,
}

/// List programmes
///
/// Programmes that have a listed event, past ones too, in the order of their first days.
#[utoipa::path(
    get,
    path = "/api/v1/programmes",
    operation_id = "listProgrammes",
    tag = "programmes",
    params(
        ("cursor" = Option<String>, Query, description = "What the page before gave as `next`.", pattern = "^[A-Za-z0-9_-]+$"),
        ("limit" = Option<u8>, Query, minimum = 1, maximum = 100, description = "Programmes on a page; 50 where it is absent.", example = 20),
    ),
    responses((status = 200, description = "A page of the list.", body = ProgrammesJson, content_type = "application/json")),
)]
pub async fn list(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Response {
    let ctx = &state.ctx;
    let content = async {
        let (after, limit) = parameters::cursor_and_limit(uri.query(), &ctx.secret)?;
        let page =
            events::programmes_page(ctx, after, limit).await.map_err(|error| Problem::from_backend(ctx, &error))?;
        let programmes = page.items.iter().map(|programme| ProgrammeJson::of(programme, ctx)).collect();
        let next = page.next.map(|next| cursor::write(&next, &ctx.secret));
        Ok(ProgrammesJson { programmes, next })
    };
    respond(&state, &uri, &headers, content).await
}

impl ProgrammeJson {
    fn of(programme: &Programme, ctx: &AppContext) -> Self {
        let url = ctx.url(&format!("/programme/{}", programme.slug));
        Self {
            slug: programme.slug.to_string(),
            title: programme.title.clone(),
            summary: programme.summary.clone(),
            description_html: safe_html(&programme.description, 1),
            starts_at: programme.starts.map(|starts| starts.at.rfc_3339()),
            ends_at: programme.ends.map(|ends| ends.at.rfc_3339()),
            image: programme.image.as_ref().map(|image| ImageJson::of(image, ctx)),
            ics_url: format!("{url}/kalender.ics"),
            url,
            licence: LICENCE,
        }
    }
}
