//! The JSON between the check-in list in the browser and the server, one type for each shape, used by both.
//!
//! `POST /tuer/{slug}/stapel` takes an array of at most [`MAX_BATCH`] [`CheckInJson`]. It answers with
//! [`CheckInChangesJson`], as `GET /tuer/{slug}/stand` does.

pub use domain::attendance::MAX_BATCH;

use domain::events::EventVersion;
use domain::time::{Instant, Millis};
use serde::{Deserialize, Serialize};

/// A check-in, or its undoing, of one person or of a whole party.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckInJson {
    /// A person as [`domain::attendance::Person`] writes it. Where a party is named too, the person counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The id of a sign-up: all its participants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The code of a [`domain::attendance::CheckInAct`].
    pub act: String,
    /// The idempotency key: a UUID, or 32 hexadecimal digits. The same key again changes nothing.
    pub key: String,
    /// The age of the check-in in milliseconds, by the clock of the device. Zero where a device does not queue.
    #[serde(default)]
    pub age: Millis,
}

/// What has changed on the list after a version, and the results of the check-ins of the request.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckInChangesJson {
    /// The version to ask from next time: the parameter `version`.
    pub version: EventVersion,
    pub people: Vec<PersonJson>,
    /// The number of people who are present.
    pub present: i64,
    /// The number of people who are expected, present or not.
    pub expected: i64,
    /// One result for each check-in of the request, in its order; empty for `GET`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<CheckInResultJson>,
}

/// A person on the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonJson {
    /// As in [`CheckInJson`].
    pub person: String,
    /// When the person was checked in, in milliseconds since 1970 (UTC); null where the person is not present.
    pub since: Option<Instant>,
    /// The text beside the name of a person who is present.
    pub message: Option<String>,
}

/// The result of one check-in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckInResultJson {
    /// The key of the check-in.
    pub key: String,
    /// Why the check-in was refused, for people; null where it was not.
    pub refused: Option<String>,
    /// What was done, for people; null where the check-in was refused.
    pub message: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{json, to_value};

    #[test]
    fn a_check_in_names_its_person_or_its_party_and_may_leave_out_its_age() {
        let check_in: CheckInJson =
            serde_json::from_value(json!({ "party": "p", "act": "present", "key": "k" })).unwrap();
        let written = json!({ "party": "p", "act": "present", "key": "k", "age": 0 });
        assert_eq!(to_value(check_in).unwrap(), written);
    }

    #[test]
    fn changes_leave_out_results_only_if_there_are_none_and_write_absence_as_null() {
        let person = PersonJson { person: "p.1".to_owned(), since: None, message: None };
        let mut changes = CheckInChangesJson {
            version: EventVersion(7),
            people: vec![person],
            present: 0,
            expected: 2,
            results: vec![],
        };
        let mut written = json!({
            "version": 7, "people": [{ "person": "p.1", "since": null, "message": null }], "present": 0, "expected": 2
        });
        assert_eq!(to_value(&changes).unwrap(), written);
        changes.results.push(CheckInResultJson { key: "k".to_owned(), refused: Some("No".to_owned()), message: None });
        written["results"] = json!([{ "key": "k", "refused": "No", "message": null }]);
        assert_eq!(to_value(&changes).unwrap(), written);
    }
}
