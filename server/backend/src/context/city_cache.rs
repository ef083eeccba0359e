//! The city in memory: what the server fixes, and else what the office has stored.

use super::{AppContext, City};
use crate::db::{self, Conn};
use crate::{record, rows, select};
use domain::city::CitySetting;
use std::sync::{Arc, PoisonError, RwLock};

record! {
    /// A setting that the office has stored, and the version of the settings that changed it last.
    pub struct CitySettingRow in "city_settings" key(name) {
        pub name: String,
        pub value: String,
        pub version: i64,
    }
}

/// All settings that the office has stored.
pub async fn stored_city_settings(c: &mut Conn<'_>) -> db::Result<Vec<CitySettingRow>> {
    rows!(c, select!(CitySettingRow, "ORDER BY name"))
}

/// The city as this process read it last, and the version of the programme at which it did. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct CityCache(Arc<RwLock<Option<CachedCity>>>);

#[derive(Debug)]
struct CachedCity {
    version: String,
    city: Arc<City>,
}

impl CityCache {
    fn get(&self) -> Option<Arc<City>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(|cached| Arc::clone(&cached.city))
    }

    fn put(&self, version: &str, city: City) {
        let cached = CachedCity { version: version.to_owned(), city: Arc::new(city) };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(cached);
    }

    fn is_of(&self, version: &str) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(|cached| cached.version == version)
    }
}

impl AppContext {
    /// The city as this process read it last. Each transaction that reads the version of the programme brings it up to date.
    pub fn city(&self) -> Arc<City> {
        self.city_cache.get().unwrap_or_else(|| Arc::new(self.settings.fixed_city.clone()))
    }

    /// Reads the city again if the version of the programme, which saving the settings renews too, is another.
    pub(crate) async fn refresh_city(&self, c: &mut Conn<'_>, version: &str) -> db::Result<()> {
        if self.city_cache.is_of(version) {
            return Ok(());
        }
        let fixed = &self.settings.fixed_city;
        let mut city = fixed.clone();
        for CitySettingRow { name, value, version: _ } in stored_city_settings(c).await? {
            if let Some(setting) = CitySetting::from_name(&name).filter(|setting| fixed.text(*setting).is_empty()) {
                city.set(setting, value);
            }
        }
        self.city_cache.put(version, city);
        Ok(())
    }
}
