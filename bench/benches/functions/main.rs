//! The hot functions, in one program: each is optimised with all of the server, which takes minutes.

mod messages;
mod pages;
mod rules;

use criterion::{criterion_group, criterion_main};

criterion_group!(functions, messages::messages, pages::pages, pages::descriptions, rules::rules);
criterion_main!(functions);
