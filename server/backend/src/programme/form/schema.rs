//! The fields of each kind of record in its form.

use crate::programme::drafts::RecordKind;

/// How the form asks for a key of a draft.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// A text, a time or a choice.
    Text,
    Number,
    Decimal,
    /// A check box.
    Flag,
    /// A list in one field, separated by commas, or by semicolons where an entry has a comma.
    Commas,
    /// A field or check box for each entry of a list.
    Repeated,
    /// The identity of a stored image, in `image_hash`; the field `image` is its file.
    Image,
    /// A check box for each fact that has a question, and the other facts in `accessibility_other`, one a line.
    Facts,
    /// The fields of a table, each with the key of the table before it.
    Table(&'static [(&'static str, Input)]),
    /// `starts` and `ends`, `starts_2` and `ends_2`, …
    Dates,
    /// `workshop_1_title`, `workshop_2_title`, …
    Workshops,
    /// `translation_uk_title`, …
    Translations,
    /// `filters_programme`, …: a table whose keys are free. Those named here have numbers.
    Texts(&'static [&'static str]),
}

use Input::{
    Commas, Dates, Decimal, Facts, Flag, Image, Number, Repeated, Table, Text, Texts, Translations, Workshops,
};

/// The keys of a kind that its form asks for, each with its field.
pub fn schema(kind: RecordKind) -> &'static [(&'static str, Input)] {
    match kind {
        RecordKind::Host => HOST,
        RecordKind::Venue => VENUE,
        RecordKind::Programme => PROGRAMME,
        RecordKind::Event => EVENT,
        RecordKind::Partner => PARTNER,
    }
}

const HOST: &[(&str, Input)] = &[("slug", Text), ("name", Text), ("phone", Text), ("email", Text), ("website", Text)];

const VENUE: &[(&str, Input)] = &[
    ("slug", Text),
    ("name", Text),
    ("street", Text),
    ("postcode", Text),
    ("city", Text),
    ("lat", Decimal),
    ("lon", Decimal),
    ("accessibility", Facts),
];

const PROGRAMME: &[(&str, Input)] = &[
    ("slug", Text),
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("host", Text),
    ("co_hosts", Repeated),
    ("starts", Text),
    ("ends", Text),
    ("submit_until", Text),
    ("image", Image),
    ("image_alt", Text),
    ("image_credit", Text),
];

/// Without `cancelled`, `cancelled_reason` and `uid`, which an act of its own sets, or nobody.
const EVENT: &[(&str, Input)] = &[
    ("slug", Text),
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("programme", Text),
    ("series", Text),
    ("host", Text),
    ("co_hosts", Repeated),
    ("venue", Text),
    ("online_url", Text),
    ("dates", Dates),
    ("all_day", Flag),
    ("price", Text),
    ("topics", Commas),
    ("target_groups", Commas),
    ("languages", Commas),
    ("unlisted", Flag),
    ("highlight", Flag),
    ("image", Image),
    ("image_alt", Text),
    ("image_credit", Text),
    ("published_at", Text),
    ("neutral_title", Text),
    ("easy_text", Text),
    ("thanks", Flag),
    ("asks_organisation", Flag),
    ("notify", Text),
    ("results_url", Text),
    ("contact", Table(CONTACT)),
    ("translations", Translations),
    ("sign_up", Table(SIGN_UP)),
    ("workshops", Workshops),
];

const CONTACT: &[(&str, Input)] = &[("name", Text), ("phone", Text), ("email", Text)];

const SIGN_UP: &[(&str, Input)] = &[
    ("mode", Text),
    ("seats", Number),
    ("waiting_list", Flag),
    ("promotion", Text),
    ("order", Text),
    ("opens", Text),
    ("closes", Text),
    ("max_party", Number),
    ("confirm_by_mail", Flag),
    ("confidential", Flag),
    ("url", Text),
    ("phone", Text),
    ("email", Text),
];

/// Without the slug, which is made from the title where the form gives none.
pub const WORKSHOP: &[(&str, Input)] = &[("slot", Text), ("title", Text), ("room", Text), ("seats", Number)];

pub const TRANSLATION: &[(&str, Input)] = &[("title", Text), ("summary", Text), ("description", Text)];

const PARTNER: &[(&str, Input)] =
    &[("slug", Text), ("name", Text), ("filters", Texts(&[])), ("look", Texts(&["count", "anzahl"]))];
