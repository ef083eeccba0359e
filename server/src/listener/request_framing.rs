//! The framing of the requests on a connection: where each head begins and ends. hyper parses the requests; it accepts some
//! that RFC 9112 tells a server to refuse, and a proxy may read those in another way than hyper does.
//!
//! It refuses a head with a line feed that follows no carriage return (2.2), with both `Content-Length` and
//! `Transfer-Encoding` (6.1), or with no or several `Host` (3.2). It damages such a head before hyper parses it, so that
//! hyper answers 400 in its turn and closes the connection.

use memchr::memchr;

/// A head that is longer and has no end is refused by hyper (431) before; so is a longer line of a chunk.
const MAX_LENGTH: usize = 128 * 1024;

/// The framing of the requests on one connection.
#[derive(Debug, Default)]
pub struct RequestFraming {
    part: Part,
    /// The bytes of the head, or of the line of a chunk, so far.
    text: Vec<u8>,
}

/// The part of a request that the next byte belongs to.
#[derive(Clone, Copy, Debug, Default)]
enum Part {
    #[default]
    Head,
    /// A body, or a chunk with its line break, of which this number of bytes is missing.
    Body { missing: u64, then: After },
    /// The line with the size of a chunk.
    ChunkSize,
    /// The lines after the last chunk, of which the last is empty.
    Trailer,
    /// Nothing that follows reaches hyper.
    Refused,
}

/// What follows a body.
#[derive(Clone, Copy, Debug)]
enum After {
    Head,
    ChunkSize,
}

impl RequestFraming {
    /// Whether a head has begun and is not complete.
    pub fn is_in_head(&self) -> bool {
        matches!(self.part, Part::Head) && !self.text.is_empty()
    }

    /// Reads the next bytes of the connection, and replaces the end of what must be refused, and all that follows it, by NUL,
    /// which no parser accepts. Returns whether a head was completed.
    pub fn read(&mut self, bytes: &mut [u8]) -> bool {
        let (mut rest, mut has_head) = (bytes, false);
        while !rest.is_empty() {
            let read = match self.part {
                Part::Refused => {
                    rest.fill(0);
                    return has_head;
                }
                Part::Body { missing, then } => self.read_body(rest.len(), missing, then),
                Part::Head if self.text.is_empty() && matches!(rest[0], b'\r' | b'\n') => 1, // RFC 9112, 2.2
                Part::Head | Part::ChunkSize | Part::Trailer => self.read_line(rest, &mut has_head),
            };
            rest = &mut rest[read..];
        }
        has_head
    }

    /// Returns the number of bytes that belong to the body.
    fn read_body(&mut self, available: usize, missing: u64, then: After) -> usize {
        let read = usize::try_from(missing).unwrap_or(usize::MAX).min(available);
        self.part = match (missing - read as u64, then) {
            (0, After::Head) => Part::Head,
            (0, After::ChunkSize) => Part::ChunkSize,
            (missing, then) => Part::Body { missing, then },
        };
        read
    }

    /// Reads up to the end of the line. Returns its length.
    fn read_line(&mut self, rest: &mut [u8], has_head: &mut bool) -> usize {
        let end = memchr(b'\n', rest).map_or(rest.len(), |index| index + 1);
        self.text.extend_from_slice(&rest[..end]);
        let next = if !self.text.ends_with(b"\n") {
            None
        } else if !self.text.ends_with(b"\r\n") {
            Some(Part::Refused)
        } else {
            match self.part {
                Part::Head if self.text.ends_with(b"\r\n\r\n") => Some(after_head(&self.text)),
                Part::ChunkSize => Some(after_chunk_size(&self.text)),
                Part::Trailer if self.text == b"\r\n" => Some(Part::Head),
                Part::Trailer => Some(Part::Trailer),
                _ => None,
            }
        };
        let is_head = matches!(self.part, Part::Head);
        if let Some(next) = next {
            *has_head |= is_head;
            self.part = next;
            self.text.clear();
        } else if self.text.len() > MAX_LENGTH {
            self.part = Part::Refused;
        }
        if matches!(self.part, Part::Refused) {
            rest[end - 1] = 0;
        }
        end
    }
}

/// What follows a complete head: [`Part::Refused`] if it must not be accepted.
fn after_head(head: &[u8]) -> Part {
    let (mut hosts, mut length, mut is_chunked) = (0, None, false);
    let mut lines = head.split(|byte| *byte == b'\n');
    let is_old = lines.next().is_some_and(|request_line| request_line.trim_ascii_end().ends_with(b"HTTP/1.0"));
    for line in lines {
        let Some(colon) = memchr(b':', line) else { continue };
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        // The length of the name first, as it excludes most headers.
        match colon {
            4 if name.eq_ignore_ascii_case(b"host") => hosts += 1,
            14 if name.eq_ignore_ascii_case(b"content-length") => length = Some(value),
            17 if name.eq_ignore_ascii_case(b"transfer-encoding") => is_chunked = true,
            _ => {}
        }
    }
    let length = length.map(|digits| std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()));
    match (hosts, is_chunked, length) {
        (0, ..) if !is_old => Part::Refused,
        // hyper refuses a length that is no number.
        (2.., ..) | (_, true, Some(_)) | (_, false, Some(None)) => Part::Refused,
        (_, true, None) => Part::ChunkSize,
        (_, false, None | Some(Some(0))) => Part::Head,
        (_, false, Some(Some(missing))) => Part::Body { missing, then: After::Head },
    }
}

/// What follows the line with the size of a chunk.
fn after_chunk_size(line: &[u8]) -> Part {
    let digits = line.split(|byte| matches!(byte, b';' | b'\r')).next().unwrap_or_default().trim_ascii();
    match std::str::from_utf8(digits).ok().and_then(|digits| u64::from_str_radix(digits, 16).ok()) {
        Some(0) => Part::Trailer,
        Some(size) => {
            size.checked_add(2).map_or(Part::Refused, |missing| Part::Body { missing, then: After::ChunkSize })
        }
        None => Part::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET: &str = "GET / HTTP/1.1\r\nHost: dabei\r\n\r\n";

    /// Reads a connection in pieces of any size. Returns the number of complete heads, and what hyper gets.
    fn read(connection: &str, size: usize) -> (usize, String) {
        let mut framing = RequestFraming::default();
        let mut bytes = connection.as_bytes().to_vec();
        // A piece may hold several heads: only with one byte each their number is exact.
        let heads = bytes.chunks_mut(size).map(|piece| usize::from(framing.read(piece))).sum();
        (heads, String::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn requests_are_told_apart_whatever_their_bodies_contain() {
        let length = "POST / HTTP/1.1\r\nHost: dabei\r\nContent-Length: 6\r\n\r\na\n\nb=c";
        let chunked =
            "POST / HTTP/1.1\r\nhost: dabei\r\ntransfer-encoding: chunked\r\n\r\n5;x=y\r\na\n\nbc\r\n0\r\nx: y\r\n\r\n";
        let old = "GET / HTTP/1.0\r\n\r\n";
        let connection = [GET, length, "\r\n", chunked, GET, old, GET].concat();
        for size in [1, 7, connection.len()] {
            let (heads, passed) = read(&connection, size);
            assert_eq!(passed, connection, "unchanged");
            assert!(size > 1 || heads == 6, "{heads} heads");
        }
    }

    /// Whether the part in question is damaged at its last byte or before, and all that follows is NUL.
    #[track_caller]
    fn assert_refused(what: &str, before: &str, refused: &str) {
        for size in [1, 5, 50_000] {
            let (_, passed) = read(&[before, refused, GET].concat(), size);
            let after = passed.strip_prefix(before).unwrap_or_else(|| panic!("{what}: what is before it is whole"));
            assert!(after[..refused.len()].contains('\0'), "{what}: {after:?}");
            assert_eq!(after[refused.len()..], "\0".repeat(GET.len()), "{what}");
        }
    }

    #[test]
    fn the_framing_goes_on_whatever_a_body_contains_that_hyper_accepts_and_this_does_not() {
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_refused("a bare line feed in a trailer", &[chunked, "0\r\n"].concat(), "x: y\n\r\n\r\n");
        assert_refused("a size that is no number", chunked, "zz\r\n");
        let long = format!("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nX: {}\r\n\r\n", "x".repeat(70_000));
        assert_refused("a long head", GET, &long);
        let endless = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}", "x".repeat(2 * MAX_LENGTH));
        assert_refused("a head without end", GET, &endless);
    }

    #[test]
    fn a_head_that_two_parsers_may_read_in_two_ways_is_damaged_and_nothing_after_it_is_read() {
        for (what, head) in [
            ("bare line feed", "GET / HTTP/1.1\nHost: dabei\r\n\r\n"),
            ("bare line feed at the end", "GET / HTTP/1.1\r\nHost: dabei\r\n\n"),
            ("no host", "GET / HTTP/1.1\r\n\r\n"),
            ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n"),
            ("two hosts of an old client", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
            ("both lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("both, other order", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\nContent-Length: 3\r\n\r\n"),
        ] {
            assert_refused(what, GET, head);
        }
    }
}
