//! Stylesheet, fonts, icon and islands: inside the binary in release builds, read from `target/site` in development.

use crate::encoding::Encoding;
use crate::guard::ForOthers;
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

/// What pages and frames load, and what a frame runs.
const STYLE: &[&str] = &["dabei.css", "hoehe.js"];
/// What an island runs; each asks for the next by the version of all.
const SCRIPT: &[&str] = &["wake.js", "browser.js", "browser_bg.wasm"];
/// Runs on pages of others, who write its address without a version.
const ELSEWHERE: &str = "einbetten.js";
const FOR_A_DAY: &str = "public, max-age=86400";
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The first of the stylesheet's hash, for its address.
pub fn style_version() -> Arc<str> {
    static VERSION: LazyLock<Arc<str>> = LazyLock::new(|| version(STYLE));
    Arc::clone(&VERSION)
}

/// The same for the islands' files together.
pub fn script_version() -> Arc<str> {
    static VERSION: LazyLock<Arc<str>> = LazyLock::new(|| version(SCRIPT));
    Arc::clone(&VERSION)
}

fn version(files: &[&str]) -> Arc<str> {
    let mut all = Sha256::new();
    for file in files.iter().filter_map(|file| Site::get(file)) {
        all.update(file.metadata.sha256_hash());
    }
    BASE64_URL_SAFE_NO_PAD.encode(&all.finalize()[..9]).into()
}

pub async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = Site::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let for_others = if path.starts_with("fonts/") { ForOthers::Font } else { ForOthers::File };
    let tag = format!("W/\"{}\"", hash(&file));
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (Extension(for_others), StatusCode::NOT_MODIFIED).into_response();
    }
    let caching = if path == ELSEWHERE { FOR_A_DAY } else { FOR_EVER };
    let kind = file.metadata.mimetype().to_owned();
    let small = Encoding::accepted(&headers, true).and_then(|encoding| Some((encoding, compressed(&path, encoding)?)));
    let (encoding, data) = small.map_or((None, file.data), |(encoding, file)| (Some(encoding), file.data));
    let mut response = data.into_owned().into_response();
    response.extensions_mut().insert(for_others);
    let answer = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, Some(kind)),
        (header::CONTENT_ENCODING, encoding.map(|encoding| encoding.name().to_owned())),
        (header::ETAG, Some(tag)),
        (header::CACHE_CONTROL, Some(caching.to_owned())),
        (header::VARY, Some("accept-encoding".to_owned())),
    ] {
        if let Some(Ok(value)) = value.map(|value| value.parse()) {
            answer.insert(name, value);
        }
    }
    response
}

/// The file as it was compressed when the site was built.
fn compressed(path: &str, encoding: Encoding) -> Option<EmbeddedFile> {
    let ending = match encoding {
        Encoding::Brotli => "br",
        Encoding::Gzip => "gz",
    };
    Site::get(&format!("{path}.{ending}"))
}

fn hash(file: &EmbeddedFile) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(&file.metadata.sha256_hash()[..9])
}
