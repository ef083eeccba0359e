//! What handlers share: the application state, reading forms, checking where they come from, rendering pages, and errors.

pub mod assets;
mod body_limit;
pub mod city;
pub mod csrf;
mod error;
pub mod files;
mod form;
pub mod health;
mod image_form;
pub mod images;
mod multipart;
pub mod pages;
pub mod path;
pub mod query;
mod render;
mod respond;
pub mod response_policy;
pub mod session;
pub mod short_links;
pub mod state;
mod submitted_form;
mod uploads;

pub use body_limit::{FORM_TIMEOUT, read_json};
pub use error::AppError;
pub use form::{check_csrf, read_form, read_mail_program_form, read_own_page_form, read_staff_form};
pub use image_form::{ImageForm, read_staff_form_with_image, read_unhandled_form};
pub use render::{render_error, render_page, render_view};
pub use respond::FormPage;
pub use submitted_form::{KeptForm, SubmittedForm};
pub use uploads::Uploads;
