//! How a sign-up reached us, and why one ends that somebody of ours cancels.

/// The way on which a sign-up reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Online,
    Phone,
    /// They stood before us.
    Counter,
    /// A letter, or a slip from a leaflet.
    Post,
    /// They came without a sign-up, and stand at the door.
    Door,
}

impl Channel {
    const ALL: [Self; 5] = [Self::Online, Self::Phone, Self::Counter, Self::Post, Self::Door];
    /// What is entered at a desk.
    pub const BY_HAND: [Self; 3] = [Self::Phone, Self::Counter, Self::Post];

    pub fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Post => "post",
            Self::Door => "door",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// Whether whoever signs up stands there, so that no way to reach them need be known.
    pub fn is_face_to_face(self) -> bool {
        matches!(self, Self::Counter | Self::Door)
    }
}

/// Chosen from a list, so that the journal holds no person's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelReason {
    /// They asked for it.
    Asked,
    /// The same people were signed up twice.
    Twice,
    /// They could not be reached in any way.
    Unreachable,
    /// By mistake, ours or theirs.
    Mistake,
}

impl CancelReason {
    pub const ALL: [Self; 4] = [Self::Asked, Self::Twice, Self::Unreachable, Self::Mistake];

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
