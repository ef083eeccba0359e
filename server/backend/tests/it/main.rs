//! Integration tests of the backend, in one binary. They run once for each database (`DABEI_TEST_DATABASE`).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod accounts;
mod arrows;
mod calendars;
mod capacity;
mod check_in;
mod db;
mod file_versions;
mod fixtures;
mod history;
mod images;
mod import_plan;
mod import_staging;
mod logins;
mod messages;
mod overview;
mod parameters;
mod programme;
mod readiness;
mod rotation;
mod sign_ups;
mod waiting_list;
