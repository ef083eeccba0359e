//! The result of a submission of a record's form that was not saved, or not yet.

use super::fault_sentences::fault_sentence;
use super::record_titles::record_title;
use crate::layout::FormState;
use crate::page_context::PageContext;
use backend::programme::{Conflict, Fault, Field, FileVersion, Plan, Problem, Rule, form_field};
use domain::events::{Listing, UnusableImage};
use domain::signups::FormData;
use leptos::prelude::use_context;
use text::{Words, say};

/// A fault that is not one of the draft's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// Another record has the slug.
    SlugTaken,
    NoSuchEvent,
    NoName,
    /// A name with a mark that separates several.
    SeveralNames,
    /// A name of more than this many characters.
    NameTooLong(usize),
    /// The last day of a series is missing, or before the first one.
    NoLastDay,
    /// An event is to be published later, but not when.
    NoTime,
    /// People are to be told, but not what.
    NoTellText,
    TellTextTooLong,
    /// People are to be told of a change, and nothing has changed.
    NothingToTell,
    /// A submission is sent back without a remark.
    NoRemark,
    /// The organizer works for none of the event's hosts.
    NotOwnHost,
    Image(UnusableImage),
}

impl FieldFault {
    fn sentence(self, words: Words) -> String {
        match self {
            Self::SlugTaken => say!(words, "edit-slug-taken"),
            Self::NoName => say!(words, "edit-name-missing"),
            Self::SeveralNames => say!(words, "tag-several-names"),
            Self::NameTooLong(most) => {
                let (field, limit) = (say!(words, "field-name"), i64::try_from(most).unwrap_or(i64::MAX));
                say!(words, "edit-too-long", field = field, limit = limit)
            }
            Self::NoSuchEvent => say!(words, "edit-no-such-event"),
            Self::NoLastDay => say!(words, "series-no-last-day"),
            Self::NoTime => say!(words, "publish-no-time"),
            Self::NoTellText => say!(words, "tell-no-text"),
            Self::TellTextTooLong => say!(words, "tell-text-too-long"),
            Self::NothingToTell => say!(words, "tell-nothing"),
            Self::NoRemark => say!(words, "send-back-no-remark"),
            Self::NotOwnHost => say!(words, "edit-not-own-host"),
            Self::Image(unusable) => words.unusable_image(unusable),
        }
    }
}

/// The result of a submission. The server puts it into the page's context when it renders the form again.
#[derive(Clone, Debug, Default)]
pub struct EditResult {
    pub data: FormData,
    pub faults: Vec<Fault>,
    /// A field with a fault that is not one of the draft's rules.
    pub field_fault: Option<(&'static str, FieldFault)>,
    /// The typed event as visitors would see it, where that was asked for.
    pub preview: Option<Listing>,
    /// What saving will do, where it is to be confirmed first.
    pub plan: Option<Plan>,
    /// What somebody else has changed since the form was opened, and the version of the programme now.
    pub conflict: Option<(Vec<Conflict>, FileVersion)>,
}

impl EditResult {
    /// The result of the submission that is being answered; none on a GET request.
    pub(crate) fn get() -> Option<Self> {
        use_context::<Self>()
    }

    /// The state of the form after this submission: each field has its first fault.
    pub(crate) fn state(&self) -> FormState {
        let words = PageContext::get().words;
        let mut sentences: Vec<(String, String)> = Vec::new();
        for fault in &self.faults {
            let Problem::Rule(rule) = &fault.problem else { continue };
            // Without a slug it is made of the title or the name, which is missing too.
            let has_no_title = record_title(&self.data).is_empty();
            if *rule == Rule::Missing && fault.field == Field::of("slug") && has_no_title {
                continue;
            }
            let field = form_field(&fault.field, &self.data);
            let field = if field == "cancelled_reason" { "reason".to_owned() } else { field };
            if sentences.iter().all(|(known, _)| *known != field) {
                let sentence = fault_sentence(words, rule, &fault.field);
                let other = fault.record.as_ref().map(|(_, slug)| slug).filter(|slug| self.is_of_another(slug));
                sentences.push((field, other.map_or(sentence.clone(), |other| format!("{other}: {sentence}"))));
            }
        }
        if let Some((field, fault)) = self.field_fault {
            sentences.push((field.to_owned(), fault.sentence(words)));
        }
        let position = |field: &str| self.data.0.iter().position(|(name, _)| name == field).unwrap_or(usize::MAX);
        sentences.sort_by_key(|(field, _)| position(field));
        FormState { data: self.data.clone(), sentences, ..FormState::default() }
    }

    /// Whether a slug is that of another event of the series.
    fn is_of_another(&self, slug: &str) -> bool {
        self.data.value("slug").is_some_and(|own| own.trim() != slug)
    }

    /// The page's `data-status`.
    pub(crate) fn status(&self) -> Option<&'static str> {
        (!self.faults.is_empty() || self.field_fault.is_some() || self.conflict.is_some()).then_some("invalid")
    }
}
