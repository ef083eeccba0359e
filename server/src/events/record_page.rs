//! The page of a record's form: what answers its submission.

use crate::http::state::AppState;
use crate::http::{AppError, render_page};
use app::{EditResult, FieldFault};
use axum::http::StatusCode;
use axum::response::Response;
use backend::programme::{self, Import, ImportError, Plan, TELL_TEXT};
use domain::events::Listing;
use domain::signups::{Announcement, FormData};
use leptos::prelude::provide_context;

/// The buttons that only bring the form back.
const RESHAPING_BUTTONS: [&str; 2] = ["more", "back"];

/// The page of a form, to which a submission returns that is not saved.
pub struct RecordPage<'a> {
    state: &'a AppState,
    path: String,
    asks_always: bool,
}

impl<'a> RecordPage<'a> {
    pub fn at(state: &'a AppState, path: impl Into<String>) -> Self {
        Self { state, path: path.into(), asks_always: false }
    }

    /// What saving does is shown first, even if nobody is told.
    pub fn asking_always(self) -> Self {
        Self { asks_always: true, ..self }
    }

    /// 200: the form as it was typed, if a button was pressed that only changes the fields of the form.
    pub async fn reshaped(&self, data: &FormData) -> Option<Response> {
        let is_reshaped = RESHAPING_BUTTONS.iter().any(|button| data.has(button));
        if is_reshaped { Some(self.typed(data.clone()).await) } else { None }
    }

    /// 200: the page with what was typed.
    pub async fn typed(&self, data: FormData) -> Response {
        self.again(StatusCode::OK, EditResult { data, ..EditResult::default() }).await
    }

    /// 200: the typed event as visitors would see it.
    pub async fn preview(&self, data: FormData, listing: Listing) -> Response {
        let preview = Some(listing);
        self.again(StatusCode::OK, EditResult { data, preview, ..EditResult::default() }).await
    }

    /// Saves a record: 303 to `saved`. What people hear of is shown first, and saved when that is confirmed.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn save(&self, data: FormData, import: Import, saved: &str) -> Result<Response, AppError> {
        let announcement = announcement(&data);
        let import = import.announcing(announcement.clone().unwrap_or_default());
        let plan = match programme::plan(&self.state.ctx, &import).await {
            Ok(plan) => plan,
            Err(error) => return self.rejected(data, error).await,
        };
        let is_first = data.value("confirmed") != Some("yes");
        let announcement = match announcement {
            Err(fault) if is_first => return Ok(self.invalid_field(data, TELL_TEXT, fault).await),
            Err(fault) => return Ok(self.invalid_announcement(data, fault, plan).await),
            Ok(announcement) => announcement,
        };
        if plan.records.is_empty() && announcement.is_some() && is_first {
            return Ok(self.invalid_field(data, "tell", FieldFault::NothingToTell).await);
        }
        if plan.records.is_empty() {
            return Ok(self.state.see_other(saved));
        }
        let asks = self.asks_always || is_told(&plan) || announcement.is_some();
        if asks && !is_confirmed(&data, &plan) {
            return Ok(self.asks(data, plan).await);
        }
        match programme::save(&self.state.ctx, &import, Some(&plan)).await {
            Ok(_) => Ok(self.state.see_other(saved)),
            Err(error) => self.rejected(data, error).await,
        }
    }

    /// The response to a record that was not saved: 422 with the faults, 409 with both versions.
    ///
    /// # Errors
    /// Any other error.
    pub async fn rejected(&self, data: FormData, error: ImportError) -> Result<Response, AppError> {
        let result = EditResult { data, ..EditResult::default() };
        Ok(match error {
            ImportError::Faulty(faults) => {
                self.again(StatusCode::UNPROCESSABLE_ENTITY, EditResult { faults, ..result }).await
            }
            ImportError::Conflicts { version, conflicts, .. } => {
                let conflict = Some((conflicts, version));
                self.again(StatusCode::CONFLICT, EditResult { conflict, ..result }).await
            }
            ImportError::PlanChanged(plan) => self.asks(result.data, *plan).await,
            ImportError::Unexpected(error) => return Err(error.into()),
        })
    }

    /// 422: the form with the fault of one field.
    pub async fn invalid_field(&self, data: FormData, field: &'static str, fault: FieldFault) -> Response {
        let result = EditResult { data, field_fault: Some((field, fault)), ..EditResult::default() };
        self.again(StatusCode::UNPROCESSABLE_ENTITY, result).await
    }

    /// 422: the page that says what saving does, with what is wrong with the organizer's words.
    async fn invalid_announcement(&self, data: FormData, fault: FieldFault, plan: Plan) -> Response {
        let field_fault = Some((TELL_TEXT, fault));
        let result = EditResult { data, field_fault, plan: Some(plan), ..EditResult::default() };
        self.again(StatusCode::UNPROCESSABLE_ENTITY, result).await
    }

    /// 200: the page that says what saving does.
    async fn asks(&self, data: FormData, plan: Plan) -> Response {
        self.again(StatusCode::OK, EditResult { data, plan: Some(plan), ..EditResult::default() }).await
    }

    async fn again(&self, status: StatusCode, mut result: EditResult) -> Response {
        // The page issues a new one, as after the confirmation the form is another.
        result.data.0.retain(|(field, _)| field != "form_id");
        render_page(self.state, &self.path, status, move || provide_context(result)).await
    }
}

/// What the organizer tells people of the change; none if nobody is to be told.
fn announcement(data: &FormData) -> Result<Option<Announcement>, FieldFault> {
    if data.value("tell") != Some("yes") {
        return Ok(None);
    }
    let parsed = Announcement::parse(data.value(TELL_TEXT).unwrap_or_default());
    parsed.map_err(|_| FieldFault::TellTextTooLong)?.ok_or(FieldFault::NoTellText).map(Some)
}

fn is_told(plan: &Plan) -> bool {
    plan.notices().told() > 0
}

/// Whether the form confirms this plan: it names as many people as are told now.
fn is_confirmed(data: &FormData, plan: &Plan) -> bool {
    let seen = data.value("told").map(|told| told == plan.notices().told().to_string());
    data.value("confirmed") == Some("yes") && seen.unwrap_or(true)
}
