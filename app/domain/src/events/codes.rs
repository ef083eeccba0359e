//! The codes of the choices in an event's rules, as programme files and the database contain them. The public JSON writes the
//! same ones.

use super::{HostNotice, Order, Promotion, SignUpMode};

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
}
