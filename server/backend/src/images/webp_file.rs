//! Checks what a WebP file claims before it is decoded: the decoder takes memory for it.

use domain::events::MAX_IMAGE_PIXELS;

/// The greatest size of what is compressed without loss: a logo, or the transparency of a photo. It may have tables for which the
/// decoder takes 350 times as much memory.
const MAX_LOSSLESS: usize = 512 * 1024;

/// The length of the file's header, and of that of each chunk.
const FILE_HEADER: usize = 12;
const CHUNK_HEADER: usize = 8;

/// The file up to the end that its header states. None if it or a chunk is incomplete or too large, or if it is an animation.
pub fn checked_webp(bytes: &[u8]) -> Option<&[u8]> {
    let file = bytes.get(..length(bytes, 4)?.checked_add(8)?)?;
    let mut start = FILE_HEADER;
    while start + CHUNK_HEADER <= file.len() {
        let content = file.get(start + CHUNK_HEADER..)?;
        let content = content.get(..length(file, start + 4)?)?;
        let is_usable = match &file[start..start + 4] {
            b"VP8 " => frame_pixels(content)? <= MAX_IMAGE_PIXELS,
            b"VP8L" | b"ALPH" => content.len() <= MAX_LOSSLESS,
            b"ANMF" => false,
            _ => true,
        };
        if !is_usable {
            return None;
        }
        start += CHUNK_HEADER + content.len().next_multiple_of(2);
    }
    Some(file)
}

/// The length that stands at `index`.
fn length(file: &[u8], index: usize) -> Option<usize> {
    let length = file.get(index..index + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(length)).ok()
}

/// The pixels of a frame with loss: the canvas of the file may claim fewer (RFC 6386, 9.1).
fn frame_pixels(frame: &[u8]) -> Option<u64> {
    let side = |index: usize| {
        let side = frame.get(index..index + 2)?.try_into().ok()?;
        Some(u64::from(u16::from_le_bytes(side) & 0x3fff))
    };
    Some(side(6)? * side(8)?)
}
