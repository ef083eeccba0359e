//! The house's one secret, and what is signed with it: links to one's own page, forms, mailbox hashes.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::time::Instant;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fmt, fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

const LENGTH: usize = 32;
/// 128 bits of a signature, as house.md asks.
const SIGNED: usize = 16;

/// What a link is good for. One purpose's token opens nothing of another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    OwnPage,
    /// Carried by letters alone: whoever presses there reads that mailbox.
    Mailbox,
    /// Carried by the letter that lets an organizer in.
    LoginLink,
    /// Shown to whoever asked to be let in, known or not: it leads to the place where the code is typed.
    LoginPlace,
}

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

    /// Reads the file; makes it, readable for its owner alone, when there is none.
    pub fn load_or_make(file: &Path, fresh: [u8; LENGTH]) -> std::io::Result<Self> {
        if !file.exists() {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            let made = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
            match made {
                Ok(mut made) => {
                    made.write_all(BASE64.encode(fresh).as_bytes())?;
                    made.sync_all()?;
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

    /// `base64url(id ‖ HMAC-SHA-256(secret, purpose ‖ id ‖ generation))`: not stored, ended by raising the generation.
    pub fn token(&self, purpose: Purpose, id: impl Into<[u8; 16]>, generation: i64) -> String {
        let id = id.into();
        let mac = self.token_mac(purpose, id, generation).finalize().into_bytes();
        BASE64.encode([id.as_slice(), &mac[..SIGNED]].concat())
    }

    /// The number of what a token speaks of; [`Secret::is_token`] says whether it may.
    pub fn id_in<N: From<[u8; 16]>>(token: &str) -> Option<N> {
        let bytes = BASE64.decode(token).ok().filter(|bytes| bytes.len() == 16 + SIGNED)?;
        <[u8; 16]>::try_from(&bytes[..16]).ok().map(N::from)
    }

    pub fn is_token(&self, token: &str, purpose: Purpose, id: impl Into<[u8; 16]>, generation: i64) -> bool {
        let signed = BASE64.decode(token).ok().and_then(|bytes| bytes.get(16..).map(<[u8]>::to_vec));
        let mac = self.token_mac(purpose, id.into(), generation);
        signed.is_some_and(|signed| mac.verify_truncated_left(&signed).is_ok())
    }

    /// A form's one-time number: the time of its making, then chance; good for `subject` alone. Numbers of one day lie side
    /// by side in the index.
    pub fn form_id(&self, subject: &str, now: Instant, random: [u8; 12]) -> String {
        let body = [now.0.to_be_bytes().as_slice(), &random].concat();
        let mac = self.mac(&["form", subject], &body).finalize().into_bytes();
        BASE64.encode([body.as_slice(), &mac[..SIGNED]].concat())
    }

    /// When a form was made; none when we did not make it for `subject`.
    pub fn read_form_id(&self, subject: &str, form_id: &str) -> Option<Instant> {
        let bytes = BASE64.decode(form_id).ok().filter(|bytes| bytes.len() == 20 + SIGNED)?;
        let (body, signed) = bytes.split_at(20);
        self.mac(&["form", subject], body).verify_truncated_left(signed).ok()?;
        Some(Instant(i64::from_be_bytes(body[..8].try_into().ok()?)))
    }

    /// A keyed hash: the same words give the same seal, and nobody without the secret can go back.
    pub fn seal(&self, purpose: &'static str, words: &str) -> String {
        BASE64.encode(self.mac(&[purpose], words.as_bytes()).finalize().into_bytes())
    }

    /// A code of six digits, each as likely as the others to within 10^-13; too short to be safe without a limit on tries.
    pub fn six_digits(&self, purpose: &'static str, words: &str) -> String {
        let mac = self.mac(&[purpose], words.as_bytes()).finalize().into_bytes();
        let number = mac[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    fn token_mac(&self, purpose: Purpose, id: [u8; 16], generation: i64) -> Hmac<Sha256> {
        let purpose = match purpose {
            Purpose::OwnPage => "own page",
            Purpose::Mailbox => "mailbox",
            Purpose::LoginLink => "login link",
            Purpose::LoginPlace => "login place",
        };
        self.mac(&[purpose], &[id.as_slice(), &generation.to_be_bytes()].concat())
    }

    /// Lengths go in as well, so that no two different inputs sound alike.
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
