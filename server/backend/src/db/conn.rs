//! The one connection that a use case works with, whichever database stands behind it. Stores take `&mut Conn<'_>`.
//! It must not know how a transaction begins or ends.

use futures_core::future::BoxFuture;

use super::{lite::Lite, postgres::Pg};

/// A connection inside a transaction. What is done through it is kept or undone as a whole.
pub enum Conn<'c> {
    /// SQLite: statements run at once, on the thread that polls.
    Lite(Lite<'c>),
    /// PostgreSQL: statements are awaited.
    Pg(Pg<'c>),
}

impl Conn<'_> {
    /// The same connection for a shorter while; what `rows!`, `row!` and `run!` do before each statement.
    pub fn on(&mut self) -> Conn<'_> {
        match self {
            Conn::Lite(lite) => Conn::Lite(lite.on()),
            Conn::Pg(pg) => Conn::Pg(pg.on()),
        }
    }
}

/// What [`read`](super::Db::read) and [`write`](super::Db::write) take: a closure whose future waits for this
/// connection and nothing else. They spell the bound out, as closures are only inferred from the long form.
pub(super) trait UseCase<T, E>:
    for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static
{
}

impl<T, E, F> UseCase<T, E> for F where F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static {}
