//! A rotation of the secret, node by node: two nodes share a database and always at least one of them serves.

use super::{other_secret, refusal, secret_file, sign_up, status};
use crate::crash::http_client::{Response, get_with_cookie, post};
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::submission::{self, Outcome};
use std::process::Command;
use std::time::Duration;

const LEAD: &str = "leitung@kornwestheim.example";

/// `dabei serve` with the new secret, and during the rotation with the old one.
fn serve(installation: &Installation, is_rotating: bool) -> Command {
    let mut command = installation.command();
    command.env("DABEI_SECRET_FILE", other_secret(installation, "new", 8));
    if is_rotating {
        command.env("DABEI_OLD_SECRET_FILE", secret_file(installation));
    }
    command
}

/// A one-time login link, made with the first secret.
fn login_link(installation: &Installation) -> String {
    let add = ["organizer", "add", "--email", LEAD, "--name", "Leitung", "--role", "lead"];
    let output = installation.dabei(&add).output().expect("the binary runs");
    let link = String::from_utf8_lossy(&output.stdout).into_owned();
    let path = link.trim().find("/verwaltung/einlass/").map(|start| link.trim()[start..].to_owned());
    path.unwrap_or_else(|| panic!("{output:?}"))
}

/// Follows a login link. Returns the cookie of the session.
fn log_in(server: &ServerProcess, link: &str) -> String {
    let answer = post(server.address, link, "").expect("a response");
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    cookie.unwrap_or_else(|| panic!("{answer:?}")).to_owned()
}

fn is_logged_in(server: &ServerProcess, cookie: &str) -> bool {
    let page: Response = get_with_cookie(server.address, "/verwaltung", cookie).expect("a response");
    page.body.contains("/verwaltung/abmelden")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_by_turns_ends_no_link_form_login_or_session_until_it_ends() {
    let installation = Installation::create(0).await;
    let first = ServerProcess::start(installation.command());
    let second = ServerProcess::start(installation.command());
    let old_page = sign_up(&first, "Anna");
    let mut form = submission::open(first.address, HALL, "Berta".to_owned(), 1).expect("a form");
    let mut sent = submission::open(first.address, HALL, "Carla".to_owned(), 1).expect("a form");
    sent.submit(first.address);
    let sent_before = sent.outcome.clone();
    let link = login_link(&installation);
    let session = log_in(&first, &link);
    let unused_link = login_link(&installation);

    // The first node gets the new secret, the second one goes on with the old one, also after a restart.
    first.stop();
    let first = ServerProcess::start(serve(&installation, true));
    assert_eq!((status(&first, &old_page), status(&second, &old_page)), (200, 200));
    form.submit(first.address);
    assert!(matches!(form.outcome, Outcome::SignedUp(_)), "a form of the old secret: {form:?}");
    sent.submit(first.address);
    let id = |outcome: &Outcome| match outcome {
        Outcome::SignedUp(page) => backend::secret::Secret::id_of_token::<[u8; 16]>(&page["/anmeldung/".len()..]),
        _ => None,
    };
    assert_eq!(id(&sent.outcome), id(&sent_before), "the same form is the same sign-up");
    assert!(is_logged_in(&first, &session) && is_logged_in(&second, &session));
    let new_session = log_in(&first, &unused_link);
    let new_page = sign_up(&first, "Dora");
    second.stop();
    let second = ServerProcess::start(installation.command());
    assert_eq!((second.readiness().0, status(&second, &old_page)), (200, 200));
    let mut third = installation.command();
    third.env("DABEI_SECRET_FILE", other_secret(&installation, "third", 9));
    assert!(refusal(third).contains("/third holds another secret"));
    let mut third = installation.command();
    third.env("DABEI_SECRET_FILE", other_secret(&installation, "third", 9));
    third.env("DABEI_OLD_SECRET_FILE", installation.folder().join("new"));
    assert!(refusal(third).contains("end that rotation first"));

    // An import beside the servers ends nothing.
    let mut export = installation.dabei(&["export"]);
    export.env("DABEI_SECRET_FILE", installation.folder().join("new"));
    assert!(export.output().expect("it runs").status.success());

    // Both nodes have the new secret.
    let third = ServerProcess::start(installation.command());
    second.stop();
    let second = ServerProcess::start(serve(&installation, true));
    assert_eq!((status(&second, &old_page), status(&second, &new_page)), (200, 200));
    assert!(is_logged_in(&second, &session) && is_logged_in(&second, &new_session));

    // The rotation ends: what the old secret made is over, and a node that still has it is no longer ready.
    first.stop();
    let first = ServerProcess::start(serve(&installation, false));
    assert_eq!((status(&first, &old_page), status(&first, &new_page)), (404, 200));
    assert!(!is_logged_in(&first, &session) && is_logged_in(&first, &new_session));
    assert!(third.wait_for_readiness(503, Duration::from_secs(10)).contains("another secret"));
    assert!(refusal(installation.command()).contains("/secret holds another secret"));
}
