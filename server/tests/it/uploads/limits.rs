//! Files and forms that are too large, broken or slow: memory stays bounded, and each gets an answer.

use super::{Uploading, streamed};
use crate::site::Form;
use app::Problem;
use backend::testing::picture::jpeg;
use domain::events::MAX_IMAGE_BYTES;
use std::iter::{once, repeat_n};
use std::time::Duration;

const MEGABYTE: usize = 1024 * 1024;
const TOO_LARGE: &str = "Die Bilddatei ist zu groß. Bitte wählen Sie eine mit höchstens 10 MB.";

/// The body of a form with a file of so many megabytes, of which none is in memory before it is sent.
fn with_file_of(form: &Form, megabytes: usize) -> (String, axum::body::Body) {
    let (media_type, body) = form.multipart(Some(("film.mp4", b"|")));
    let file = body.iter().rposition(|byte| *byte == b'|').unwrap();
    let (head, tail) = (body[..file].to_vec(), body[file + 1..].to_vec());
    (media_type, streamed(once(head).chain(repeat_n(vec![7; MEGABYTE], megabytes)).chain(once(tail))))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_used_is_refused_in_a_sentence_and_what_was_typed_is_kept() {
    let server = Uploading::open().await;
    let unreadable = "Diese Datei ist kein Bild, das wir lesen können, oder sie ist beschädigt. \
                      Bitte wählen Sie ein Bild als JPEG, PNG oder WebP.";
    let (photo, large) = (jpeg(640, 320), vec![0; MAX_IMAGE_BYTES + 1]);
    let files: [(&str, &[u8], &str); 7] = [
        ("leer.jpg", b"", unreadable),
        ("bild.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", unreadable),
        ("bild.gif", b"GIF89a\x01\0\x01\0\0\0\0", unreadable),
        ("bild.jpg", b"<!DOCTYPE html><script>alert(1)</script>", unreadable),
        ("abgebrochen.jpg", &photo[..photo.len() / 2], unreadable),
        ("gross.jpg", &large, TOO_LARGE),
        ("", &large, TOO_LARGE),
    ];
    for (name, content, sentence) in files {
        let mut form = server.read(&server.form(), Some((name, content))).await.unwrap();
        assert_eq!(server.fault(&mut form).await.as_deref(), Some(sentence), "{name}");
        assert_eq!(form.data.value("title"), Some("Grüße"));
        assert_eq!(form.data.value("image_hash"), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_hundred_megabytes_is_discarded_and_the_texts_behind_it_are_kept() {
    let server = Uploading::open().await;
    let (media_type, body) = with_file_of(&server.form(), 100);
    let mut form = server.read_body(&media_type, body).await.unwrap();
    assert_eq!(server.fault(&mut form).await.as_deref(), Some(TOO_LARGE));
    assert_eq!(form.data.value("image_alt"), Some("Sofa"));
    let (media_type, body) = with_file_of(&server.form(), 200);
    assert_eq!(server.read_body(&media_type, body).await.err(), Some(Problem::TooLarge));
}

#[tokio::test(flavor = "multi_thread")]
async fn long_texts_are_accepted_and_too_long_ones_are_not() {
    let server = Uploading::open().await;
    let longest = "ü".repeat(50_000);
    let form = server.form().add("easy_text", &longest).add("translation_uk_description", &longest);
    let read = server.read(&form, None).await.unwrap();
    assert_eq!(read.data.value("easy_text"), Some(longest.as_str()));
    let form = server.form().add("easy_text", &"x".repeat(MEGABYTE));
    assert_eq!(server.read(&form, None).await.err(), Some(Problem::TooLarge));
    let many = (0..2_000).fold(server.form(), |form, n| form.add("topics", &n.to_string()));
    assert_eq!(server.read(&many, None).await.err(), Some(Problem::TooLarge));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_whose_head_has_no_end_is_not_held_in_memory() {
    let server = Uploading::open().await;
    let media_type = "multipart/form-data; boundary=x";
    for start in ["", "--x\r\nContent-Disposition: form-data; name=\""] {
        let endless = once(start.as_bytes().to_vec()).chain(repeat_n(vec![b'a'; MEGABYTE], 200));
        assert_eq!(server.read_body(media_type, streamed(endless)).await.err(), Some(Problem::Incomplete));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_breaks_off_or_is_none_is_refused() {
    let server = Uploading::open().await;
    let (media_type, body) = server.form().multipart(Some(("sofa.jpg", &jpeg(320, 160))));
    for end in (0..body.len() - 2).step_by(body.len() / 20) {
        let read = server.read_body(&media_type, streamed(once(body[..end].to_vec()))).await;
        assert_eq!(read.err(), Some(Problem::Incomplete), "{end} of {}", body.len());
    }
    for media_type in ["multipart/form-data", "multipart/mixed; boundary=x", "application/json", "image/jpeg"] {
        let read = server.read_body(media_type, streamed(once(body.clone()))).await;
        assert_eq!(read.err(), Some(Problem::WrongType), "{media_type}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_files_are_held_at_once_and_a_fifth_waits_until_one_is_stored() {
    let server = Uploading::with(|shared| shared.form_timeout = Duration::from_millis(50)).await;
    let (form, photo) = (server.form(), jpeg(320, 160));
    let file = Some(("sofa.jpg", photo.as_slice()));
    let mut held = Vec::new();
    for _ in 0..4 {
        held.push(server.read(&form, file).await.unwrap());
    }
    assert_eq!(server.read(&form, file).await.err(), Some(Problem::Timeout));
    assert!(server.read(&form, None).await.is_ok(), "a form without a file does not wait");
    assert_eq!(server.fault(&mut held[0]).await, None);
    assert!(server.read(&form, file).await.is_ok());
}
