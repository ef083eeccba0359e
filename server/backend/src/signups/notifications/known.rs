//! What a contact knows of an event, where a message says what has changed since.

use super::{EventFacts, PublicFacts};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known {
    #[serde(flatten)]
    pub facts: EventFacts,
    /// What else the public sees, where an organizer tells of its change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<PublicFacts>,
}
