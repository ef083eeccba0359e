//! The parts that all pages share: the frame around a page, the fields of forms, and pages that belong to no feature.
//! They know no feature.

mod async_page;
mod city_details;
mod confirm_page;
mod dated_facts;
mod email;
mod facts;
mod focused_alert;
mod footer;
mod form;
mod frame;
mod header;
mod island_scripts;
mod markdown;
mod metadata;
mod oembed_link;
mod path_param;
mod phone;
mod principal_name;
mod problem_page;
mod response_status;
mod resubmit;
mod similar_notice;
mod staff_form;
mod stale_notice;
mod text_page;

pub use async_page::async_page;
pub use confirm_page::{ConfirmPage, Question};
pub use dated_facts::DatedFacts;
pub use email::EmailLink;
pub use facts::{Fact, Facts};
pub use focused_alert::{AlertKind, FocusedAlert};
pub use form::{
    Check, CopyField, ErrorSummary, FORM_ID_FIELD, Field, FileField, FormState, Group, HiddenFields, Kind, Radio,
    Select,
};
pub use frame::Frame;
pub use island_scripts::{HasIsland, IslandScripts};
pub use markdown::{Markdown, safe_html};
pub use metadata::{ListMetadata, PageMetadata};
pub use oembed_link::OembedLink;
pub use path_param::path_param;
pub use phone::PhoneLink;
pub use principal_name::principal_name;
pub use problem_page::ProblemPage;
pub use response_status::set_status;
pub use resubmit::{ResubmitAlert, ResubmitPage};
pub use similar_notice::similar_notice;
pub use staff_form::{StaffForm, staff_form_id, staff_form_subject};
pub use stale_notice::{MAIN_ELEMENT, stale_notice};
pub use text_page::{PageText, TextPage};
