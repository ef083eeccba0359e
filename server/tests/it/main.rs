//! Tests of the server over its real interfaces: HTTP and mail. One binary, which runs once for each kind of database.
#![recursion_limit = "512"]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot continue fails")]

mod api;
mod bad_input;
mod bounces;
mod chaos;
mod check_in;
mod confidential;
mod contact_change;
mod crash;
mod crowds;
mod doubles;
mod edit_events;
mod edit_records;
mod embedding;
mod faults;
mod feeds;
mod import_command;
mod import_under_load;
mod listener;
mod mailer;
mod middleware;
mod nodes;
mod online;
mod organizers;
mod overload;
mod own_page;
mod pages;
mod pagination;
mod party_form;
mod secret;
mod settings;
mod sign_up;
mod sign_up_fields;
mod site;
mod supervisor;
mod upgrade;
mod uploads;
mod waiting_list;
