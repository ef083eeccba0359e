//! The description of the API (`OpenAPI` 3.1), for generators of clients and tests.

use super::problem::{PROBLEM_JSON, Problem};
use super::{events, parameters, programmes, respond};
use crate::http::state::AppState;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use domain::events::{LICENCE, LICENCE_URL};
use utoipa::openapi::{Content, LicenseBuilder, Ref, RefOr, Response as Described, ResponseBuilder, ServerBuilder};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "dabei: events of a city",
        version = "1",
        description = "Public data, read-only, without a key. Errors are `application/problem+json` (RFC 9457). Any site's scripts may ask. \
                       Ask again with the `ETag` as `If-None-Match`, and what has not changed is answered with 304.",
    ),
    tags(
        (name = "events", description = "Events."),
        (name = "programmes", description = "Programmes: series of events."),
        (name = "description", description = "This description."),
    ),
    paths(events::list, events::one, programmes::list, description),
    components(schemas(Problem)),
    modifiers(&Everywhere),
    security(()),
)]
struct Api;

/// Get this description
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "getDescription",
    tag = "description",
    responses((status = 200, description = "OpenAPI 3.1.", body = Object, content_type = "application/json")),
)]
pub async fn description(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Response {
    let content = async {
        parameters::reject_all(uri.query())?;
        let mut api = Api::openapi();
        let licence = LicenseBuilder::new().name(format!("{LICENCE} (images apart)")).url(Some(LICENCE_URL));
        api.info.license = Some(licence.build());
        api.servers = Some(vec![ServerBuilder::new().url(&state.ctx.settings.public_url).build()]);
        Ok(api)
    };
    respond(&state, &uri, &headers, content).await
}

/// Adds the responses that every address may give.
struct Everywhere;

impl Modify for Everywhere {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        for (path, item) in &mut api.paths.paths {
            let Some(get) = &mut item.get else { continue };
            for (status, why) in OTHERWISE {
                if status != "404" || path.contains('{') {
                    get.responses.responses.insert(status.to_owned(), RefOr::T(otherwise(status, why)));
                }
            }
        }
    }
}

const OTHERWISE: [(&str, &str); 7] = [
    ("304", "It is still as the `If-None-Match` says."),
    ("400", "A parameter is unknown, unreadable or too long, or stands twice."),
    ("404", "There is nothing of this name, or it is not published."),
    ("405", "This address is only read."),
    ("429", "Too many requests from one network; `Retry-After` says how long to wait."),
    ("500", "Something broke."),
    ("503", "The server is busy or its database away; `Retry-After` says how long to wait."),
];

fn otherwise(status: &str, why: &str) -> Described {
    let response = ResponseBuilder::new().description(why);
    if status == "304" {
        return response.build();
    }
    response.content(PROBLEM_JSON, Content::new(Some(Ref::from_schema_name("Problem")))).build()
}
