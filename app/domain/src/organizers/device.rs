//! The device of a session in words: the families of its browser and operating system, and no more of what a browser tells.

/// Declares a family with its codes, names, and the marks of a `User-Agent` by which it is recognised, the first that fits.
macro_rules! families {
    ($(#[$doc:meta])* $family:ident { $($member:ident = $code:literal, $name:literal, [$($mark:literal),+];)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $family {
            $($member,)+
        }

        impl $family {
            const ALL: &[Self] = &[$(Self::$member),+];

            /// The code in the database.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$member => $code,)+
                }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.code() == code)
            }

            /// The name of the product.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$member => $name,)+
                }
            }

            fn of(user_agent: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.marks().iter().any(|mark| user_agent.contains(mark)))
            }

            fn marks(self) -> &'static [&'static str] {
                match self {
                    $(Self::$member => &[$($mark),+],)+
                }
            }
        }
    };
}

families! {
    /// A family of browsers. Most claim to be Chrome or Safari as well, which is why those come last.
    Browser {
        Edge = "edge", "Edge", ["Edg/", "EdgA/", "EdgiOS/"];
        Opera = "opera", "Opera", ["OPR/", "OPT/"];
        Samsung = "samsung", "Samsung Internet", ["SamsungBrowser/"];
        Firefox = "firefox", "Firefox", ["Firefox/", "FxiOS/"];
        Chrome = "chrome", "Chrome", ["Chrome/", "CriOS/"];
        Safari = "safari", "Safari", ["Safari/"];
    }
}

families! {
    /// A family of operating systems. Android names Linux as well, and an iPhone names Mac OS X.
    OperatingSystem {
        Windows = "windows", "Windows", ["Windows"];
        Android = "android", "Android", ["Android"];
        IPhone = "iphone", "iPhone", ["iPhone"];
        IPad = "ipad", "iPad", ["iPad"];
        MacOs = "macos", "macOS", ["Macintosh"];
        ChromeOs = "chromeos", "ChromeOS", ["CrOS"];
        Linux = "linux", "Linux", ["Linux"];
    }
}

/// A device, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    pub browser: Option<Browser>,
    pub operating_system: Option<OperatingSystem>,
}

impl Device {
    /// The device that a `User-Agent` tells of.
    pub fn of(user_agent: &str) -> Self {
        Self { browser: Browser::of(user_agent), operating_system: OperatingSystem::of(user_agent) }
    }
}
