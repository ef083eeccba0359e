//! Signing up, and one's own sign-up: the forms, their answers, and what can be done afterwards.

mod change;
mod form;
mod mailbox;
pub(crate) mod office;
mod own;
mod people;
mod question;
mod refused;
mod sign_up;
mod standing;

pub use change::ChangePage;
pub use mailbox::MailboxPage;
pub use office::{
    CallsPage, CancelForThemPage, ChangeForThemPage, EnterPage, LetterPage, ListPage, PaperListPage, PersonPage,
};
pub use own::OwnPage;
pub use question::{AcceptPage, CancelPage, DeclinePage, SendAgainPage};
pub use sign_up::SignUpPage;
