//! The secret of an installation, and what is derived from it: link tokens, form ids, keyed hashes, login codes.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::ids::Generation;
use domain::time::Instant;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fmt, fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

/// The length of the secret in bytes.
const LENGTH: usize = 32;
/// The length of a truncated MAC in bytes: 128 bits cannot be guessed, and keep links short.
const MAC_LENGTH: usize = 16;

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
pub struct Secret([u8; LENGTH]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    pub fn from_bytes(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }

    /// Reads the secret from a file. Without a file, it creates one with the secret `fresh`, readable by its owner only.
    ///
    /// # Errors
    /// An I/O error; `InvalidData` if the file does not hold 32 bytes in base64url.
    pub fn load_or_create(file: &Path, fresh: [u8; LENGTH]) -> std::io::Result<Self> {
        if !file.exists() {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            let created = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
            match created {
                Ok(mut created) => {
                    created.write_all(BASE64.encode(fresh).as_bytes())?;
                    created.sync_all()?;
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        let text = fs::read_to_string(file)?;
        let bytes = BASE64.decode(text.trim()).ok().and_then(|bytes| bytes.try_into().ok());
        bytes
            .map(Self)
            .ok_or_else(|| std::io::Error::new(std::io::ErrorKind::InvalidData, "holds no 32 bytes in base64url"))
    }

    /// Signs a token: `base64url(id ‖ HMAC-SHA-256(secret, purpose ‖ id ‖ generation))`. It is not stored; raising the
    /// generation revokes it.
    pub fn token(&self, purpose: Purpose, id: impl Into<[u8; 16]>, generation: Generation) -> String {
        let id = id.into();
        let mac = self.token_mac(purpose, id, generation).finalize().into_bytes();
        BASE64.encode([id.as_slice(), &mac[..MAC_LENGTH]].concat())
    }

    /// The id in a token, unverified: check it with [`Secret::verify_token`].
    pub fn id_of_token<Id: From<[u8; 16]>>(token: &str) -> Option<Id> {
        let bytes = BASE64.decode(token).ok().filter(|bytes| bytes.len() == 16 + MAC_LENGTH)?;
        <[u8; 16]>::try_from(&bytes[..16]).ok().map(Id::from)
    }

    /// Whether a token was signed for this purpose, id and generation. The comparison takes constant time.
    pub fn verify_token(&self, token: &str, purpose: Purpose, id: impl Into<[u8; 16]>, generation: Generation) -> bool {
        let tag = BASE64.decode(token).ok().and_then(|bytes| bytes.get(16..).map(<[u8]>::to_vec));
        let mac = self.token_mac(purpose, id.into(), generation);
        tag.is_some_and(|tag| mac.verify_truncated_left(&tag).is_ok())
    }

    /// Issues the id of a form, its idempotency key: the current time, random bytes and a MAC, valid for `subject` only. The
    /// time comes first, so that ids of one day are neighbours in the database index.
    pub fn issue_form_id(&self, subject: &str, now: Instant, random: [u8; 12]) -> String {
        let body = [now.0.to_be_bytes().as_slice(), &random].concat();
        let mac = self.mac(&["form", subject], &body).finalize().into_bytes();
        BASE64.encode([body.as_slice(), &mac[..MAC_LENGTH]].concat())
    }

    /// When a form was issued; none if the id was not issued for `subject`.
    pub fn verify_form_id(&self, subject: &str, form_id: &str) -> Option<Instant> {
        let bytes = BASE64.decode(form_id).ok().filter(|bytes| bytes.len() == 20 + MAC_LENGTH)?;
        let (body, tag) = bytes.split_at(20);
        self.mac(&["form", subject], body).verify_truncated_left(tag).ok()?;
        Some(Instant(i64::from_be_bytes(body[..8].try_into().ok()?)))
    }

    /// A keyed hash (HMAC-SHA-256, base64url): equal texts have equal hashes. Guessing the text requires the secret.
    pub fn keyed_hash(&self, purpose: &'static str, text: &str) -> String {
        BASE64.encode(self.mac(&[purpose], text.as_bytes()).finalize().into_bytes())
    }

    /// A code of six digits, uniformly distributed to within 10^-13. It is too short to be safe without a limit on attempts.
    pub fn six_digits(&self, purpose: &'static str, text: &str) -> String {
        let mac = self.mac(&[purpose], text.as_bytes()).finalize().into_bytes();
        let number = mac[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    fn token_mac(&self, purpose: Purpose, id: [u8; 16], generation: Generation) -> Hmac<Sha256> {
        // The labels must stay: links that were sent depend on them.
        let purpose = match purpose {
            Purpose::OwnPage => "own page",
            Purpose::Mailbox => "mailbox",
            Purpose::LoginLink => "login link",
            Purpose::LoginCodePage => "login place",
        };
        self.mac(&[purpose], &[id.as_slice(), &generation.0.to_be_bytes()].concat())
    }

    /// The MAC of labels and a body, each preceded by its length, so that different inputs never give the same bytes.
    fn mac(&self, labels: &[&str], body: &[u8]) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any key will do");
        for part in labels.iter().map(|label| label.as_bytes()).chain([body]) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}
