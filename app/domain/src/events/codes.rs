//! The codes of choices: those in an event's rules as programme files, the database and the public JSON contain them, and those
//! of filters in addresses.

use super::{EventState, HostNotice, HostPart, MissingFact, Order, Promotion, SignUpMode, SubmissionState};

/// A value that is written as one of a few codes.
pub trait Coded: Copy + 'static {
    const ALL: &'static [Self];

    fn code(self) -> &'static str;

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

macro_rules! codes {
    ($($choice:ident { $($variant:ident: $code:literal),+ })+) => { $(
        impl Coded for $choice {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }
    )+ };
}

codes! {
    SignUpMode { None: "none", Here: "here", ByHost: "by_host", Elsewhere: "elsewhere" }
    Promotion { AtOnce: "at_once", Offer: "offer" }
    HostNotice { Off: "off", Daily: "daily", Each: "each" }
    Order { Fill: "fill", Strict: "strict" }
    EventState {
        Published: "veroeffentlicht",
        Draft: "entwurf",
        Scheduled: "geplant",
        Cancelled: "abgesagt",
        Full: "ausgebucht",
        WaitingList: "warteliste"
    }
    MissingFact { Accessibility: "barrierefreiheit", Image: "bild", EasyText: "leichte-sprache" }
    SubmissionState { Open: "open", Approved: "approved", Returned: "returned", Replaced: "replaced" }
    HostPart {
        Description: "description", OtherTexts: "other_texts", Image: "image", Contact: "contact", Results: "results"
    }
}
