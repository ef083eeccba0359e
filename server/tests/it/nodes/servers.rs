//! The servers as the service of the history's clients: each request goes to the next server.

use super::proof::client::Service;
use super::proof::operation::{Answer, Command, Request};
use super::proof::programme::EVENT;
use backend::secret::{Purpose, Secret};
use domain::ids::Generation;
use domain::time::Instant;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A client that reaches this timeout has found a request without a response.
const TIMEOUT: Duration = Duration::from_mins(1);

pub struct Servers {
    pub addresses: Vec<SocketAddr>,
    /// The secret of the servers.
    pub secret: Secret,
    /// When all forms were issued.
    pub issued_at: Instant,
    /// The number of requests so far.
    pub next: AtomicUsize,
}

/// A response: its status, `Location` and page.
pub struct Reply {
    pub status: u16,
    pub location: Option<String>,
    pub page: String,
}

impl Service for Servers {
    /// Blocks: each client has a thread of its own. A client that aborts closes the connection; half of them before the
    /// body is complete.
    async fn answer(&self, request: &Request, aborts_after: Option<usize>) -> Option<Answer> {
        let (path, body) = self.form(request);
        match aborts_after {
            None => Some(answer_of(self.post(&path, &body))),
            Some(number) => {
                let part = if number % 2 == 0 { body.len() / 2 } else { body.len() };
                // The client does not read the response.
                drop(self.send(&path, &body, part));
                None
            }
        }
    }
}

impl Servers {
    pub fn form_id(&self, random: [u8; 12]) -> String {
        self.secret.issue_form_id(&format!("anmelden/{EVENT}"), self.issued_at, random)
    }

    /// Submits a form to the next server.
    pub fn post(&self, path: &str, body: &str) -> Result<Reply, std::io::Error> {
        let mut stream = self.send(path, body, body.len())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, page) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let location = head.lines().find_map(|line| line.strip_prefix("location: ")).map(ToOwned::to_owned);
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Ok(Reply { status, location, page: page.to_owned() })
    }

    /// The path and the body of a request.
    pub fn form(&self, request: &Request) -> (String, String) {
        let mut fields = request.party.fields();
        let page = |id| format!("/anmeldung/{}", self.secret.token(Purpose::OwnPage, id, Generation::FIRST));
        let path = match request.command {
            Command::SignUp { form } => {
                fields.push(("form_id".to_owned(), self.form_id(form)));
                format!("/veranstaltungen/{EVENT}/anmelden")
            }
            Command::Change { id, revision } => {
                fields.push(("revision".to_owned(), revision.to_string()));
                format!("{}/aendern", page(id))
            }
            Command::Cancel { id } => format!("{}/absagen", page(id)),
        };
        (path, form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish())
    }

    fn send(&self, path: &str, body: &str, part: usize) -> Result<TcpStream, std::io::Error> {
        let to = self.addresses[self.next.fetch_add(1, Ordering::Relaxed) % self.addresses.len()];
        let mut stream = TcpStream::connect(to)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&body.as_bytes()[..part])?;
        if part < body.len() {
            stream.shutdown(Shutdown::Write)?;
        }
        Ok(stream)
    }
}

fn answer_of(reply: Result<Reply, std::io::Error>) -> Answer {
    let reply = match reply {
        Ok(reply) => reply,
        Err(error) => return Answer::Failed(error.to_string()),
    };
    let signed_up = reply.location.as_deref().and_then(|path| Secret::id_of_token(path.strip_prefix("/anmeldung/")?));
    match (reply.status, signed_up) {
        (303, Some(id)) => Answer::Done(id),
        (409, _) if ["ausgebucht", "nur noch"].iter().any(|text| reply.page.contains(text)) => Answer::Full(None),
        (503, _) => Answer::Busy,
        _ => Answer::Failed(format!("{}: {}", reply.status, reply.page.chars().take(4_000).collect::<String>())),
    }
}
