//! The form of the city's settings.

use crate::http::state::SessionState;
use crate::http::{AppError, FormPage, read_staff_form_with_image, render_page};
use app::CitySettingsConflict;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use backend::organizers::{self, CitySettingsResult};
use domain::city::read_city_settings;
use domain::signups::Fault;
use leptos::prelude::provide_context;

const PATH: &str = "/verwaltung/einstellungen";

/// POST `/verwaltung/einstellungen`
pub async fn save(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let mut form = read_staff_form_with_image(&state, PATH, request).await?;
    let unusable = form.store_image(&state.ctx).await?;
    let (mut data, page) = (form.data, FormPage::at(&state, PATH));
    if let Some(unusable) = unusable {
        return Ok(page.invalid_field(data, "image", Fault::Image(unusable)).await);
    }
    let texts = match read_city_settings(&data, &organizers::editable_city_settings(&state.ctx)) {
        Ok(texts) => texts,
        Err(faults) => return Ok(page.invalid(data, faults).await),
    };
    let seen = data.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or_default();
    match organizers::save_city_settings(&state.ctx, state.organizer_id()?, seen, texts).await? {
        CitySettingsResult::Saved => Ok(state.see_other(&format!("{PATH}?gespeichert=ja"))),
        CitySettingsResult::ImageGone => {
            data.set("image_hash", "");
            Ok(page.invalid_field(data, "image", Fault::ImageGone).await)
        }
        CitySettingsResult::Conflict { changes, version } => {
            // The form that is sent again knows the other version.
            data.set("revision", version.to_string());
            let conflict = CitySettingsConflict { data, changes };
            Ok(render_page(&state, PATH, StatusCode::CONFLICT, move || provide_context(conflict)).await)
        }
    }
}
