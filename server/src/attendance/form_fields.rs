//! Reads the fields of the check-in's forms and addresses.

use app::json::CheckInJson;
use app::{CheckInAddress, Problem};
use axum::http::Uri;
use backend::attendance::{CheckInRequest, CheckInTarget, MAX_HEADS};
use domain::attendance::{CheckInAct, Person};
use domain::ids::{CheckInKey, SignUpId};
use domain::signups::{Fault, FormData};
use domain::time::Millis;

/// The address of the check-in page: its date and search stand in the query and stay there.
pub fn check_in_address(slug: &str, uri: &Uri) -> CheckInAddress {
    CheckInAddress::of(slug.to_owned(), |name| query_value(uri, name))
}

/// The value of a query parameter.
pub fn query_value(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).find(|(field, _)| field == name).map(|(_, value)| value.into_owned())
}

/// The check-in in the fields of a form, which are those of the JSON.
pub fn check_in_of_form(data: &FormData) -> CheckInJson {
    let text = |name: &str| data.value(name).map(ToOwned::to_owned);
    CheckInJson {
        person: text("person"),
        party: text("party"),
        act: text("act").unwrap_or_default(),
        key: text("key").unwrap_or_default(),
        age: text("age").and_then(|age| age.parse().ok()).map_or(Millis(0), Millis),
    }
}

/// Reads a check-in.
///
/// # Errors
/// [`Problem::Incomplete`] if a field is missing or unreadable.
pub fn read_check_in(json: &CheckInJson) -> Result<CheckInRequest, Problem> {
    let person = json.person.as_deref().and_then(Person::parse).map(CheckInTarget::Person);
    let party = || json.party.as_deref().and_then(SignUpId::from_text).map(CheckInTarget::Party);
    Ok(CheckInRequest {
        key: CheckInKey::parse(&json.key).ok_or(Problem::Incomplete)?,
        target: person.or_else(party).ok_or(Problem::Incomplete)?,
        act: CheckInAct::from_code(&json.act).ok_or(Problem::Incomplete)?,
        age: json.age,
    })
}

/// Reads a head count.
///
/// # Errors
/// The fault of the field.
pub fn read_heads(data: &FormData) -> Result<i64, Fault> {
    let people = data.value("people").and_then(|people| people.trim().parse::<i64>().ok());
    match people.filter(|people| *people >= 0) {
        Some(people) if people > MAX_HEADS => Err(Fault::TooMany(MAX_HEADS)),
        Some(people) => Ok(people),
        None => Err(Fault::InvalidNumber),
    }
}
