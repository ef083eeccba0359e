//! Benchmarks of dabei's release binary and its use cases, measured against baselines of the same run.
//! `cargo xtask bench` calls it. It knows the goals; every other figure is measured.
#![forbid(unsafe_code)]

mod back_office;
mod chart;
mod commit_baseline;
pub mod context;
mod criterion_results;
mod crowd;
mod feeds;
mod growth;
pub mod http_baseline;
mod http_connection;
mod installation;
mod load;
mod machine;
mod messages;
mod pages;
#[path = "../../server/backend/src/testing/postgres.rs"]
pub mod postgres; // this file instead of the feature `testing`, with which the backend would differ from the one that ships
mod process;
pub mod programme;
mod relay;
mod report;
mod request;
pub mod run;
mod search;
mod seed;
mod sign_ups;
mod sqlx_pool;
mod start_up;
pub mod statistics;
mod table;
pub mod temp_dir;
mod use_case;
mod visitor;
mod waiting_list;
