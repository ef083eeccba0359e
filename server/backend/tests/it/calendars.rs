//! Calendar files: what their entries show.

mod texts;
