//! The accounts of organizers: the list, the forms that invite and change, and the page that ends an account.

mod end;
mod fields;
mod form;
mod list;
mod texts;

pub use end::EndAccountPage;
pub use form::{EditAccountPage, NewAccountPage};
pub use list::AccountsPage;

/// The path of the list.
const PATH: &str = "/verwaltung/mitarbeitende";

/// The path of a page about an account.
fn account_path(id: domain::ids::OrganizerId, segment: &str) -> String {
    format!("{PATH}/{}/{segment}", id.to_text())
}
