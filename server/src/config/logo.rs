//! The city's logo, a file that is read at the start.

use anyhow::{Context, Result, bail};
use backend::{Logo, LogoFile};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Every page loads it.
const MAX_BYTES: usize = 200_000;

/// Reads the file of `DABEI_CITY_LOGO`.
pub fn read(file: &Path) -> Result<Logo> {
    let data = fs::read(file).with_context(|| format!("DABEI_CITY_LOGO {} cannot be read", file.display()))?;
    if data.len() > MAX_BYTES {
        bail!("DABEI_CITY_LOGO {} is larger than {MAX_BYTES} bytes: take a smaller picture", file.display());
    }
    let Some(media_type) = media_type(&data) else {
        bail!("DABEI_CITY_LOGO {} must be an SVG, PNG, JPEG or WebP file", file.display());
    };
    let version = BASE64_URL_SAFE_NO_PAD.encode(&Sha256::digest(&data)[..9]);
    Ok(Logo::File(LogoFile { data: data.into(), media_type, version }))
}

fn media_type(data: &[u8]) -> Option<&'static str> {
    let is_svg = || std::str::from_utf8(data).is_ok_and(|text| text.contains("<svg"));
    match data {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ if is_svg() => Some("image/svg+xml"),
        _ => None,
    }
}
