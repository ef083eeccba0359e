//! The codes of the choices in an event's rules, as programme files and the database contain them. The public JSON writes the
//! same ones.

use super::{Order, Promotion, SignUpMode};

macro_rules! codes {
    ($($choice:ident { $($variant:ident: $code:literal),+ })+) => { $(
        impl $choice {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }
    )+ };
}

codes! {
    SignUpMode { None: "none", Here: "here", ByHost: "by_host", Elsewhere: "elsewhere" }
    Promotion { AtOnce: "at_once", Offer: "offer" }
    Order { Fill: "fill", Strict: "strict" }
}
