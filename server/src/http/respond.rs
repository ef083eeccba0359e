//! Responses to a submitted form: a redirect, or the page with the form again.

use super::error::AppError;
use super::render::render_page;
use super::state::AppState;
use app::{FormResult, Problem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use backend::Error;
use domain::signups::{Fault, FieldError, FormData, Refusal};
use leptos::prelude::provide_context;

/// The page of a form, to which a rejected submission returns with everything that was entered.
pub struct FormPage<'a> {
    state: &'a AppState,
    path: String,
}

impl<'a> FormPage<'a> {
    /// The form's page at `path`, without a language.
    pub fn at(state: &'a AppState, path: impl Into<String>) -> Self {
        Self { state, path: path.into() }
    }

    /// The response to an error of a use case: 422 with the faults of the fields, 409 with the refusal.
    ///
    /// # Errors
    /// Any other error.
    pub async fn rejected(&self, data: FormData, error: Error) -> Result<Response, AppError> {
        match error {
            Error::Invalid(errors) => Ok(self.invalid(data, errors).await),
            Error::Refused(refusal) => Ok(self.refused(data, refusal).await),
            error => Err(error.into()),
        }
    }

    /// 422: the form with its faults.
    pub async fn invalid(&self, data: FormData, errors: Vec<FieldError>) -> Response {
        self.again(StatusCode::UNPROCESSABLE_ENTITY, FormResult { data, errors, ..FormResult::default() }).await
    }

    /// 422: the form with the fault of one field.
    pub async fn invalid_field(&self, data: FormData, field: &str, fault: Fault) -> Response {
        self.invalid(data, vec![FieldError { field: field.to_owned(), fault }]).await
    }

    /// 422: the form with a new form id, because its own is expired or not ours.
    pub async fn invalid_form_id(&self, mut data: FormData, fault: Fault) -> Response {
        remove_form_id(&mut data);
        self.invalid_field(data, "inhalt", fault).await
    }

    async fn refused(&self, mut data: FormData, refusal: Refusal) -> Response {
        if refusal == Refusal::FormReused {
            remove_form_id(&mut data);
        }
        self.again(StatusCode::CONFLICT, FormResult { data, refusal: Some(refusal), ..FormResult::default() }).await
    }

    /// 503: the form as it was typed, to be sent again with the same form id. Only for a page that needs no database then.
    pub async fn not_stored(&self, data: FormData, error: &Error) -> Response {
        let problem = Problem::from_backend(&self.state.ctx, error);
        let result = FormResult { data, problem: Some(problem), ..FormResult::default() };
        self.again(StatusCode::SERVICE_UNAVAILABLE, result).await
    }

    /// 200: the form with other fields, such as those of one more person.
    pub async fn with_data(&self, data: FormData) -> Response {
        self.again(StatusCode::OK, FormResult { data, ..FormResult::default() }).await
    }

    async fn again(&self, status: StatusCode, result: FormResult) -> Response {
        let response = render_page(self.state, &self.path, status, move || provide_context(result)).await;
        if response.status() == StatusCode::SERVICE_UNAVAILABLE && response.status() != status {
            // The page needs the database, which has failed since: the request pipeline shows again what was typed.
            return AppError::from(Problem::Busy).into_response();
        }
        response
    }
}

impl AppState {
    /// 303 to a path of this site, in the language of the request.
    pub fn see_other(&self, path: &str) -> Response {
        Redirect::to(&self.path(path)).into_response()
    }
}

/// Without a form id the page issues a new one.
fn remove_form_id(data: &mut FormData) {
    data.0.retain(|(field, _)| field != "form_id");
}
