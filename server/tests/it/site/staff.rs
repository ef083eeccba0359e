//! A client in the back office, with the cookie of its session; and the accounts of organizers.

use super::{Answer, FORM, Form, Site};
use axum::http::Method;
use backend::messages::{self, Delivery};
use backend::organizers::{self, NewOrganizer};
use backend::signups;
use domain::ids::{EventSlug, HostSlug};
use domain::organizers::{Access, Grants, Role};
use domain::signups::{EmailAddress, Name};

/// A browser that is logged in, or not.
pub struct StaffClient<'a> {
    pub site: &'a Site,
    /// The value of its `Cookie` header; empty without a session.
    pub cookie: String,
}

pub fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).expect("an address").expect("an address")
}

impl Site {
    /// Creates an organizer's account. `scope` are the slugs of hosts for the role host, and else of events.
    pub async fn add_organizer(&self, email: &str, role: Role, scope: &[&str]) {
        self.add_organizer_with(email, role, scope, Grants::new()).await;
    }

    /// Creates an organizer's account with rights at single events.
    pub async fn add_organizer_with(&self, email: &str, role: Role, scope: &[&str], grants: Grants) {
        let hosts = scope.iter().map(|slug| HostSlug::try_from(*slug).expect("a slug")).collect();
        let events = scope.iter().map(|slug| EventSlug::try_from(*slug).expect("a slug")).collect();
        let name = Name::parse("Birgit Öztürk").expect("a name").expect("a name");
        let new = NewOrganizer { email: address(email), name, access: Access::new(role, hosts, events, grants) };
        organizers::add(&self.ctx, new).await.expect("the account is created");
    }

    /// The path of a login link.
    pub async fn login_link(&self, email: &str) -> String {
        let link = organizers::create_login_link(&self.ctx, &address(email)).await.expect("a link");
        link.strip_prefix("https://dabei.example").expect("our address").to_owned()
    }

    /// Signs up for an event with a telephone number and no email address. Returns the reference of the sign-up.
    pub async fn sign_up_by_phone(&self, event: &str) -> String {
        let own_page = self.submit(&self.filled_form(event).await).await.location();
        self.get(&own_page).await.reference().expect("a reference")
    }

    /// Creates a call task: a message to a contact of the event is rejected. Returns the id of the task.
    pub async fn create_call_task(&self, event: &str) -> String {
        self.sign_up(event).await;
        for message in messages::claim(&self.ctx, 100).await.expect("messages can be claimed") {
            let recorded = messages::record_delivery(&self.ctx, &message, Delivery::Rejected).await;
            recorded.expect("the delivery is recorded");
        }
        let (calls, _) = signups::call_tasks(&self.ctx, 0).await.expect("the call list");
        calls.last().expect("a call task").task.id.clone()
    }

    /// A client without a session.
    pub fn logged_out(&self) -> StaffClient<'_> {
        StaffClient { site: self, cookie: String::new() }
    }

    /// Logs in by a login link.
    pub async fn log_in(&self, email: &str) -> StaffClient<'_> {
        let link = self.login_link(email).await;
        let answer = self.logged_out().submit(&self.logged_out().form(&link).await).await;
        assert_eq!(answer.status, 303, "{answer}");
        StaffClient { site: self, cookie: cookie(&answer) }
    }

    /// Creates a lead's account and logs in.
    pub async fn log_in_as_lead(&self) -> StaffClient<'_> {
        self.add_organizer("leitung@kornwestheim.example", Role::Lead, &[]).await;
        self.log_in("leitung@kornwestheim.example").await
    }
}

/// The cookie that a response sets, as a browser sends it back.
pub fn cookie(answer: &Answer) -> String {
    let line = answer.header("set-cookie").expect("a cookie is set");
    line.split(';').next().unwrap_or_default().to_owned()
}

impl StaffClient<'_> {
    pub async fn send(&self, method: Method, path: &str, body: &str) -> Answer {
        let headers = [("cookie", self.cookie.as_str()), ("content-type", FORM), ("sec-fetch-site", "same-origin")];
        self.site.request(method, path, &headers, body.as_bytes().to_vec()).await
    }

    /// Submits a form with a file for its field `image`, or without one.
    pub async fn submit_with_file(&self, form: &Form, file: Option<(&str, &[u8])>) -> Answer {
        let (media_type, body) = form.multipart(file);
        let headers =
            [("cookie", self.cookie.as_str()), ("content-type", &media_type), ("sec-fetch-site", "same-origin")];
        self.site.request(Method::POST, &form.action, &headers, body).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, "").await
    }

    /// The only form of a page, apart from the one that logs out.
    pub async fn form(&self, page: &str) -> Form {
        let answer = self.get(page).await;
        assert_eq!(answer.status, 200, "{page}: {answer}");
        answer.only_form()
    }

    pub async fn submit(&self, form: &Form) -> Answer {
        self.send(Method::POST, &form.action, &form.body()).await
    }
}
