//! Images: what is decoded, and in which forms it is stored.

mod hostile;
mod uploads;

use backend::images::{ImageFormat, NewImage};
use backend::testing::picture::jpeg;
use domain::events::{MAX_IMAGE_BYTES, UnusableImage};
use image::{ExtendedColorType, ImageEncoder as _, ImageFormat as Format, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

fn png(image: &RgbaImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, Format::Png).unwrap();
    bytes.into_inner()
}

/// The pixels of the largest stored form.
fn stored(bytes: &[u8]) -> RgbImage {
    let image = NewImage::read(bytes).expect("an image");
    image::load_from_memory(&image.files.last().unwrap().data).unwrap().into_rgb8()
}

#[test]
fn a_photo_is_stored_in_the_sizes_of_pages_each_smaller_than_the_photo() {
    let photo = jpeg(1760, 990);
    let image = NewImage::read(&photo).unwrap();
    assert_eq!(image.id.size(), (1600, 900));
    assert_eq!(image.files.iter().map(|file| file.width).collect::<Vec<_>>(), [320, 640, 960, 1600]);
    for file in &image.files {
        let read = image::load_from_memory(&file.data).unwrap();
        assert_eq!((read.width(), read.height()), (file.width, file.width * 9 / 16));
        let format = if file.format == ImageFormat::WebP { Format::WebP } else { Format::Jpeg };
        assert_eq!(image::guess_format(&file.data).unwrap(), format);
        assert!(file.data.len() < photo.len());
    }
    let mut found = stored(&photo);
    let [left, right] = [10, 1590].map(|x| found.get_pixel_mut(x, 450).0);
    assert!(left[0] > 200 && left[2] < 60 && right[0] < 60 && right[2] > 200, "{left:?} {right:?}");
}

#[test]
fn where_a_photo_was_taken_is_removed_and_a_photo_of_a_turned_telephone_is_upright() {
    // Exif with orientation 6 (turn clockwise by 90°) and a remark.
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(b"48.8599 N 9.1853 E");
    let photo = jpeg(640, 320);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let photo = [&photo[..2], &[0xff, 0xe1], &length, &exif, &photo[2..]].concat();
    let image = NewImage::read(&photo).unwrap();
    assert_eq!(image.id.size(), (320, 640));
    for file in &image.files {
        assert!(!file.data.windows(4).any(|bytes| bytes == b"48.8"), "the place is gone");
    }
    let upright = stored(&photo);
    assert!(upright.get_pixel(160, 10).0[0] > 200 && upright.get_pixel(160, 630).0[2] > 200, "left is above");
}

#[test]
fn what_is_transparent_becomes_white() {
    let logo = RgbaImage::from_fn(100, 50, |x, _| if x < 50 { Rgba([200, 0, 0, 255]) } else { Rgba([0, 0, 0, 0]) });
    let found = stored(&png(&logo));
    assert!(found.get_pixel(90, 25).0.iter().all(|colour| *colour > 245));
    assert!(found.get_pixel(10, 25).0[0] > 150);
}

#[test]
fn a_picture_with_many_pixels_is_refused_before_it_is_decoded() {
    // The header of a PNG of 60,000 × 60,000 pixels, and nothing behind it.
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes).write_image(&[0], 1, 1, ExtendedColorType::L8).unwrap();
    bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let checksum = crc32fast::hash(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&checksum);
    assert_eq!(NewImage::read(&bytes).err(), Some(UnusableImage::TooManyPixels));
}

#[test]
fn other_files_damaged_ones_and_large_ones_are_refused() {
    let photo = jpeg(640, 320);
    let logo = png(&RgbaImage::new(64, 64));
    for cut in [&photo[..photo.len() * 3 / 4], &logo[..logo.len() * 3 / 4]] {
        assert_eq!(NewImage::read(cut).err(), Some(UnusableImage::Unreadable));
    }
    let page = b"<!DOCTYPE html><script>alert(1)</script>";
    for other in [&b"%PDF-1.7"[..], b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", b"GIF89a", b"BM", page, b""] {
        assert_eq!(NewImage::read(other).err(), Some(UnusableImage::Unreadable));
    }
    assert_eq!(NewImage::read(&vec![0; MAX_IMAGE_BYTES + 1]).err(), Some(UnusableImage::TooLarge));
}

#[test]
fn the_same_file_has_the_same_identity_and_another_file_another_one() {
    let (photo, other) = (jpeg(640, 320), jpeg(640, 322));
    let id = |bytes: &[u8]| NewImage::read(bytes).unwrap().id;
    assert_eq!(id(&photo), id(&photo));
    assert_ne!(id(&photo).hash(), id(&other).hash());
}
