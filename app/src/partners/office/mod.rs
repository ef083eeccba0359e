//! Partners in the back office: which events their embeds show, and how.

mod partner_form;
mod partner_list;

pub use partner_form::partner_fields;
pub use partner_list::PartnersPage;
