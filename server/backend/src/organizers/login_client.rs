//! Who asks for a login, or logs in: a browser or a network that the account knows, or a stranger. Nothing of it grants access; it
//! decides which budget of login messages a request counts against.

use super::store;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::secret::KeyedHash;
use domain::ids::OrganizerId;
use domain::organizers::{Device, KNOWN_BROWSER_LIFETIME, KNOWN_NETWORK_LIFETIME, LoginBudget};

/// The number of accounts that one browser is known to.
const MOST_MARKS: usize = 5;
/// The separator of the marks in the cookie.
const SEPARATOR: char = '.';
/// The length to which the hash of a network is cut: 24 bits. Others have the same beginning, so that it does not tell which
/// network it was, and a stranger's network rarely has.
const NETWORK_HASH_LENGTH: usize = 4;

/// What is known of the client of a request.
#[derive(Clone, Debug, Default)]
pub struct LoginClient {
    /// The cookie with the marks of the accounts that this browser has logged in to.
    pub marks: Option<String>,
    /// The network of the client.
    pub network: Option<String>,
    pub device: Device,
}

impl LoginClient {
    /// The cookie after a login to an account: its mark is new, and those of the accounts before are kept.
    pub fn marks_after_login(&self, ctx: &AppContext, organizer: OrganizerId) -> String {
        let account = organizer.to_text();
        let new = ctx.secret.issue_browser_mark(&account, ctx.clock.now(), ctx.random.bytes());
        let others = self.marks().filter(|mark| ctx.secret.verify_browser_mark(&account, mark).is_none());
        let marks: Vec<&str> = std::iter::once(new.as_str()).chain(others).take(MOST_MARKS).collect();
        marks.join(&SEPARATOR.to_string())
    }

    /// The budget that a request for a login message counts against.
    pub(super) async fn budget(
        &self,
        c: &mut Conn<'_>,
        ctx: &AppContext,
        organizer: OrganizerId,
    ) -> Result<LoginBudget> {
        if self.is_known_browser(ctx, organizer) {
            return Ok(LoginBudget::KnownBrowser);
        }
        for network in self.network_hashes(ctx, organizer) {
            if store::is_known_network(c, organizer, &network, ctx.clock.now()).await? {
                return Ok(LoginBudget::KnownNetwork);
            }
        }
        Ok(LoginBudget::Strangers)
    }

    /// Remembers the network after a login to the account.
    pub(super) async fn remember_network(
        &self,
        c: &mut Conn<'_>,
        ctx: &AppContext,
        organizer: OrganizerId,
    ) -> Result<()> {
        if let Some(network) = self.network_hashes(ctx, organizer).next() {
            store::remember_network(c, organizer, &network, ctx.clock.now().plus(KNOWN_NETWORK_LIFETIME)).await?;
        }
        Ok(())
    }

    fn is_known_browser(&self, ctx: &AppContext, organizer: OrganizerId) -> bool {
        let (account, now) = (organizer.to_text(), ctx.clock.now());
        self.marks()
            .filter_map(|mark| ctx.secret.verify_browser_mark(&account, mark))
            .any(|issued_at| now < issued_at.plus(KNOWN_BROWSER_LIFETIME))
    }

    /// The marks in the cookie, which anybody may have written.
    fn marks(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().flat_map(|marks| marks.split(SEPARATOR)).take(MOST_MARKS)
    }

    /// What stands for the network at this account, the current hash first; at another account it is another one.
    fn network_hashes(&self, ctx: &AppContext, organizer: OrganizerId) -> impl Iterator<Item = String> {
        let text = self.network.as_ref().map(|network| format!("{} {network}", organizer.to_text()));
        let hash = text.map(|text| ctx.secret.keyed_hash("network", &text));
        let hashes: Vec<String> = hash.iter().flat_map(KeyedHash::all).map(ToOwned::to_owned).collect();
        hashes.into_iter().map(|mut hash| {
            hash.truncate(NETWORK_HASH_LENGTH);
            hash
        })
    }
}
