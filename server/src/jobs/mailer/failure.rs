//! Why a delivery failed, in words for the log. They never quote a reply or an error, which may contain an address.

use lettre::transport::smtp::Error;
use std::error::Error as _;
use std::{io, iter};

/// Why a message was not delivered.
pub enum SmtpFailure {
    Relay(Error),
    Timeout,
    /// A positive reply of the wrong kind.
    UnexpectedReply,
}

/// The replies that are about a login (RFC 4954, 6).
const LOGIN_REPLIES: [u16; 5] = [432, 530, 534, 535, 538];

/// Texts in the errors of rustls and of the resolver, and what they mean.
const CAUSES: [(&str, &str); 9] = [
    ("failed to lookup address", "host name not found"),
    ("CaUsedAsEndEntity", "certificate is self-signed"),
    ("UnknownIssuer", "certificate of an unknown authority, or self-signed"),
    ("BadSignature", "certificate of an unknown authority, or self-signed"),
    ("not valid for", "certificate for another name"),
    ("NotValidForName", "certificate for another name"),
    ("expired", "certificate expired"),
    ("Expired", "certificate expired"),
    ("InvalidContentType", "no TLS at this port"),
];

impl From<Error> for SmtpFailure {
    fn from(error: Error) -> Self {
        Self::Relay(error)
    }
}

impl SmtpFailure {
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Relay(error) if error.is_permanent())
    }

    /// The reply code of the relay. The text of a reply may quote an address, so it is not logged.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Relay(error) => error.status().map(u16::from),
            Self::Timeout | Self::UnexpectedReply => None,
        }
    }

    /// The cause for the log.
    pub fn cause(&self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::UnexpectedReply => "unexpected reply",
            Self::Relay(_) if self.status().is_some_and(|status| LOGIN_REPLIES.contains(&status)) => "login refused",
            Self::Relay(error) if error.status().is_some() => "negative reply",
            Self::Relay(error) if error.is_client() => "relay lacks a required feature",
            Self::Relay(error) => network_cause(error),
        }
    }
}

/// The cause of an error of the network or of TLS.
fn network_cause(error: &Error) -> &'static str {
    let sources = || iter::successors(error.source(), |&error| error.source());
    let texts: Vec<String> = sources().map(ToString::to_string).collect();
    if let Some((_, cause)) = CAUSES.iter().find(|(text, _)| texts.iter().any(|found| found.contains(text))) {
        return cause;
    }
    let kind = sources().find_map(|error| error.downcast_ref::<io::Error>()).map(io::Error::kind);
    match kind {
        Some(io::ErrorKind::ConnectionRefused) => "connection refused",
        Some(io::ErrorKind::TimedOut) => "timeout",
        Some(io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable) => "host cannot be reached",
        Some(
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof,
        ) => "connection closed by the relay",
        _ => "network",
    }
}
