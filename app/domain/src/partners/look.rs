//! The look of an embed: list or cards, colour scheme, and accent colour.

use super::Accent;

/// The look of an embed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub style: Style,
    pub scheme: Scheme,
    pub accent: Option<Accent>,
}

/// The layout of the events in an embed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    #[default]
    List,
    Cards,
}

/// The colour scheme of an embed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// The scheme that the visitor's device prefers.
    #[default]
    System,
    Light,
    Dark,
}

impl Look {
    /// Parses the value of `aussehen` in addresses: `liste` or `karten`, each alone or followed by `-hell` or
    /// `-dunkel`.
    pub fn named(name: &str) -> Option<(Style, Scheme)> {
        let (style, scheme) = name.split_once('-').map_or((name, None), |(style, scheme)| (style, Some(scheme)));
        let scheme = scheme.map_or(Some(Scheme::System), Scheme::named)?;
        // The scheme of the device is written without a suffix, so `-geraet` is refused.
        Some((Style::named(style)?, scheme)).filter(|_| !name.ends_with("-geraet"))
    }

    /// The value of `aussehen` in addresses.
    pub fn name(self) -> String {
        match self.scheme {
            Scheme::System => self.style.name().to_owned(),
            scheme => format!("{}-{}", self.style.name(), scheme.name()),
        }
    }
}

impl Style {
    pub const ALL: [Self; 2] = [Self::List, Self::Cards];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "liste",
            Self::Cards => "karten",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }
}

impl Scheme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "geraet",
            Self::Light => "hell",
            Self::Dark => "dunkel",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Scheme, Style};

    #[test]
    fn a_look_is_parsed_from_the_name_that_it_is_written_as() {
        for style in Style::ALL {
            for scheme in Scheme::ALL {
                let look = Look { style, scheme, accent: None };
                assert_eq!(Look::named(&look.name()), Some((style, scheme)));
            }
        }
        assert_eq!(Look::default().name(), "liste");
        assert_eq!(Look::named("karten-dunkel"), Some((Style::Cards, Scheme::Dark)));
        for name in ["", "-", "liste-", "Liste", "liste-geraet", "karten-dunkel-hell", "red;}"] {
            assert_eq!(Look::named(name), None, "{name}");
        }
    }
}
