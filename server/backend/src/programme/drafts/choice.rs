//! Fields whose value is one of a few words.

use domain::events::{Order, Promotion, SignUpMode};

/// A value that is written as one of a few words.
pub trait Choice: Copy + 'static {
    const ALL: &'static [Self];

    /// The word for the value.
    fn code(self) -> &'static str;
}

macro_rules! choices {
    ($($choice:ident),+) => { $(
        impl Choice for $choice {
            const ALL: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                self.code()
            }
        }
    )+ };
}

choices! { SignUpMode, Promotion, Order }
