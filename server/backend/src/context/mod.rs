//! The application context: what every use case needs, and the two ways to run one, [`read_tx!`](crate::read_tx) and
//! [`write_tx!`](crate::write_tx).

mod actor;
mod city;
mod city_cache;
mod job_panics;
mod outbox;
mod people_index;
mod programme_cache;
mod settings;
mod transaction;

use crate::clock::Clock;
use crate::db::Db;
use crate::random::Random;
use crate::secret::Secret;
use domain::ids::RowId;
use std::sync::Arc;
use tokio::sync::{Mutex, Notify};

pub use actor::{Actor, Principal};
pub use city::{City, Logo, LogoFile};
pub use city_cache::CityCache;
pub(crate) use city_cache::{CitySettingRow, stored_city_settings};
pub use job_panics::JobPanics;
pub(crate) use outbox::{Outbox, Outgoing};
pub(crate) use people_index::{PeopleIndex, SearchedSignUp};
pub use programme_cache::{ProgrammeCache, ProgrammeSnapshot, ProgrammeVersion};
pub use settings::Settings;

/// The application context: database, clock, random source, secret, settings, and the caches of programme and city.
///
/// Cheap to clone; each transaction gets a clone.
#[derive(Clone)]
pub struct AppContext {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    pub secret: Secret,
    pub settings: Arc<Settings>,
    pub programme_cache: ProgrammeCache,
    pub city_cache: CityCache,
    /// The people of all sign-ups, for the search of organizers.
    pub(crate) people_index: Arc<Mutex<PeopleIndex>>,
    /// Wakes the mailer of this process; [`Self::write`] notifies it after a commit that enqueued messages.
    pub mailer_wakeup: Arc<Notify>,
    /// The panics of this process's background jobs.
    pub job_panics: JobPanics,
    /// What the transaction that this clone belongs to has enqueued.
    pub(crate) outbox: Arc<Outbox>,
}

impl AppContext {
    pub fn new(db: Db, clock: Clock, random: Random, secret: Secret, settings: Settings) -> Self {
        Self {
            db,
            clock,
            random,
            secret,
            settings: Arc::new(settings),
            programme_cache: ProgrammeCache::default(),
            city_cache: CityCache::default(),
            people_index: Arc::default(),
            mailer_wakeup: Arc::default(),
            job_panics: JobPanics::default(),
            outbox: Arc::default(),
        }
    }

    /// The absolute address of a path on this site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public_url)
    }

    /// A fresh id for a row that only the database names.
    pub fn new_id(&self) -> String {
        self.random.id::<RowId>(self.clock.now()).to_text()
    }
}
