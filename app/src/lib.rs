//! The pages. Each is complete without JavaScript; its wording comes from `text`, its data from `backend`.
//!
//! Pages do not know HTTP: a page that answers a form submission finds the result as [`FormResult`] in its context. The
//! server renders everything (feature `ssr`); `islands` are also compiled for the browser (feature `hydrate`).
//!
//! A module uses only modules to its left:
//! `page_context · outage_log · problem · form_result · layout · events · waiting_list · signups · attendance · organizers · partners · routes`
#![forbid(unsafe_code)]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod attendance;
#[cfg(feature = "ssr")]
mod events;
#[cfg(feature = "ssr")]
mod form_result;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
mod organizers;
#[cfg(feature = "ssr")]
mod outage_log;
#[cfg(feature = "ssr")]
mod page_context;
#[cfg(feature = "ssr")]
mod partners;
#[cfg(feature = "ssr")]
mod problem;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod signups;
#[cfg(feature = "ssr")]
mod waiting_list;

#[cfg(feature = "ssr")]
pub use self::{
    attendance::{CheckInAddress, LastCheckIn, check_in_message, check_in_refusal, present_since},
    events::{
        EditResult, EventJson, FieldFault, ImageJson, path_with_query, record_path, records_path, saved_record_path,
        saved_tag_path, tag_path,
    },
    form_result::FormResult,
    layout::{
        FORM_ID_FIELD, HasIsland, MAIN_ELEMENT, ProblemPage, ResubmitPage, safe_html, staff_form_subject, stale_notice,
    },
    organizers::CitySettingsConflict,
    page_context::PageContext,
    partners::{EVENT_HEIGHT, LIST_HEIGHT, WORDPRESS_SCRIPT, oembed_html},
    problem::Problem,
    routes::App,
};
pub use attendance::json;
