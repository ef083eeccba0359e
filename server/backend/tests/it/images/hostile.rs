//! Files that are made to do harm: what they claim takes no memory, and of what they carry nothing is stored.

use super::png;
use backend::images::NewImage;
use backend::testing::picture::jpeg;
use domain::events::{MAX_IMAGE_BYTES, UnusableImage};
use image::{ExtendedColorType, ImageEncoder as _, RgbImage, RgbaImage};

/// A JPEG that claims to have `width` × `height` pixels.
fn jpeg_that_claims(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(640, 320);
    let header = bytes.windows(2).position(|marker| marker[0] == 0xff && [0xc0, 0xc2].contains(&marker[1])).unwrap();
    bytes[header + 5..header + 7].copy_from_slice(&height.to_be_bytes());
    bytes[header + 7..header + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

fn webp(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    encoder.write_image(image, image.width(), image.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A chunk of a PNG.
fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let checksum = crc32fast::hash(&[&kind[..], data].concat()).to_be_bytes();
    [&length[..], &kind, data, &checksum].concat()
}

/// A PNG of one pixel whose first chunks are these.
fn png_with(chunks: &[u8]) -> Vec<u8> {
    let one = png(&RgbaImage::new(1, 1));
    let after_header = 8 + 25;
    [&one[..after_header], chunks, &one[after_header..]].concat()
}

/// Bits in the order in which a file has them: in each byte the lowest comes first.
fn bytes(bits: &str) -> Vec<u8> {
    let byte = |bits: &[u8]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | (bit - b'0'));
    bits.as_bytes().chunks_exact(8).map(byte).collect()
}

/// Nine megabytes that unpack to 1.5 GB of zeros: one of them, and again and again a repetition of 258.
fn bomb() -> Vec<u8> {
    // The last block, with fixed codes (RFC 1951, 3.2.6): the literal 0, then the length 258 with the distance 1.
    let bits = bytes(&("11000110000".to_owned() + &"1100010100000".repeat(16)));
    // Eight repetitions have 13 bytes.
    let (start, again) = (&bits[..13], bits[13..26].repeat(9 * 1024 * 1024 / 13));
    [&[0x78, 0x01], start, &again].concat()
}

/// Asserts that neither this test nor those beside it have unpacked a bomb.
fn assert_little_memory() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.strip_suffix(" kB")).unwrap();
    assert!(peak.trim().parse::<u64>().unwrap() < 1024 * 1024, "{peak} kB");
}

#[test]
fn a_photo_of_sixty_megapixels_is_refused_by_what_it_claims() {
    assert_eq!(NewImage::read(&jpeg_that_claims(10_000, 6_000)).err(), Some(UnusableImage::TooManyPixels));
    assert_eq!(NewImage::read(&jpeg_that_claims(65_535, 65_535)).err(), Some(UnusableImage::TooManyPixels));
}

#[test]
fn a_photo_that_claims_more_pixels_than_it_has_is_at_most_a_photo() {
    match NewImage::read(&jpeg_that_claims(2_000, 1_000)) {
        Ok(image) => assert_eq!(image.id.size(), (1600, 800)),
        Err(unusable) => assert_eq!(unusable, UnusableImage::Unreadable),
    }
}

#[test]
fn a_png_that_unpacks_to_more_than_its_pixels_is_not_unpacked() {
    let one = png(&RgbaImage::new(1, 1));
    let packed = [&one[..8 + 25], &chunk(*b"IDAT", &bomb()), &chunk(*b"IEND", b"")].concat();
    assert!(packed.len() < MAX_IMAGE_BYTES);
    assert_eq!(NewImage::read(&packed).unwrap().id.size(), (1, 1));
    assert_little_memory();
}

#[test]
fn a_png_with_a_profile_or_a_text_that_unpacks_to_a_gigabyte_is_not_unpacked() {
    for (kind, name) in [(*b"iCCP", &b"x\0\0"[..]), (*b"zTXt", b"x\0\0"), (*b"iTXt", b"x\0\x01\0\0\0")] {
        let file = png_with(&chunk(kind, &[name, &bomb()].concat()));
        assert_eq!(NewImage::read(&file).unwrap().id.size(), (1, 1));
    }
    assert_little_memory();
}

#[test]
fn a_webp_with_lying_sizes_is_refused() {
    let logo = webp(&RgbImage::new(256, 256));
    assert_eq!(NewImage::read(&logo).unwrap().id.size(), (256, 256));
    for claimed in [0, 8, u32::MAX] {
        for at in [4, 16] {
            let mut lying = logo.clone();
            lying[at..at + 4].copy_from_slice(&claimed.to_le_bytes());
            assert_eq!(NewImage::read(&lying).err(), Some(UnusableImage::Unreadable), "{claimed} at {at}");
        }
    }
    // The extended header states the size of the canvas; metadata state their length.
    let extended = |canvas: u8, metadata_length: u32| {
        let canvas = [255, canvas, 0, 255, canvas, 0];
        let metadata = [&b"EXIF"[..], &metadata_length.to_le_bytes(), b"Exif"].concat();
        riff(&[&b"VP8X\x0a\0\0\0\x08\0\0\0"[..], &canvas, &logo[12..], &metadata].concat())
    };
    assert_eq!(NewImage::read(&extended(0, 4)).unwrap().id.size(), (256, 256));
    assert_eq!(NewImage::read(&extended(0, u32::MAX)).err(), Some(UnusableImage::Unreadable));
    assert_eq!(NewImage::read(&extended(1, 4)).err(), Some(UnusableImage::Unreadable));
    assert_eq!(NewImage::read(&extended(63, 4)).err(), Some(UnusableImage::TooManyPixels));
}

/// A file of these chunks.
fn riff(chunks: &[u8]) -> Vec<u8> {
    let length = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
    [&b"RIFF"[..], &length, b"WEBP", chunks].concat()
}

#[test]
fn a_webp_whose_frame_or_tables_would_take_much_memory_is_refused() {
    let canvas = b"VP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x3f\0\0";
    let frame = b"VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f";
    assert_eq!(NewImage::read(&riff(&[&canvas[..], frame].concat())).err(), Some(UnusableImage::Unreadable));
    let stream = bytes(&tables());
    let length = u32::try_from(stream.len()).unwrap().to_le_bytes();
    let file = riff(&[&b"VP8L"[..], &length, &stream].concat());
    assert_eq!(NewImage::read(&file).err(), Some(UnusableImage::Unreadable));
}

/// The bits of a lossless WebP of 4 × 4 pixels with 65,536 groups of five codes, which take 1.3 GB.
fn tables() -> String {
    // The signature, the size, no transparency, the version; no transform, no colour cache, groups for blocks of 4 × 4 pixels.
    let header = "1111010011000000000000110000000000000000 0010000";
    // The only block has the last group: green and red 255, and no other value.
    let block = "10111111111 10111111111 10100000000 10100000000 10100000000";
    // Eleven symbols whose codes have up to ten bits: the decoder makes a table of 1,024 entries for them.
    let code = "001010000000001101101101101100001100010010010011100100100000101001110010111001101111011111111";
    format!("{header}{block}").replace(' ', "") + &code.repeat(5 * 65_536)
}

#[test]
fn of_what_stands_in_a_picture_besides_its_pixels_nothing_is_stored() {
    let script = b"%PDF-1.7 <script>alert(document.domain)</script> PK\x03\x04";
    let photo = jpeg(640, 320);
    let comment = [&[0xff, 0xfe][..], &u16::try_from(script.len() + 2).unwrap().to_be_bytes(), script].concat();
    let inside = [&photo[..2], &comment, &photo[2..]].concat();
    let behind = [&photo[..], script].concat();
    let logo = png(&RgbaImage::new(64, 64));
    let in_text = [&logo[..8 + 25], &chunk(*b"tEXt", &[b"x\0", &script[..]].concat()), &logo[8 + 25..]].concat();
    let behind_logo = [&logo[..], script].concat();
    let behind_webp = [&webp(&RgbImage::new(64, 64))[..], script].concat();
    for file in [inside, behind, in_text, behind_logo, behind_webp] {
        for stored in NewImage::read(&file).unwrap().files {
            for part in [&b"%PDF"[..], b"<script", b"PK\x03\x04"] {
                assert!(!stored.data.windows(part.len()).any(|bytes| bytes == part), "only our own encoding is stored");
            }
        }
    }
}

#[test]
fn a_file_that_breaks_off_anywhere_is_refused() {
    let files = [jpeg(320, 160), png(&RgbaImage::new(64, 64)), webp(&RgbImage::new(64, 64))];
    for file in files {
        for end in (0..file.len() - 12).step_by(file.len() / 20) {
            assert_eq!(NewImage::read(&file[..end]).err(), Some(UnusableImage::Unreadable), "{end} of {}", file.len());
        }
    }
}
