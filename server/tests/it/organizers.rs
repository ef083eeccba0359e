//! The back office: login, authorization, and the lists and forms of organizers.

mod accounts;
mod authorization;
mod call_tasks;
mod city_settings;
mod csv;
mod field_level;
mod login;
mod overview;
mod own_account;
mod search;
mod sessions;
mod sign_up_lists;
mod sign_ups;
mod typed_forms;
