//! What the forms and the addresses of a door say.

use app::{Problem, Visit};
use axum::extract::Request;
use backend::attendance::{Asked, MOST_HEADS, Whom};
use domain::attendance::{Act, Person};
use domain::ids::{Nonce, SignUpId};
use domain::signups::{Fault, Typed};
use serde::Deserialize;

/// Which day, and whom somebody looks for: it stands in the address, and stays there.
pub fn visit(slug: &str, request: &Request) -> Visit {
    Visit::of(slug.to_owned(), |name| in_query(request, name))
}

pub fn in_query(request: &Request, name: &str) -> Option<String> {
    let query = request.uri().query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).find(|(field, _)| field == name).map(|(_, value)| value.into_owned())
}

/// A press as a form or an island writes it; whoever of a person and a party is named is meant.
#[derive(Deserialize)]
pub struct Written {
    person: Option<String>,
    party: Option<String>,
    act: String,
    nonce: String,
    /// Milliseconds since it was pressed.
    #[serde(default)]
    age: i64,
}

impl Written {
    /// A form that does not say whom it is about has lost something on its way.
    pub fn read(&self) -> Result<Asked, Problem> {
        let person = self.person.as_deref().and_then(Person::parse).map(Whom::Person);
        let party = || self.party.as_deref().and_then(SignUpId::from_text).map(Whom::Party);
        Ok(Asked {
            nonce: Nonce::from_text(&self.nonce).ok_or(Problem::Incomplete)?,
            whom: person.or_else(party).ok_or(Problem::Incomplete)?,
            act: Act::from_code(&self.act).ok_or(Problem::Incomplete)?,
            age: self.age,
        })
    }
}

pub fn one_press(typed: &Typed) -> Result<Asked, Problem> {
    let text = |name: &str| typed.value(name).map(ToOwned::to_owned);
    let written = Written {
        person: text("person"),
        party: text("party"),
        act: text("act").unwrap_or_default(),
        nonce: text("nonce").unwrap_or_default(),
        age: text("age").and_then(|age| age.parse().ok()).unwrap_or(0),
    };
    written.read()
}

pub fn heads(typed: &Typed) -> Result<i64, Fault> {
    let people = typed.value("people").and_then(|people| people.trim().parse::<i64>().ok());
    match people.filter(|people| *people >= 0) {
        Some(people) if people > MOST_HEADS => Err(Fault::TooMany(MOST_HEADS)),
        Some(people) => Ok(people),
        None => Err(Fault::NotANumber),
    }
}
