//! The same on the wire: each poison in each field of each press, bodies that break off, requests that are none. Whoever
//! connects hears an answer; nobody's connection is just dropped.

use super::{Answer, Findings, Form, Site, poison, rows};
use crate::site::wire::{head, hear, say};
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr};
use tokio::task::block_in_place;

/// In each press besides the fields that its page has.
const UNKNOWN: [&str; 3] = ["revision", "delete_after", "<script>alert(1)</script>"];

/// Every form that can be pressed, each with something in it for which it is refused whatever else it holds.
async fn refused(site: &Site) -> Vec<Form> {
    let own = site.signed_up("chor").await;
    site.house.deliver_mail().await;
    let nobody = site.form("/veranstaltungen/chor/anmelden").await;
    let stale = site.form(&format!("{own}/aendern")).await.force("revision", b"99").force("people", b"9");
    let stale = stale.fill("note", "neu");
    // No browser says where it is pressed, and its number is another form's.
    let foreign = |form: Form| form.force("form_id", site.house.form("chor").id.as_bytes());
    let cancel = foreign(site.form(&format!("{own}/absagen")).await);
    let mailbox = foreign(site.form(&site.mailbox_link(&own)).await);
    vec![nobody, stale, cancel, mailbox]
}

/// A press as a tool sends it that says nothing of where it is.
fn request(to: SocketAddr, form: &Form, length: usize, more: &str) -> String {
    head(to, "POST", &form.action, length, more).replace("Sec-Fetch-Site: same-origin\r\n", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_poison_in_each_field_of_each_press_is_answered_on_the_wire_and_stores_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let forms = refused(&site).await;
    let before = rows::all_but_locks(&site.house).await;
    let mut pressed = 0;
    for form in &forms {
        let own = form.names().iter().map(String::as_str);
        // The button for one more person brings the form back, with whatever is in it.
        for field in own.filter(|field| *field != "more").chain(UNKNOWN) {
            for (name, bytes) in poison::all() {
                let body = form.clone().force(field, &bytes).body();
                let said = format!("{}{body}", request(to, form, body.len(), ""));
                let answer = block_in_place(|| hear(say(to, said.as_bytes())));
                let what = format!("{name} in {field} to {}", form.action);
                findings.note(&what, unlike_a_refusal(&answer));
                pressed += 1;
            }
        }
    }
    findings.end();
    assert_eq!(rows::all_but_locks(&site.house).await, before);
    assert!(pressed > 500, "only {pressed} were pressed");
}

/// By its bytes alone: to understand hundreds of pages takes longer than to make them.
fn unlike_a_refusal(answer: &Answer) -> Option<String> {
    let is_page = answer.text().contains("data-status=\"invalid\"") && answer.text().contains("</footer>");
    let is_one = [403, 409, 422].contains(&answer.status) && is_page && !answer.text().contains("<script");
    (!is_one).then(|| answer.to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_breaks_off_is_answered_and_stores_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let mut forms = refused(&site).await;
    forms.push(site.filled("chor").await);
    let before = rows::all(&site.house).await;
    for form in &forms {
        let body = form.body();
        let chunked = |rest: &str| {
            let head = request(to, form, 0, "Transfer-Encoding: chunked\r\n").replace("Content-Length: 0\r\n", "");
            format!("{head}{:x}\r\n{body}\r\n{rest}", body.len())
        };
        let broken = [
            ("half of it", format!("{}{}", request(to, form, body.len(), ""), &body[..body.len() / 2])),
            ("none of it", request(to, form, body.len(), "")),
            ("one byte too few", format!("{}{body}", request(to, form, body.len() + 1, ""))),
            ("no last chunk", chunked("")),
            ("half a chunk", chunked("ff\r\nnote=")),
            ("no chunk at all", chunked("zz\r\nnote=x\r\n0\r\n\r\n")),
        ];
        for (what, bytes) in broken {
            let answer = block_in_place(|| {
                let stream = say(to, bytes.as_bytes());
                stream.shutdown(Shutdown::Write).expect("it says no more");
                hear(stream)
            });
            findings.page(&format!("{what} to {}", form.action), &answer, 400, Some("invalid"));
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_request_is_answered_too() {
    let site = Site::open().await;
    let to = site.listen().await;
    let before = rows::all(&site.house).await;
    let post = "POST /veranstaltungen/chor/anmelden HTTP/1.1\r\nHost: dabei\r\n";
    let requests = [
        ("\r\n\r\nquatsch\r\n\r\n".to_owned(), 400),
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), 400),
        ("GET /\0 HTTP/1.1\r\nHost: dabei\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHo st: dabei\r\n\r\n".to_owned(), 400),
        (format!("{post}Content-Length: -1\r\n\r\n"), 400),
        (format!("{post}Content-Length: 4\r\nContent-Length: 5\r\n\r\na=b&"), 400),
        (format!("{post}Content-Length: viele\r\n\r\n"), 400),
        (format!("GET /{} HTTP/1.1\r\nHost: dabei\r\n\r\n", "x".repeat(200 * 1024)), 431),
        (format!("GET / HTTP/1.1\r\nHost: dabei\r\nX: {}\r\n\r\n", "x".repeat(200 * 1024)), 431),
        (format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(1_000)), 431),
    ];
    for (request, status) in requests {
        let told = block_in_place(|| {
            let (mut stream, mut told) = (say(to, request.as_bytes()), String::new());
            stream.read_to_string(&mut told).map(|_| told)
        });
        let begins = format!("HTTP/1.1 {status} ");
        let shown: String = request.chars().take(80).collect();
        assert!(told.as_ref().is_ok_and(|told| told.starts_with(&begins)), "{shown:?}, not {status}: {told:?}");
    }
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_still_speaks_when_the_answer_is_there_is_heard_out() {
    let site = Site::open().await;
    let to = site.listen().await;
    let too_long = format!("GET / HTTP/1.1\r\nHost: dabei\r\nX: {}", "x".repeat(70 * 1024));
    for _ in 0..10 {
        block_in_place(|| {
            let (mut stream, mut told) = (say(to, too_long.as_bytes()), String::new());
            stream.read_to_string(&mut told).expect("an answer");
            assert!(told.starts_with("HTTP/1.1 431 "), "{told}");
            // A line that is cut here takes the answer back from whoever has not read it yet.
            for _ in 0..20 {
                stream.write_all(&[b'x'; 8 * 1024]).expect("nobody hangs up on them");
            }
        });
    }
}
