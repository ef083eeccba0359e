//! Decodes the bytes of a programme file: UTF-8, with or without a byte order mark.

/// Why bytes are no text in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A document of an office program, an archive or a PDF.
    Document,
    Utf16,
    /// More than [`MAX_BYTES`] bytes.
    TooLarge,
    /// Another encoding, such as Windows-1252; the line is that of the first wrong character.
    OtherEncoding {
        line: usize,
    },
}

/// The greatest length of a file. The export of ten thousand events has 8 MB.
pub const MAX_BYTES: usize = 50_000_000;

/// The first bytes of ZIP files (.docx, .xlsx, .odt), of older Office documents, of PDF and of RTF.
const DOCUMENTS: [&[u8]; 4] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"];

/// Decodes the bytes of a file.
///
/// # Errors
/// [`NotText`] for bytes that are not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, NotText> {
    if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
        return Err(NotText::Document);
    }
    if bytes.len() > MAX_BYTES {
        return Err(NotText::TooLarge);
    }
    // Without a byte order mark, UTF-16 has NUL in every second byte of ASCII text.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.iter().take(4).any(|byte| *byte == 0) {
        return Err(NotText::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n');
        NotText::OtherEncoding { line: before.count() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_is_read_with_and_without_a_byte_order_mark() {
        assert_eq!(decode("\u{feff}Straße".as_bytes()), Ok("Straße"));
        assert_eq!(decode("Straße".as_bytes()), Ok("Straße"));
        assert_eq!(decode(b""), Ok(""));
    }

    #[test]
    fn other_encodings_and_documents_are_told_apart() {
        assert_eq!(decode(b"# Stra\xdfe"), Err(NotText::OtherEncoding { line: 1 }));
        assert_eq!(decode(b"\n\nStra\xdfe"), Err(NotText::OtherEncoding { line: 3 }));
        assert_eq!(decode(b"\xff\xfe[\0[\0"), Err(NotText::Utf16));
        assert_eq!(decode(b"[\0[\0"), Err(NotText::Utf16));
        assert_eq!(decode(b"PK\x03\x04\x14\0"), Err(NotText::Document));
        assert_eq!(decode(b"%PDF-1.7"), Err(NotText::Document));
    }
}
