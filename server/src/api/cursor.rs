//! Cursors of pagination as text: opaque, and signed so that a client cannot make one up.

use super::problem::Problem;
use backend::events::Cursor;
use backend::secret::Secret;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::time::Instant;

/// Characters of the signature: enough to detect a mistake, since a cursor gives access to nothing that is not public.
const SIGNATURE_LENGTH: usize = 12;
const PURPOSE: &str = "cursor";

pub fn write(cursor: &Cursor, secret: &Secret) -> String {
    let payload = format!("{}.{}", cursor.starts_at.0, cursor.slug);
    let hash = secret.keyed_hash(PURPOSE, &payload).current;
    BASE64.encode(format!("{}.{payload}", &hash[..SIGNATURE_LENGTH]))
}

pub fn read(cursor: &str, secret: &Secret) -> Result<Cursor, Problem> {
    read_signed(cursor, secret).ok_or_else(|| Problem::wrong("cursor", "This is not what a list gave as \"next\"."))
}

fn read_signed(cursor: &str, secret: &Secret) -> Option<Cursor> {
    let text = String::from_utf8(BASE64.decode(cursor).ok()?).ok()?;
    let (signature, payload) = text.split_once('.')?;
    let hash = secret.keyed_hash(PURPOSE, payload);
    hash.all().find(|hash| signature == &hash[..SIGNATURE_LENGTH])?;
    let (starts_at, slug) = payload.split_once('.')?;
    Some(Cursor { starts_at: Instant(starts_at.parse().ok()?), slug: slug.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_a_changed_one_is_rejected() {
        let (secret, other) = (Secret::from_bytes([7; 32]), Secret::from_bytes([8; 32]));
        for starts_at in [0, -1, 1_774_612_800_000, i64::MAX] {
            let here = Cursor { starts_at: Instant(starts_at), slug: "netzwerk".to_owned() };
            let cursor = write(&here, &secret);
            assert_eq!(read(&cursor, &secret).unwrap(), here);
            assert!(read(&cursor, &other).is_err());
            for cut in 0..cursor.len() {
                let changed = if cursor.as_bytes()[cut] == b'A' { "B" } else { "A" };
                assert!(read(&cursor[..cut], &secret).is_err());
                assert!(read(&[&cursor[..cut], changed, &cursor[cut + 1..]].concat(), &secret).is_err());
            }
        }
    }
}
