//! Signing up, changing a sign-up and cancelling it, as a visitor does on the public pages.

mod changes;
mod forms;
mod messages;
mod request_hashes;
mod seats;

pub const ANNA: [(&str, &str); 2] = [("contact_name", "Anna Weiß"), ("email", "anna@example.org")];
