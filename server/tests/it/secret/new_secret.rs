//! `dabei serve --new-secret`.

use super::{other_secret, refusal, secret_file, sign_up, status};
use crate::crash::installation::Installation;
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_secret_says_how_many_links_end_and_ends_them_and_deletes_no_sign_up() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let own_pages = ["Anna", "Berta", "Carla"].map(|name| sign_up(&server, name));
    server.stop();
    let before = fs::read(secret_file(&installation)).expect("the secret");

    let mut command = installation.command();
    command.arg("--new-secret");
    let server = ServerProcess::start(command);
    let said = server.log().join("\n");
    assert!(said.contains("the links of 3 sign-ups") && said.contains("have ended"), "{said}");
    assert!(own_pages.iter().all(|own_page| status(&server, own_page) == 404));
    let own_page = sign_up(&server, "Dora");
    assert_eq!(status(&server, &own_page), 200);
    server.stop();
    assert_eq!(Stored::read(&installation.url, "%").await.len(), 4);

    let kept = installation.folder().join("secret.old");
    assert_eq!(fs::read(&kept).expect("the old secret"), before);
    assert_ne!(fs::read(secret_file(&installation)).expect("the secret"), before);
    for file in [&kept, &secret_file(&installation)] {
        assert_eq!(fs::metadata(file).expect("a file").permissions().mode() & 0o777, 0o600, "{}", file.display());
    }
    let mut command = installation.command();
    command.env("DABEI_SECRET_FILE", &kept);
    assert!(refusal(command).contains("/secret.old holds another secret"));
    let server = ServerProcess::start(installation.command());
    assert_eq!(status(&server, &own_page), 200, "the next start needs no option");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_secret_ends_no_link_while_the_old_one_is_named() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let own_page = sign_up(&server, "Anna");
    server.stop();
    let kept = installation.folder().join("secret.old");
    let mut command = installation.command();
    command.arg("--new-secret").env("DABEI_OLD_SECRET_FILE", &kept);
    let server = ServerProcess::start(command);
    let said = server.log().join("\n");
    assert!(said.contains("the links of 1 sign-ups") && said.contains("stay valid"), "{said}");
    assert_eq!(status(&server, &own_page), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_old_secret_changes_nothing() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let own_page = sign_up(&server, "Anna");
    server.stop();
    let mut command = installation.command();
    command.arg("--new-secret").env("DABEI_OLD_SECRET_FILE", other_secret(&installation, "wrong", 9));
    refusal(command);
    let server = ServerProcess::start(installation.command());
    assert_eq!(status(&server, &own_page), 200);
}
