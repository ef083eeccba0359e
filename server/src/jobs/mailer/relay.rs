//! The mail relay that `DABEI_SMTP_URL` names, and the connection to it: encrypted, or to the same machine. It must not
//! know a message. Its errors never quote the URL, which contains a password.

use anyhow::{Context, Result, bail};
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::{Error, extension::ClientId};
use percent_encoding::percent_decode_str;
use std::fs;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::time::Duration;
use url::{Host, Url};

/// The time limit for connecting; the start of a transaction as a whole has its own.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// The address, encryption and login of the mail relay.
pub struct Relay {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
}

enum Security {
    /// TLS from the first byte.
    Implicit(TlsParameters),
    /// STARTTLS; without it no login and no message is sent.
    Required(TlsParameters),
    /// No encryption: only to the same machine.
    Plain,
}

impl Relay {
    /// Parses `DABEI_SMTP_URL`; `ca_file` is `DABEI_SMTP_CA_FILE`. An error names the setting that is wrong.
    pub fn parse(url: &str, ca_file: Option<&Path>) -> Result<Self> {
        let url = Url::parse(url).ok().context(
            "DABEI_SMTP_URL must look like smtps://USER:PASSWORD@HOST:465; \
             write : / ? # [ ] @ % in a password as %3A %2F %3F %23 %5B %5D %40 %25",
        )?;
        let host = url.host().filter(|host| !host.to_string().is_empty()).context("DABEI_SMTP_URL has no host")?;
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            bail!("DABEI_SMTP_URL must end after the port; write / ? # in a password as %2F %3F %23");
        }
        let name = without_brackets(&host);
        let (port, security) = match (url.scheme(), url.query()) {
            ("smtps", None) => (465, Security::Implicit(tls(&name, ca_file)?)),
            ("smtp", Some("tls=required")) => (587, Security::Required(tls(&name, ca_file)?)),
            ("smtp", None) if is_loopback(&host) => (25, Security::Plain),
            ("smtp", None) => {
                bail!("DABEI_SMTP_URL would send messages unencrypted to {name}; use smtps:// or add ?tls=required")
            }
            ("smtp" | "smtps", Some(_)) => {
                bail!("DABEI_SMTP_URL accepts only ?tls=required, and only after smtp://")
            }
            (other, _) => bail!("DABEI_SMTP_URL must begin with smtps:// or smtp://, not {other}://"),
        };
        Ok(Self { host: name, port: url.port().unwrap_or(port), security, credentials: credentials(&url)? })
    }

    /// Opens a connection, encrypted as configured and logged in.
    pub async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let hello = ClientId::default();
        let tls = match &self.security {
            Security::Implicit(tls) => Some(tls.clone()),
            Security::Required(_) | Security::Plain => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT_TIMEOUT), &hello, tls, None).await?;
        if let Security::Required(tls) = &self.security {
            connection.starttls(tls.clone(), &hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        Ok(connection)
    }
}

/// The TLS parameters: they trust the public certificate authorities, and the one in the file.
fn tls(host: &str, ca_file: Option<&Path>) -> Result<TlsParameters> {
    let mut tls = TlsParameters::builder(host.to_owned());
    if let Some(file) = ca_file {
        let name = file.display();
        let pem = fs::read(file).with_context(|| format!("DABEI_SMTP_CA_FILE names {name}, which cannot be read"))?;
        let certificate = Certificate::from_pem(&pem).ok().filter(|_| has_certificate(&pem));
        tls = tls.add_root_certificate(
            certificate.with_context(|| format!("DABEI_SMTP_CA_FILE names {name}, which holds no PEM certificate"))?,
        );
    }
    tls.build_rustls().context("the certificates for the mail relay cannot be used; check DABEI_SMTP_CA_FILE")
}

/// Whether a file holds a certificate: lettre accepts a file without one, and then adds nothing.
fn has_certificate(pem: &[u8]) -> bool {
    String::from_utf8_lossy(pem).contains("-----BEGIN CERTIFICATE-----")
}

/// The user and password in the URL, percent-decoded.
fn credentials(url: &Url) -> Result<Option<Credentials>> {
    let decoded = |text: &str| {
        let decoded = percent_decode_str(text).decode_utf8().map(std::borrow::Cow::into_owned);
        decoded.context("user and password in DABEI_SMTP_URL must be UTF-8, percent-encoded")
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None | Some("")) => bail!("DABEI_SMTP_URL needs both user and password, or neither"),
        (user, Some(password)) => Ok(Some(Credentials::new(decoded(user)?, decoded(password)?))),
    }
}

/// The host without the brackets of an IPv6 address, as TLS and sockets need it.
fn without_brackets(host: &Host<&str>) -> String {
    match host {
        Host::Domain(name) => (*name).to_owned(),
        Host::Ipv4(ip) => ip.to_string(),
        Host::Ipv6(ip) => ip.to_string(),
    }
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => {
            name.eq_ignore_ascii_case("localhost") || name.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        }
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => *ip == Ipv6Addr::LOCALHOST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(url: &str) -> String {
        Relay::parse(url, None).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn messages_go_unencrypted_only_to_the_same_machine() {
        for here in ["smtp://localhost", "smtp://127.0.0.1:2525", "smtp://127.8.8.8", "smtp://[::1]:25"] {
            assert_eq!(fault(here), "", "{here}");
        }
        for elsewhere in [
            "smtp://mail.example.org",
            "smtp://192.0.2.1:25",
            "smtp://[2001:db8::1]",
            "smtp://0.0.0.0",
            "smtp://localhost.example.org",
            "smtp://127.0.0.1.example.org",
            "smtp://[::ffff:192.0.2.1]",
        ] {
            assert!(fault(elsewhere).contains("unencrypted"), "{elsewhere}: {}", fault(elsewhere));
        }
    }

    #[test]
    fn encryption_is_never_optional() {
        for wrong in [
            "smtp://localhost?tls=opportunistic",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail.example.org?tls=Required",
            "smtp://mail.example.org?tls=required&tls=opportunistic",
            "smtps://mail.example.org?tls=none",
            "http://mail.example.org",
            "mail.example.org:465",
            "smtps:///",
            "smtps://mail.example.org:465/name",
            "",
        ] {
            assert!(fault(wrong).contains("DABEI_SMTP_URL"), "{wrong}: {}", fault(wrong));
        }
        assert_eq!(fault("smtp://mail.example.org?tls=required"), "");
        assert_eq!(fault("smtps://mail.example.org"), "");
    }

    #[test]
    fn a_login_has_user_and_password_and_its_errors_quote_no_password() {
        let read = |url| Relay::parse(url, None).map(|relay| relay.credentials);
        let login = Credentials::new("küche@example.org".to_owned(), "a/b:c%d#".to_owned());
        assert_eq!(read("smtps://k%C3%BCche%40example.org:a%2Fb%3Ac%25d%23@mail.example.org").unwrap(), Some(login));
        assert_eq!(read("smtps://mail.example.org").unwrap(), None);
        for wrong in [
            "smtps://anna@mail.example.org",
            "smtps://:geheim@mail.example.org",
            "smtps://anna:@mail.example.org",
            "smtps://anna:geheim#1@mail.example.org",
            "smtps://anna:geheim/1@mail.example.org",
            "smtps://anna:geheim%FF@mail.example.org",
        ] {
            let fault = fault(wrong);
            assert!(fault.contains("DABEI_SMTP_URL") && !fault.contains("geheim"), "{wrong}: {fault}");
        }
    }

    #[test]
    fn a_file_without_a_certificate_and_an_unreadable_file_have_their_own_errors() {
        let here = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        let fault = |file| Relay::parse("smtps://mail.example.org", Some(file)).err().unwrap().to_string();
        assert!(fault(here).contains("holds no PEM certificate"));
        assert!(fault(Path::new("/nowhere/ca.pem")).contains("cannot be read"));
    }
}
