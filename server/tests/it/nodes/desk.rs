//! The servers as the desk at which clients press, now this one, now that.

use super::proof::client::Desk;
use super::proof::operation::{Answer, Ask, Press};
use super::proof::programme::EVENT;
use backend::secret::{Purpose, Secret};
use domain::time::Instant;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Who hits this has found a press without an answer.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Servers {
    pub addresses: Vec<SocketAddr>,
    /// Theirs too.
    pub secret: Secret,
    /// When all forms were made.
    pub made_at: Instant,
    pub next: AtomicUsize,
}

/// Status, `Location` and page.
pub struct Reply {
    pub status: u16,
    pub location: Option<String>,
    pub page: String,
}

impl Desk for Servers {
    /// Blocks: each client has a thread of its own. Who leaves hangs up, half of them before the form is sent whole.
    async fn answer(&self, press: &Press, leaves: Option<usize>) -> Option<Answer> {
        let (path, body) = self.form(press);
        match leaves {
            None => Some(understood(self.post(&path, &body))),
            Some(early) => {
                let part = if early % 2 == 0 { body.len() / 2 } else { body.len() };
                // Nobody is there to hear what becomes of it.
                drop(self.send(&path, &body, part));
                None
            }
        }
    }
}

impl Servers {
    pub fn form_id(&self, random: [u8; 12]) -> String {
        self.secret.form_id(&format!("anmelden/{EVENT}"), self.made_at, random)
    }

    /// Sends a form to the server whose turn it is.
    pub fn post(&self, path: &str, body: &str) -> Result<Reply, std::io::Error> {
        let mut stream = self.send(path, body, body.len())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, page) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let location = head.lines().find_map(|line| line.strip_prefix("location: ")).map(ToOwned::to_owned);
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Ok(Reply { status, location, page: page.to_owned() })
    }

    fn form(&self, press: &Press) -> (String, String) {
        let mut fields = press.party.fields();
        let page = |id| format!("/anmeldung/{}", self.secret.token(Purpose::OwnPage, id, 0));
        let path = match press.ask {
            Ask::SignUp { form } => {
                fields.push(("form_id".to_owned(), self.form_id(form)));
                format!("/veranstaltungen/{EVENT}/anmelden")
            }
            Ask::Change { id, revision } => {
                fields.push(("revision".to_owned(), revision.to_string()));
                format!("{}/aendern", page(id))
            }
            Ask::Cancel { id } => format!("{}/absagen", page(id)),
        };
        (path, form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish())
    }

    fn send(&self, path: &str, body: &str, part: usize) -> Result<TcpStream, std::io::Error> {
        let to = self.addresses[self.next.fetch_add(1, Ordering::Relaxed) % self.addresses.len()];
        let mut stream = TcpStream::connect(to)?;
        stream.set_read_timeout(Some(PATIENCE))?;
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

fn understood(reply: Result<Reply, std::io::Error>) -> Answer {
    let reply = match reply {
        Ok(reply) => reply,
        Err(error) => return Answer::Failed(error.to_string()),
    };
    let placed = reply.location.as_deref().and_then(|path| Secret::id_in(path.strip_prefix("/anmeldung/")?));
    match (reply.status, placed) {
        (303, Some(id)) => Answer::Done(id),
        (409, _) if ["ausgebucht", "nur noch"].iter().any(|words| reply.page.contains(words)) => Answer::Full(None),
        _ => Answer::Failed(format!("{}: {}", reply.status, reply.page.chars().take(4_000).collect::<String>())),
    }
}
