//! The secret of an installation, and what is derived from it: link tokens, form ids, marks of browsers, keyed hashes, login
//! codes. During a rotation an old secret is accepted too, and everything new is made with the current one.

mod file;
mod keyed_hash;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::ids::Generation;
use domain::time::Instant;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

pub use file::PreparedSecret;
pub use keyed_hash::KeyedHash;

/// The length of the secret in bytes.
const LENGTH: usize = 32;
/// The length of a truncated MAC in bytes: 128 bits cannot be guessed, and keep links short.
const MAC_LENGTH: usize = 16;
/// The length of a fingerprint in bytes: enough to tell secrets apart, and short in a sentence.
const FINGERPRINT_LENGTH: usize = 9;

/// The purpose of a token. A token of one purpose is not valid for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The page of a sign-up.
    OwnPage,
    /// Proof of a mailbox: only a message to it contains this token.
    Mailbox,
    /// The link in a login message.
    LoginLink,
    /// The page on which the login code is entered. Every login request gets one, whether the address is known or not.
    LoginCodePage,
}

/// The secret key of an installation.
#[derive(Clone)]
pub struct Secret {
    /// Makes everything new.
    current: [u8; LENGTH],
    /// What it made is accepted too.
    old: Option<[u8; LENGTH]>,
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    pub fn from_bytes(bytes: [u8; LENGTH]) -> Self {
        Self { current: bytes, old: None }
    }

    /// The same secret, which also accepts what another one made: during a rotation.
    #[must_use]
    pub fn accepting(self, old: &Self) -> Self {
        Self { old: (old.current != self.current).then_some(old.current), ..self }
    }

    /// The secret that is accepted beside this one.
    pub fn old(&self) -> Option<Self> {
        self.old.map(Self::from_bytes)
    }

    /// A public name of the secret, by which a database knows it; the secret cannot be computed from it.
    pub fn fingerprint(&self) -> String {
        BASE64.encode(&mac(&self.current, &["fingerprint"], &[]).finalize().into_bytes()[..FINGERPRINT_LENGTH])
    }

    /// Signs a token: `base64url(id ‖ HMAC-SHA-256(secret, purpose ‖ id ‖ generation))`. It is not stored; raising the
    /// generation revokes it.
    pub fn token(&self, purpose: Purpose, id: impl Into<[u8; 16]>, generation: Generation) -> String {
        let id = id.into();
        let mac = token_mac(&self.current, purpose, id, generation).finalize().into_bytes();
        BASE64.encode([id.as_slice(), &mac[..MAC_LENGTH]].concat())
    }

    /// The id in a token, unverified: check it with [`Secret::verify_token`].
    pub fn id_of_token<Id: From<[u8; 16]>>(token: &str) -> Option<Id> {
        let bytes = BASE64.decode(token).ok().filter(|bytes| bytes.len() == 16 + MAC_LENGTH)?;
        <[u8; 16]>::try_from(&bytes[..16]).ok().map(Id::from)
    }

    /// Whether a token was signed for this purpose, id and generation. The comparison takes constant time.
    pub fn verify_token(&self, token: &str, purpose: Purpose, id: impl Into<[u8; 16]>, generation: Generation) -> bool {
        let Ok(bytes) = BASE64.decode(token) else { return false };
        let (id, tag) = (id.into(), bytes.get(16..).unwrap_or_default());
        self.keys().any(|key| token_mac(key, purpose, id, generation).verify_truncated_left(tag).is_ok())
    }

    /// Issues the id of a form, its idempotency key: the current time, random bytes and a MAC, valid for `subject` only. The
    /// time comes first, so that ids of one day are neighbours in the database index.
    pub fn issue_form_id(&self, subject: &str, now: Instant, random: [u8; 12]) -> String {
        self.issue("form", subject, now, random)
    }

    /// When a form was issued; none if the id was not issued for `subject`.
    pub fn verify_form_id(&self, subject: &str, form_id: &str) -> Option<Instant> {
        self.verify("form", subject, form_id)
    }

    /// Issues the mark of a browser that has logged in to an account. The MAC alone names the account, for those who have the
    /// secret and know the account.
    pub fn issue_browser_mark(&self, account: &str, now: Instant, random: [u8; 12]) -> String {
        self.issue("known browser", account, now, random)
    }

    /// When the mark of a browser was issued; none if it is not that of the account.
    pub fn verify_browser_mark(&self, account: &str, mark: &str) -> Option<Instant> {
        self.verify("known browser", account, mark)
    }

    fn issue(&self, label: &str, subject: &str, now: Instant, random: [u8; 12]) -> String {
        let body = [now.0.to_be_bytes().as_slice(), &random].concat();
        let mac = mac(&self.current, &[label, subject], &body).finalize().into_bytes();
        BASE64.encode([body.as_slice(), &mac[..MAC_LENGTH]].concat())
    }

    fn verify(&self, label: &str, subject: &str, issued: &str) -> Option<Instant> {
        let bytes = BASE64.decode(issued).ok().filter(|bytes| bytes.len() == 20 + MAC_LENGTH)?;
        let (body, tag) = bytes.split_at(20);
        self.keys().find(|key| mac(key, &[label, subject], body).verify_truncated_left(tag).is_ok())?;
        Some(Instant(i64::from_be_bytes(body[..8].try_into().ok()?)))
    }

    /// The keyed hash of a text (HMAC-SHA-256): equal texts have equal hashes. Guessing the text requires the secret.
    pub fn keyed_hash(&self, purpose: &'static str, text: &str) -> KeyedHash {
        let hash = |key| BASE64.encode(mac(key, &[purpose], text.as_bytes()).finalize().into_bytes());
        KeyedHash { current: hash(&self.current), old: self.old.as_ref().map(hash) }
    }

    /// A code of six digits, uniformly distributed to within 10^-13. It is too short to be safe without a limit on attempts.
    pub fn six_digits(&self, purpose: &'static str, text: &str) -> String {
        six_digits(&self.current, purpose, text)
    }

    /// Whether a code was made for this purpose and text.
    pub fn verify_six_digits(&self, code: &str, purpose: &'static str, text: &str) -> bool {
        self.keys().any(|key| six_digits(key, purpose, text) == code)
    }

    /// The keys whose signatures are accepted.
    fn keys(&self) -> impl Iterator<Item = &[u8; LENGTH]> {
        std::iter::once(&self.current).chain(&self.old)
    }
}

fn six_digits(key: &[u8; LENGTH], purpose: &str, text: &str) -> String {
    let mac = mac(key, &[purpose], text.as_bytes()).finalize().into_bytes();
    let number = mac[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

fn token_mac(key: &[u8; LENGTH], purpose: Purpose, id: [u8; 16], generation: Generation) -> Hmac<Sha256> {
    // The labels must stay: links that were sent depend on them.
    let purpose = match purpose {
        Purpose::OwnPage => "own page",
        Purpose::Mailbox => "mailbox",
        Purpose::LoginLink => "login link",
        Purpose::LoginCodePage => "login place",
    };
    mac(key, &[purpose], &[id.as_slice(), &generation.0.to_be_bytes()].concat())
}

/// The MAC of labels and a body, each preceded by its length, so that different inputs never give the same bytes.
fn mac(key: &[u8; LENGTH], labels: &[&str], body: &[u8]) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key will do");
    for part in labels.iter().map(|label| label.as_bytes()).chain([body]) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac
}
