//! Somebody who works here, with the cookie of their session.

use super::{Answer, FORM, Form, Site};
use axum::http::Method;
use backend::organizers::{self, NewOrganizer};
use backend::outbox::{self, Delivery};
use backend::signups;
use domain::ids::EventSlug;
use domain::organizers::Role;
use domain::signups::{EmailAddress, Name};

/// A browser that is logged in, or not.
pub struct Desk<'a> {
    pub site: &'a Site,
    /// What it sends as `Cookie`.
    pub cookie: String,
}

pub fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).expect("an address").expect("an address")
}

impl Site {
    /// Makes an account.
    pub async fn employ(&self, email: &str, role: Role, events: &[&str]) {
        let events = events.iter().map(|slug| EventSlug::try_from(*slug).expect("a slug")).collect();
        let name = Name::parse("Birgit Öztürk").expect("a name").expect("a name");
        let new = NewOrganizer { email: address(email), name, role, events };
        organizers::add(&self.house, new).await.expect("the account is made");
    }

    /// The path of a link that lets somebody in.
    pub async fn link_for(&self, email: &str) -> String {
        let link = organizers::link_for(&self.house, &address(email)).await.expect("a link");
        link.strip_prefix("https://dabei.example").expect("our address").to_owned()
    }

    /// The reference of somebody who signed up for an event with a telephone number alone.
    pub async fn reference_at(&self, event: &str) -> String {
        let own_page = self.press(&self.filled(event).await).await.location();
        self.get(&own_page).await.reference().expect("a reference")
    }

    /// The number of a call that somebody must make: a letter to somebody there did not arrive.
    pub async fn call_to_make(&self, event: &str) -> String {
        self.signed_up(event).await;
        for letter in outbox::claim(&self.house, 100).await.expect("letters can be claimed") {
            outbox::settle(&self.house, &letter, Delivery::Never).await.expect("a letter can be settled");
        }
        let (calls, _) = signups::calls(&self.house, 0).await.expect("the call list");
        calls.last().expect("a call to make").task.id.clone()
    }

    pub fn nobody(&self) -> Desk<'_> {
        Desk { site: self, cookie: String::new() }
    }

    /// Somebody who came in by a link.
    pub async fn desk_of(&self, email: &str) -> Desk<'_> {
        let link = self.link_for(email).await;
        let answer = self.nobody().press(&self.nobody().form(&link).await).await;
        assert_eq!(answer.status, 303, "{answer}");
        Desk { site: self, cookie: cookie(&answer) }
    }

    pub async fn lead(&self) -> Desk<'_> {
        self.employ("leitung@kornwestheim.example", Role::Lead, &[]).await;
        self.desk_of("leitung@kornwestheim.example").await
    }
}

/// What a browser keeps of an answer.
pub fn cookie(answer: &Answer) -> String {
    let line = answer.header("set-cookie").expect("a cookie is set");
    line.split(';').next().unwrap_or_default().to_owned()
}

impl Desk<'_> {
    pub async fn send(&self, method: Method, path: &str, body: &str) -> Answer {
        let headers = [("cookie", self.cookie.as_str()), ("content-type", FORM), ("sec-fetch-site", "same-origin")];
        self.site.request(method, path, &headers, body.as_bytes().to_vec()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, "").await
    }

    /// The page's form that goes to the address that ends so; the page's only one that is not the way out.
    pub async fn form(&self, page: &str) -> Form {
        let answer = self.get(page).await;
        assert_eq!(answer.status, 200, "{page}: {answer}");
        answer.work()
    }

    pub async fn press(&self, form: &Form) -> Answer {
        self.send(Method::POST, &form.action, &form.body()).await
    }
}
