//! Invalid requests through a real socket: each hostile value in each field of each form, incomplete bodies, invalid HTTP.
//! Each gets a response; no connection is dropped without one.

use super::{Answer, Findings, Form, Site, hostile_values, rows};
use crate::site::socket::{receive, request_head, send_bytes};
use domain::signups::RESHAPING_BUTTONS;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr};
use tokio::task::block_in_place;

/// Sent in each form besides the fields of its page.
const UNKNOWN_FIELDS: [&str; 3] = ["revision", "delete_after", "<script>alert(1)</script>"];

/// Every form, each with a value for which it is refused whatever else it contains.
async fn refused_forms(site: &Site) -> Vec<Form> {
    let own = site.sign_up("chor").await;
    site.ctx.deliver_mail().await;
    let empty = site.form("/veranstaltungen/chor/anmelden").await;
    let stale = site.form(&format!("{own}/aendern")).await.force("revision", b"99").force("people", b"9");
    let stale = stale.fill("note", "neu");
    // Without the browser's headers, a form id of another form counts as cross-site.
    let cross_site = |form: Form| form.force("form_id", site.ctx.form("chor").form_id.as_bytes());
    let cancel = cross_site(site.form(&format!("{own}/absagen")).await);
    let mailbox = cross_site(site.form(&site.mailbox_link(&own)).await);
    vec![empty, stale, cancel, mailbox]
}

/// The head of a submission by a tool that does not send the browser's headers.
fn request(to: SocketAddr, form: &Form, length: usize, more: &str) -> String {
    request_head(to, "POST", &form.action, length, more).replace("Sec-Fetch-Site: same-origin\r\n", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_hostile_value_in_each_field_of_each_form_gets_a_response_and_stores_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let forms = refused_forms(&site).await;
    let before = rows::all_except_versions(&site.ctx).await;
    let mut submitted = 0;
    for form in &forms {
        let own = form.names().iter().map(String::as_str);
        // A button that only changes the form returns it with all its values, so it is not refused.
        for field in own.filter(|field| !RESHAPING_BUTTONS.contains(field)).chain(UNKNOWN_FIELDS) {
            for (name, bytes) in hostile_values::all() {
                let body = form.clone().force(field, &bytes).body();
                let bytes = format!("{}{body}", request(to, form, body.len(), ""));
                let answer = block_in_place(|| receive(send_bytes(to, bytes.as_bytes())));
                let input = format!("{name} in {field} to {}", form.action);
                findings.add(&input, not_refused(&answer));
                submitted += 1;
            }
        }
    }
    findings.assert_none();
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
    assert!(submitted > 500, "only {submitted} were submitted");
}

/// What keeps a response from being a refusal. It searches the bytes: parsing hundreds of pages takes longer than
/// rendering them.
fn not_refused(answer: &Answer) -> Option<String> {
    let is_page = answer.text().contains("data-status=\"invalid\"") && answer.text().contains("</footer>");
    let is_refusal = [403, 409, 422].contains(&answer.status) && is_page && !answer.text().contains("<script");
    (!is_refusal).then(|| answer.to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incomplete_body_gets_a_response_and_stores_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let to = site.listen().await;
    let mut forms = refused_forms(&site).await;
    forms.push(site.filled_form("chor").await);
    let before = rows::all(&site.ctx).await;
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
        for (input, bytes) in broken {
            let answer = block_in_place(|| {
                let stream = send_bytes(to, bytes.as_bytes());
                stream.shutdown(Shutdown::Write).expect("the end of the request");
                receive(stream)
            });
            findings.check_page(&format!("{input} to {}", form.action), &answer, 400, Some("invalid"));
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn invalid_http_gets_a_response() {
    let site = Site::open().await;
    let to = site.listen().await;
    let before = rows::all(&site.ctx).await;
    let post = "POST /veranstaltungen/chor/anmelden HTTP/1.1\r\nHost: dabei\r\n";
    let requests = [
        ("\r\n\r\nquatsch\r\n\r\n".to_owned(), 400),
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), 400),
        ("GET /\0 HTTP/1.1\r\nHost: dabei\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHo st: dabei\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: dabei\r\nhost: dabei\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\nHost: dabei\n\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: dabei\r\nX: y\nZ: y\r\n\r\n".to_owned(), 400),
        (format!("{post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400),
        (format!("{post}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"), 400),
        (format!("{post}Content-Length: -1\r\n\r\n"), 400),
        (format!("{post}Content-Length: 4\r\nContent-Length: 5\r\n\r\na=b&"), 400),
        (format!("{post}Content-Length: viele\r\n\r\n"), 400),
        (format!("GET /{} HTTP/1.1\r\nHost: dabei\r\n\r\n", "x".repeat(200 * 1024)), 431),
        (format!("GET / HTTP/1.1\r\nHost: dabei\r\nX: {}\r\n\r\n", "x".repeat(200 * 1024)), 431),
        (format!("GET / HTTP/1.1\r\nHost: dabei\r\n{}\r\n", "X: y\r\n".repeat(1_000)), 431),
    ];
    for (request, status) in requests {
        let response = block_in_place(|| {
            let (mut stream, mut response) = (send_bytes(to, request.as_bytes()), String::new());
            stream.read_to_string(&mut response).map(|_| response)
        });
        let expected = format!("HTTP/1.1 {status} ");
        let shown: String = request.chars().take(80).collect();
        assert!(
            response.as_ref().is_ok_and(|text| text.starts_with(&expected)),
            "{shown:?}, not {status}: {response:?}"
        );
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_still_sends_after_the_response_is_not_cut_off() {
    let site = Site::open().await;
    let to = site.listen().await;
    let too_long = format!("GET / HTTP/1.1\r\nHost: dabei\r\nX: {}", "x".repeat(70 * 1024));
    for _ in 0..10 {
        block_in_place(|| {
            let (mut stream, mut response) = (send_bytes(to, too_long.as_bytes()), String::new());
            stream.read_to_string(&mut response).expect("a response");
            assert!(response.starts_with("HTTP/1.1 431 "), "{response}");
            // A reset here would discard the response for a client that has not read it yet.
            for _ in 0..20 {
                stream.write_all(&[b'x'; 8 * 1024]).expect("the connection stays open");
            }
        });
    }
}
