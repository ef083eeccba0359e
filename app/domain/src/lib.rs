//! The rules of events, sign-ups and the waiting list: no I/O, no async, no clock.
//!
//! The current time and random values are parameters. The glossary stands in `docs/architecture.md`.
//!
//! Order: `search · short_code · ids · plain · phone · time · working_hours · events · waiting_list · signups · attendance · organizers · partners · city`.
//! A module uses only modules to its left.
#![forbid(unsafe_code)]

pub mod attendance;
pub mod city;
pub mod events;
pub mod ids;
pub mod organizers;
pub mod partners;
pub mod phone;
pub mod plain;
pub mod search;
pub mod short_code;
pub mod signups;
pub mod time;
pub mod waiting_list;
pub mod working_hours;
