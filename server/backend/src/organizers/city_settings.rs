//! The settings of the city that the office edits.

use crate::audit_log::{self, AuditAction, NewEntry};
use crate::context::{AppContext, CitySettingRow, Principal, stored_city_settings};
use crate::db;
use crate::error::Result;
use crate::events::{self, programme_version};
use crate::images::keep_image;
use crate::{read_tx, write_tx};
use domain::city::CitySetting;
use domain::events::ImageId;
use domain::ids::OrganizerId;
use domain::signups::FormData;
use serde::Serialize;

/// The subject of the settings in the audit log.
const SUBJECT: &str = "city_settings";

/// The settings as their form shows them.
pub struct CitySettings {
    /// Those that the office sets, by the names of their fields.
    pub form: FormData,
    /// Those that the server fixes, each with its text.
    pub fixed: Vec<(CitySetting, String)>,
    pub version: i64,
}

/// A setting with its old and its new text; none where it is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CitySettingChange {
    #[serde(rename = "field")]
    pub setting: CitySetting,
    pub old: Option<String>,
    pub new: Option<String>,
}

impl CitySettingChange {
    /// The image that is shown from now on.
    fn new_image(&self) -> Option<ImageId> {
        self.new.as_deref().filter(|_| self.setting == CitySetting::Logo).and_then(ImageId::parse)
    }
}

/// What became of settings that were to be saved.
#[derive(Debug, PartialEq, Eq)]
pub enum CitySettingsResult {
    Saved,
    /// The image that was chosen for the logo is not stored any more.
    ImageGone,
    /// Somebody else has changed them since: what is stored and what was typed, and the version now.
    Conflict {
        changes: Vec<CitySettingChange>,
        version: i64,
    },
}

/// The settings, and who sets them.
pub async fn city_settings(ctx: &AppContext) -> Result<CitySettings> {
    read_tx!(ctx, |c, ctx| {
        programme_version(&mut c, &ctx).await?;
        let (city, version) = (ctx.city(), latest(&stored_city_settings(&mut c).await?));
        let (editable, fixed): (Vec<_>, Vec<_>) = CitySetting::ALL.into_iter().partition(|s| is_editable(&ctx, *s));
        let mut form = FormData::default();
        for setting in editable {
            form.add(setting.field(), city.text(setting));
        }
        let fixed = fixed.into_iter().map(|setting| (setting, city.text(setting))).collect();
        Ok(CitySettings { form, fixed, version })
    })
}

/// The settings that the server does not fix.
pub fn editable_city_settings(ctx: &AppContext) -> Vec<CitySetting> {
    CitySetting::ALL.into_iter().filter(|setting| is_editable(ctx, *setting)).collect()
}

fn is_editable(ctx: &AppContext, setting: CitySetting) -> bool {
    ctx.settings.fixed_city.text(setting).is_empty()
}

/// Saves settings of which the organizer has seen the version `seen`. Pages, messages and calendars have them after the commit.
pub async fn save_city_settings(
    ctx: &AppContext,
    organizer: OrganizerId,
    seen: i64,
    texts: Vec<(CitySetting, String)>,
) -> Result<CitySettingsResult> {
    let result = write_tx!(ctx, |tx, ctx| {
        // Two people who save at the same time do so one after the other: this locks the version.
        events::store::renew_programme_version(&mut tx, &ctx).await?;
        let stored = stored_city_settings(&mut tx).await?;
        let (changes, version) = (changes(&stored, texts), latest(&stored));
        if changes.is_empty() {
            return Ok(CitySettingsResult::Saved);
        }
        if seen != version {
            return Ok(CitySettingsResult::Conflict { changes, version });
        }
        for id in changes.iter().filter_map(CitySettingChange::new_image) {
            if !keep_image(&mut tx, &id, ctx.clock.now()).await? {
                return Ok(CitySettingsResult::ImageGone);
            }
        }
        for CitySettingChange { setting, old: _, new } in &changes {
            let (name, value) = (setting.name().to_owned(), new.clone().unwrap_or_default());
            db::upsert(&mut tx, &CitySettingRow { name, value, version: version + 1 }).await?;
        }
        let (principal, changes) = (Principal::Organizer(organizer), Some(serde_json::to_string(&changes)?));
        let entry = NewEntry { principal, action: AuditAction::Edit, changes };
        audit_log::record_change(&mut tx, &ctx, &entry, SUBJECT).await?;
        Ok(CitySettingsResult::Saved)
    })?;
    // The next reader of the programme would do it too, but not every page reads it.
    let _ = events::refresh_programme_cache(ctx).await;
    Ok(result)
}

/// The version of the settings: that of the latest change.
fn latest(stored: &[CitySettingRow]) -> i64 {
    stored.iter().map(|row| row.version).max().unwrap_or_default()
}

/// The settings whose texts differ from the stored ones.
fn changes(stored: &[CitySettingRow], texts: Vec<(CitySetting, String)>) -> Vec<CitySettingChange> {
    let old = |setting: CitySetting| stored.iter().find(|row| row.name == setting.name()).map(|row| row.value.clone());
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let change = |(setting, new)| CitySettingChange { setting, old: old(setting).and_then(some), new: some(new) };
    texts.into_iter().map(change).filter(|change| change.old != change.new).collect()
}
