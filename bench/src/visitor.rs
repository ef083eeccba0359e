//! A visitor who signs up as a browser does: event page, form, submission, sign-up page.

use crate::context;
use crate::http_connection::{HttpConnection, Response};
use crate::request::{Encoding, get, post};
use anyhow::{Context as _, Result, bail};
use std::net::SocketAddr;

pub struct Visitor {
    connection: HttpConnection,
    number: usize,
    encoding: Encoding,
}

/// The request of a form that is filled in and not yet submitted.
pub struct FilledForm(Vec<u8>);

impl Visitor {
    /// Opens a connection for a visitor.
    pub async fn connect(address: SocketAddr, number: usize, encoding: Encoding) -> Result<Self> {
        Ok(Self { connection: HttpConnection::open(address).await?, number, encoding })
    }

    /// Opens a new connection.
    pub async fn reconnect(&mut self, address: SocketAddr) -> Result<()> {
        self.connection = HttpConnection::open(address).await?;
        Ok(())
    }

    /// Continues as another visitor on the same connection.
    pub fn set_number(&mut self, number: usize) {
        self.number = number;
    }

    /// Opens the event's page and its form, and fills the form in.
    pub async fn fill_in(&mut self, event: &str) -> Result<FilledForm> {
        let page = format!("/veranstaltungen/{event}");
        self.open(&page).await?;
        let path = format!("{page}/anmelden");
        let form = self.open(&path).await?.text()?;
        let (_, form_id) = form.split_once("name=\"form_id\" value=\"").context("the form has no form_id")?;
        let (form_id, _) = form_id.split_once('"').context("the form_id has no end")?;
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("form_id", form_id).append_pair("homepage", "");
        body.extend_pairs(context::form_data(self.number).0);
        Ok(FilledForm(post(&path, &body.finish(), self.encoding)))
    }

    pub async fn submit(&mut self, form: &FilledForm) -> Result<Response> {
        self.connection.request(&form.0).await
    }

    /// Follows the redirect of a submission.
    pub async fn follow(&mut self, response: &Response) -> Result<()> {
        let status = response.status;
        let location = response.header("location").with_context(|| format!("no redirect: status {status}"))?.to_owned();
        self.open(&location).await.map(drop)
    }

    /// Signs up for an event, with all four requests.
    pub async fn sign_up(&mut self, event: &str) -> Result<()> {
        let form = self.fill_in(event).await?;
        let response = self.submit(&form).await?;
        self.follow(&response).await
    }

    /// Opens a page, whose status must be 200.
    pub async fn open(&mut self, path: &str) -> Result<Response> {
        let response = self.connection.request(&get(path, self.encoding)).await?;
        if response.status != 200 {
            bail!("{path}: status {}", response.status);
        }
        Ok(response)
    }
}
