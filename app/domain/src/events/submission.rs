//! Submissions: what hosts hand in for an event, and which of it the city lets them change without asking.

/// What has become of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionState {
    /// An editor has yet to decide.
    Open,
    Approved,
    /// An editor has sent it back with a remark.
    Returned,
    /// The host has submitted another one instead.
    Replaced,
}

/// A part of an event that hosts may change at once where the city allows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostPart {
    /// The short text and the description, which names the speakers.
    Description,
    /// Leichte Sprache and the translations.
    OtherTexts,
    Image,
    /// Whom people ask.
    Contact,
    /// The thanks after the event, and where its results are.
    Results,
}

impl HostPart {
    /// Whether the field with this path in the programme file belongs to the part.
    fn has(self, field: &str) -> bool {
        match self {
            Self::Description => ["summary", "description"].contains(&field),
            Self::OtherTexts => field == "easy_text" || field.starts_with("translations."),
            Self::Image => ["image", "image_alt", "image_credit"].contains(&field),
            Self::Contact => field.starts_with("contact."),
            Self::Results => ["thanks", "results_url"].contains(&field),
        }
    }
}

/// Whether all changed fields belong to these parts.
pub fn may_change_at_once<'f>(parts: &[HostPart], fields: impl IntoIterator<Item = &'f str>) -> bool {
    fields.into_iter().all(|field| parts.iter().any(|part| part.has(field)))
}

#[cfg(test)]
mod tests {
    use super::HostPart::{Contact, Description};
    use super::may_change_at_once;

    #[test]
    fn all_changed_fields_must_be_allowed() {
        assert!(may_change_at_once(&[Description], ["description", "summary"]));
        assert!(may_change_at_once(&[Description, Contact], ["description", "contact.phone"]));
        assert!(!may_change_at_once(&[Description], ["description", "title"]));
        assert!(!may_change_at_once(&[], ["description"]));
    }
}
