//! The bundle of a message: what one person is told at once about several records. Each record keeps a message of its own, which a
//! newer one may replace.

use crate::context::AppContext;

/// The bundle of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// A keyed hash: it reveals no person.
    pub id: String,
    /// The order of its messages.
    pub position: i64,
}

impl Bundle {
    /// The bundle of what a person is told in one act.
    pub fn new(ctx: &AppContext, act: &str, person: &str, position: i64) -> Self {
        Self { id: ctx.secret.keyed_hash("bundle", &format!("{act}\n{person}")).current, position }
    }
}
