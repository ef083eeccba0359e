//! Cuts a file into chunks that are parsed one after the other. The parser copies its whole input for each fault, so that a
//! broken file in one piece would take the square of its length.

use super::headers::{is_section, open_quotes};
use toml::de::DeTable;

/// The number of faults of the syntax after which the rest of a file is not parsed.
pub const MAX_FAULTS: usize = 200;

/// The bytes of the first part of a chunk that is tried; each next one is twice as long.
const FIRST_PART: usize = 4096;

/// The chunks of a text, each with the number of lines above it. A chunk begins at the heading of a record.
pub fn chunks(text: &str) -> Vec<(usize, &str)> {
    let (mut chunks, mut quotes) = (Vec::new(), None);
    let (mut start, mut above, mut end) = (0, 0, 0);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if quotes.is_none() && is_section(line) && end > start {
            chunks.push((above, &text[start..end]));
            (start, above) = (end, index);
        }
        quotes = open_quotes(line, quotes);
        end += line.len();
    }
    chunks.push((above, &text[start..]));
    chunks
}

/// The chunk, or its beginning if that has [`MAX_FAULTS`] already.
pub fn readable_part(chunk: &str) -> &str {
    let mut size = FIRST_PART;
    while size < chunk.len() {
        let end = chunk.as_bytes()[size..].iter().position(|byte| *byte == b'\n').map(|index| size + index + 1);
        let Some(part) = end.and_then(|end| chunk.get(..end)) else { return chunk };
        if DeTable::parse_recoverable(part).1.len() >= MAX_FAULTS {
            return part;
        }
        size *= 2;
    }
    chunk
}
