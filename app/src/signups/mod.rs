//! Sign-ups: the form of an event, the page of a sign-up for its contact, and the pages for staff.

mod components;
pub(crate) mod office;
mod pages;

pub(crate) use components::TextFields;
pub use office::{
    CallsPage, EnterPage, LetterPage, OfficeSearchPage, PaperListPage, PersonPage, SignUpListPage, StaffCancelPage,
    StaffChangePage,
};
pub use pages::{
    CancelPage, ChangePage, DeclineRemindersPage, MailboxPage, OwnPage, ResendPage, SignUpPage, own_page_view,
};
