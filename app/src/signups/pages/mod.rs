//! The public pages: signing up for an event, and what a contact can do with the token of the sign-up.

mod cancel;
mod change;
mod decline_reminders;
mod mailbox;
mod own_facts;
mod own_page;
mod resend;
mod sign_up;

pub use cancel::CancelPage;
pub use change::ChangePage;
pub use decline_reminders::DeclineRemindersPage;
pub use mailbox::MailboxPage;
pub use own_page::{OwnPage, own_page_view};
pub use resend::ResendPage;
pub use sign_up::SignUpPage;
