//! The cluster as the service of the histories' clients.

use super::cluster::Cluster;
use super::gateway::Gateway;
use crate::nodes::proof::client::Service;
use crate::nodes::proof::operation::{Answer, Request};
use crate::nodes::servers::Servers;
use backend::clock::Clock;
use backend::secret::Secret;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

pub struct Afternoon {
    gateway: Arc<Gateway>,
    /// Makes the forms.
    servers: Servers,
}

impl Afternoon {
    pub fn new(cluster: &Cluster) -> Self {
        let (secret, issued_at) = (cluster.secret.clone(), Clock::System.now());
        let servers = Servers { addresses: Vec::new(), secret, issued_at, next: AtomicUsize::default() };
        Self { gateway: Arc::clone(&cluster.gateway), servers }
    }
}

impl Service for Afternoon {
    /// Blocks: each client has a thread of its own. A client that aborts does not read the answer.
    async fn answer(&self, request: &Request, aborts_after: Option<usize>) -> Option<Answer> {
        let (path, body) = self.servers.form(request);
        let typed = path.ends_with("/anmelden").then_some(request.party.contact.as_str());
        let Some(response) = self.gateway.post(&path, &body, typed) else {
            self.gateway.wait_until_calm();
            return None;
        };
        let page = response.header("location").and_then(|path| path.strip_prefix("/anmeldung/"));
        match (response.status, page.and_then(Secret::id_of_token)) {
            _ if aborts_after.is_some() => None,
            (303, Some(id)) => Some(Answer::Done(id)),
            (409, _) if ["ausgebucht", "nur noch"].iter().any(|text| response.body.contains(text)) => {
                Some(Answer::Full(None))
            }
            _ => Some(Answer::Failed(format!("{response:.2000?}"))),
        }
    }
}
