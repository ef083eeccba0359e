//! A certificate authority of one test, which issues the certificates of relays.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

/// A private key and its certificate, in PEM.
pub struct Identity {
    pub key: String,
    pub certificate: String,
}

pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    file: PathBuf,
}

impl Authority {
    pub fn new() -> Self {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let file = env::temp_dir().join(format!("dabei-authority-{}-{number}.pem", process::id()));
        fs::write(&file, params.self_signed(&key).unwrap().pem()).unwrap();
        Self { issuer: Issuer::new(params, key), file }
    }

    /// The file with the authority's certificate, for `DABEI_SMTP_CA_FILE`.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Issues a certificate for a host.
    pub fn issue(&self, host: &str) -> Identity {
        self.issue_until(host, 2040)
    }

    /// Issues a certificate for a host that has expired.
    pub fn issue_expired(&self, host: &str) -> Identity {
        self.issue_until(host, 2020)
    }

    fn issue_until(&self, host: &str, year: i32) -> Identity {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        params.not_after = date_time_ymd(year, 1, 1);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Identity { key: key.serialize_pem(), certificate: certificate.pem() }
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        fs::remove_file(&self.file).ok();
    }
}
