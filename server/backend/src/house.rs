//! What every use case needs at hand: database, clock, chance, secret, and who the city is.

use crate::db::{Conn, Db};
use crate::error::Result;
use crate::{chance::Chance, clock::Clock, edition::Remembered, secret::Secret};
use domain::ids::RowId;
use futures_core::future::BoxFuture;
use std::sync::Arc;
use tokio::sync::Notify;

/// Who publishes; shown on the legal pages. Empty where the city has not said yet.
#[derive(Clone, Debug, Default)]
pub struct City {
    pub name: String,
    pub contact: String,
    pub phone: String,
    pub dpo: String,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// Without a slash at its end.
    pub public_url: String,
    pub city: City,
    /// Off lifts the limits on letters; only tests and measurements do that.
    pub has_limits: bool,
}

impl Settings {
    /// The host in the public address: the right side of UIDs and message ids.
    pub fn host(&self) -> &str {
        let without_scheme = self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, rest)| rest);
        without_scheme.split(['/', ':']).next().unwrap_or(without_scheme)
    }
}

/// Cheap to clone; a transaction's closure takes one along.
#[derive(Clone)]
pub struct House {
    pub db: Db,
    pub clock: Clock,
    pub chance: Chance,
    pub secret: Secret,
    pub settings: Arc<Settings>,
    /// The programme as it was last read.
    pub remembered: Remembered,
    /// Rung after a letter was posted, so that the mailman need not wait for his next round.
    pub bell: Arc<Notify>,
}

impl House {
    pub fn new(db: Db, clock: Clock, chance: Chance, secret: Secret, settings: Settings) -> Self {
        Self {
            db,
            clock,
            chance,
            secret,
            settings: Arc::new(settings),
            remembered: Remembered::default(),
            bell: Arc::default(),
        }
    }

    /// One transaction: all of `work` is kept, or nothing.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, House) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        let house = self.clone();
        self.db.write(move |tx| work(tx, house)).await
    }

    /// One snapshot.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, House) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        let house = self.clone();
        self.db.read(move |c| work(c, house)).await
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public_url)
    }

    /// A fresh number for a row that nobody but us names.
    pub fn new_id(&self) -> String {
        self.chance.id::<RowId>(self.clock.now()).to_text()
    }
}
