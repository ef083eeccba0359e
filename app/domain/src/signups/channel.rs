//! The channel of a sign-up, and the reasons for which an organizer cancels one.

/// The channel through which a sign-up was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// The sign-up form on this site.
    Online,
    /// By telephone.
    Phone,
    /// In person, at a counter of the city.
    Counter,
    /// By post: a letter, or the reply slip of a leaflet.
    Post,
    /// At check-in, by a visitor without a sign-up.
    WalkIn,
}

impl Channel {
    const ALL: [Self; 5] = [Self::Online, Self::Phone, Self::Counter, Self::Post, Self::WalkIn];
    /// The channels that an organizer chooses from when entering a sign-up.
    pub const BY_HAND: [Self; 3] = [Self::Phone, Self::Counter, Self::Post];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Post => "post",
            Self::WalkIn => "walk_in",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// Whether the contact is present in person, so that no contact details are required.
    pub fn is_face_to_face(self) -> bool {
        matches!(self, Self::Counter | Self::WalkIn)
    }
}

/// Why an organizer cancels a sign-up. Chosen from a list, so that the audit log holds no free text about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelReason {
    /// The contact asked for it.
    Asked,
    /// The same party was signed up twice.
    Twice,
    /// The contact could not be reached.
    Unreachable,
    /// The sign-up was a mistake, of the contact or of an organizer.
    Mistake,
}

impl CancelReason {
    pub const ALL: [Self; 4] = [Self::Asked, Self::Twice, Self::Unreachable, Self::Mistake];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Twice => "twice",
            Self::Unreachable => "unreachable",
            Self::Mistake => "mistake",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
