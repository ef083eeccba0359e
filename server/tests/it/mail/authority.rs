//! A certificate authority of the test's own, and the certificate of a relay that it vouches for. Used by the mail tests.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

/// Key and certificate, as PEM.
pub struct Identity {
    pub key: String,
    pub certificate: String,
}

pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    file: PathBuf,
}

impl Authority {
    pub fn found() -> Self {
        static FOUNDED: AtomicUsize = AtomicUsize::new(0);
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let number = FOUNDED.fetch_add(1, Ordering::Relaxed);
        let file = env::temp_dir().join(format!("dabei-authority-{}-{number}.pem", process::id()));
        fs::write(&file, params.self_signed(&key).unwrap().pem()).unwrap();
        Self { issuer: Issuer::new(params, key), file }
    }

    /// The file that `DABEI_SMTP_CA_FILE` names.
    pub fn file(&self) -> &Path {
        &self.file
    }

    pub fn vouch_for(&self, host: &str) -> Identity {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Identity { key: key.serialize_pem(), certificate: certificate.pem() }
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        fs::remove_file(&self.file).ok();
    }
}
