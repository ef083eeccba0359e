//! The API's description (`OpenAPI` 3.1), for programs that write or test programs.

use super::problem::{PROBLEM_JSON, Problem};
use super::{answer, asked, events, programmes};
use crate::state::State;
use axum::extract::State as Held;
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
        (name = "events", description = "What is on."),
        (name = "programmes", description = "Series of events."),
        (name = "description", description = "This description."),
    ),
    paths(events::list, events::one, programmes::list, description),
    components(schemas(Problem)),
    modifiers(&Everywhere),
    security(()),
)]
struct Api;

/// The API's description
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "getDescription",
    tag = "description",
    responses((status = 200, description = "OpenAPI 3.1.", body = Object, content_type = "application/json")),
)]
pub async fn description(Held(state): Held<State>, uri: Uri, headers: HeaderMap) -> Response {
    let asked = async {
        asked::nothing(uri.query())?;
        let mut api = Api::openapi();
        let licence = LicenseBuilder::new().name(format!("{LICENCE} (images apart)")).url(Some(LICENCE_URL));
        api.info.license = Some(licence.build());
        api.servers = Some(vec![ServerBuilder::new().url(&state.house.settings.public_url).build()]);
        Ok(api)
    };
    answer(&state, &uri, &headers, asked).await
}

/// What every address may answer beside what it is there for.
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

const OTHERWISE: [(&str, &str); 6] = [
    ("304", "It is still as the `If-None-Match` says."),
    ("400", "A parameter is unknown, unreadable or too long, or stands twice."),
    ("404", "There is nothing of this name, or it is not published."),
    ("405", "This address is only read."),
    ("429", "Too many requests from one network; `Retry-After` says how long to wait."),
    ("500", "Something broke."),
];

fn otherwise(status: &str, why: &str) -> Described {
    let response = ResponseBuilder::new().description(why);
    if status == "304" {
        return response.build();
    }
    response.content(PROBLEM_JSON, Content::new(Some(Ref::from_schema_name("Problem")))).build()
}
