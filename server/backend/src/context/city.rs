//! The city that publishes.

use domain::city::{CitySetting, codes, host_parts};
use domain::events::{HostPart, ImageId};
use domain::partners::Accent;
use domain::phone::AreaCode;
use domain::signups::EmailAddress;
use std::sync::Arc;

/// The city that publishes, as the legal pages show it. Fields are empty while the city has not given them.
#[derive(Clone, Debug, Default)]
pub struct City {
    pub name: String,
    pub contact: String,
    pub phone: String,
    pub dpo: String,
    /// Where people report barriers; empty if at the contact.
    pub accessibility: String,
    /// What the imprint says beside the contact.
    pub imprint: String,
    /// The area code of numbers that are written without one.
    pub area_code: Option<AreaCode>,
    pub logo: Option<Logo>,
    /// The colour of links and buttons.
    pub colour: Option<Accent>,
    /// What hosts may change at once.
    pub host_parts: Vec<HostPart>,
}

/// The city's logo.
#[derive(Clone, Debug)]
pub enum Logo {
    /// A file of the server.
    File(LogoFile),
    /// An image that the office has uploaded.
    Image(ImageId),
}

/// The file of a logo.
#[derive(Clone, Debug)]
pub struct LogoFile {
    /// The content of the file.
    pub data: Arc<[u8]>,
    pub media_type: &'static str,
    /// A part of the address, which changes with the content.
    pub version: String,
}

impl Logo {
    /// A text that changes with the content.
    pub fn version(&self) -> String {
        match self {
            Self::File(file) => file.version.clone(),
            Self::Image(id) => id.to_string(),
        }
    }
}

impl City {
    /// The settings that are empty and that visitors miss. The others have a substitute, or are a matter of taste.
    pub fn empty_settings(&self) -> Vec<CitySetting> {
        use CitySetting::{AreaCode, Contact, Dpo, Name, Phone};
        [Name, Contact, Phone, Dpo, AreaCode].into_iter().filter(|setting| self.text(*setting).is_empty()).collect()
    }

    /// The e-mail address in the contact, if there is one.
    pub fn email(&self) -> Option<&str> {
        self.contact.split_whitespace().find(|word| matches!(EmailAddress::parse(word), Ok(Some(_))))
    }

    /// A setting as its form shows it.
    pub fn text(&self, setting: CitySetting) -> String {
        match setting {
            CitySetting::Name => self.name.clone(),
            CitySetting::Contact => self.contact.clone(),
            CitySetting::Phone => self.phone.clone(),
            CitySetting::AreaCode => self.area_code.as_ref().map(ToString::to_string).unwrap_or_default(),
            CitySetting::Dpo => self.dpo.clone(),
            CitySetting::Accessibility => self.accessibility.clone(),
            CitySetting::Imprint => self.imprint.clone(),
            CitySetting::Logo => self.logo.as_ref().map(Logo::version).unwrap_or_default(),
            CitySetting::Colour => self.colour.map(|colour| format!("#{colour}")).unwrap_or_default(),
            CitySetting::HostParts => codes(&self.host_parts),
        }
    }

    /// Sets a setting to a text that was checked before it was stored.
    pub fn set(&mut self, setting: CitySetting, text: String) {
        match setting {
            CitySetting::Name => self.name = text,
            CitySetting::Contact => self.contact = text,
            CitySetting::Phone => self.phone = text,
            CitySetting::AreaCode => self.area_code = AreaCode::parse(&text),
            CitySetting::Dpo => self.dpo = text,
            CitySetting::Accessibility => self.accessibility = text,
            CitySetting::Imprint => self.imprint = text,
            CitySetting::Logo => self.logo = ImageId::parse(&text).map(Logo::Image),
            CitySetting::Colour => self.colour = Accent::parse(&text).ok(),
            CitySetting::HostParts => self.host_parts = host_parts(&text),
        }
    }
}
