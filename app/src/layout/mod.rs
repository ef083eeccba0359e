//! What all pages share: the frame around them, and the patterns that their parts are made of.

mod awake;
mod elsewhere;
mod facts;
mod form;
mod frame;
mod markdown;
mod problems;
mod shown;
mod staff_form;
mod texts;

pub use awake::{Awake, HasIsland};
pub use elsewhere::{Elsewhere, ListElsewhere};
pub use facts::{Fact, Facts, PhoneLink};
pub use form::{Check, ErrorSummary, Field, Group, HiddenFields, Kind, Radio, Said, Select, ToCopy};
pub use frame::{Frame, OembedLink};
pub use markdown::{Markdown, safe_html};
pub use problems::ProblemView;
pub use shown::shown;
pub use staff_form::{StaffForm, staff_form, staff_number};
pub use texts::{TextPage, WhichText};
