//! Where events take place.

use crate::ids::VenueSlug;

/// Where an event takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    OnSite(VenueSlug),
    Online(OnlineUrl),
    /// At a venue, and online at the same time.
    Hybrid(VenueSlug, OnlineUrl),
}

/// The address under which an event takes place online. It has no `Display`: what is public never shows it.
/// [`SignUp::online_url`](crate::signups::SignUp::online_url) says which contact may have it; staff have it from
/// [`Location::online_url`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlineUrl(String);

impl Location {
    /// `None` if there is neither a venue nor an address.
    pub fn of(venue: Option<VenueSlug>, online_url: Option<String>) -> Option<Self> {
        match (venue, online_url.map(OnlineUrl)) {
            (Some(venue), None) => Some(Self::OnSite(venue)),
            (None, Some(url)) => Some(Self::Online(url)),
            (Some(venue), Some(url)) => Some(Self::Hybrid(venue, url)),
            (None, None) => None,
        }
    }

    /// The parts that [`Self::of`] takes.
    pub fn into_parts(self) -> (Option<VenueSlug>, Option<String>) {
        match self {
            Self::OnSite(venue) => (Some(venue), None),
            Self::Online(OnlineUrl(url)) => (None, Some(url)),
            Self::Hybrid(venue, OnlineUrl(url)) => (Some(venue), Some(url)),
        }
    }

    pub fn venue(&self) -> Option<&VenueSlug> {
        match self {
            Self::OnSite(venue) | Self::Hybrid(venue, _) => Some(venue),
            Self::Online(_) => None,
        }
    }

    /// The address for those who may have it.
    pub fn online_url(&self) -> Option<&str> {
        match self {
            Self::Online(OnlineUrl(url)) | Self::Hybrid(_, OnlineUrl(url)) => Some(url),
            Self::OnSite(_) => None,
        }
    }

    /// Whether one can take part online.
    pub fn is_online(&self) -> bool {
        self.online_url().is_some()
    }

    /// Whether everybody who could take part `before` still can, at the same venue, or online: another address is news only for
    /// those who have it, and one more way to take part moves nobody.
    pub fn keeps(&self, before: &Self) -> bool {
        let keeps_venue = before.venue().is_none() || before.venue() == self.venue();
        keeps_venue && (self.is_online() || !before.is_online())
    }
}
