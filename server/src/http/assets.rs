//! Static files: stylesheet, fonts, icon and the scripts of islands. Release builds contain them; development reads
//! `target/site`.

use super::response_policy::CrossOrigin;
use crate::negotiation::{Encoding, is_not_modified};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock, OnceLock};

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

/// The files of pages and embeds; drawings and icons come with them.
const STYLE: &[&str] = &["dabei.css", "hoehe.js"];
/// The files of islands. Each loads the next by the version of all.
const SCRIPT: &[&str] = &["wake.js", "browser.js", "browser_bg.wasm"];
/// The script that other sites load, by an address without a version.
const EMBED_SCRIPT: &str = "einbetten.js";
const ONE_DAY: &str = "public, max-age=86400";
/// The caching of an address that changes with its content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The version of the stylesheet and of the pictures in their addresses: the beginning of their hash.
pub fn style_version() -> Arc<str> {
    static VERSION: LazyLock<Arc<str>> = LazyLock::new(|| {
        let mut pictures: Vec<_> =
            Site::iter().filter(|file| file.ends_with(".svg") || file.ends_with(".webp")).collect();
        pictures.sort_unstable();
        version(STYLE.iter().copied().chain(pictures.iter().map(AsRef::as_ref)))
    });
    Arc::clone(&VERSION)
}

/// The version of the scripts of islands. In development they may be built after the start.
pub fn script_version() -> Arc<str> {
    static VERSION: OnceLock<Arc<str>> = OnceLock::new();
    match VERSION.get() {
        Some(version) => Arc::clone(version),
        None if SCRIPT.iter().all(|file| Site::get(file).is_some()) => {
            Arc::clone(VERSION.get_or_init(|| version(SCRIPT.iter().copied())))
        }
        None => version(SCRIPT.iter().copied()),
    }
}

fn version<'a>(files: impl Iterator<Item = &'a str>) -> Arc<str> {
    let mut all = Sha256::new();
    for file in files.filter_map(Site::get) {
        all.update(file.metadata.sha256_hash());
    }
    BASE64_URL_SAFE_NO_PAD.encode(&all.finalize()[..9]).into()
}

/// GET `/assets/{*path}`
pub async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = Site::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let cross_origin = if path.starts_with("fonts/") { CrossOrigin::Font } else { CrossOrigin::File };
    let tag = entity_tag(&file);
    let mut response = if is_not_modified(&headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        with_content(&path, file, &headers)
    };
    response.extensions_mut().insert(cross_origin);
    let caching = if path == EMBED_SCRIPT { ONE_DAY } else { IMMUTABLE };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

fn with_content(path: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
    let media_type = file.metadata.mimetype().to_owned();
    let compressed =
        Encoding::accepted(headers, true).and_then(|encoding| Some((encoding, compressed(path, encoding)?)));
    let (encoding, data) = compressed.map_or((None, file.data), |(encoding, file)| (Some(encoding), file.data));
    let mut response = ([(header::CONTENT_TYPE, media_type)], data.into_owned()).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, encoding.header());
    }
    response
}

/// The compressed file that the build of the site has made.
fn compressed(path: &str, encoding: Encoding) -> Option<EmbeddedFile> {
    let extension = match encoding {
        Encoding::Brotli => "br",
        Encoding::Gzip => "gz",
    };
    Site::get(&format!("{path}.{extension}"))
}

/// A weak entity tag: the file has several encodings.
fn entity_tag(file: &EmbeddedFile) -> HeaderValue {
    let tag = format!("W/\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&file.metadata.sha256_hash()[..9]));
    HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""))
}
