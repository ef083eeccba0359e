//! What the speed claims rest on: dabei's release binary and its use cases, measured against floors of the same run.
//! `cargo xtask bench` calls it. It knows the goals; every other figure is measured.
#![forbid(unsafe_code)]

mod afar;
mod chart;
mod commits;
mod dabei;
pub mod figures;
mod filling;
pub mod floor;
pub mod folder;
mod functions;
mod growth;
pub mod house;
mod journey;
mod line;
mod load;
mod machine;
pub mod measure;
mod memory;
mod office;
mod pages;
#[path = "../../server/backend/src/testing/postgres.rs"]
pub mod postgres; // this one file and not the feature: with it the backend would differ from the one that ships
mod process;
pub mod programme;
mod relay;
mod report;
mod request;
mod rush;
mod table;
mod use_case;
mod visits;
mod wire;
