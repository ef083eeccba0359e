//! A rotation of the secret as use cases see it: what is stored under hashes of the old secret counts, and it is carried over.

use backend::messages::{self, Mailbox};
use backend::secret::Secret;
use backend::testing::TestApp;
use backend::{read_tx, write_tx};

const EMAIL: &str = "olena@example.org";

fn secret(byte: u8) -> Secret {
    Secret::from_bytes([byte; 32])
}

async fn is_verified(app: &TestApp) -> bool {
    let mailbox = Mailbox::of(app, EMAIL);
    let verified: backend::Result<bool> = read_tx!(app, |c, _| { messages::is_verified(&mut c, &mailbox).await });
    verified.expect("readable")
}

async fn verify(app: &TestApp, email: &'static str) {
    let verified: backend::Result<()> = write_tx!(app, |tx, ctx| { messages::verify(&mut tx, &ctx, email).await });
    verified.expect("verified");
}

#[tokio::test]
async fn a_mailbox_that_was_verified_before_a_rotation_is_verified_during_it_and_after_a_use_also_after_it() {
    let mut app = TestApp::open().await;
    verify(&app, EMAIL).await;
    app.ctx.secret = secret(8).accepting(&secret(7));
    assert!(is_verified(&app).await, "found under the old secret");
    verify(&app, EMAIL).await;
    app.ctx.secret = secret(8);
    assert!(is_verified(&app).await, "carried over to the new secret");
    app.ctx.secret = secret(7);
    assert!(is_verified(&app).await, "a node that has only the old secret still finds it");
}

#[tokio::test]
async fn a_login_code_of_the_old_secret_is_accepted_until_the_rotation_ends() {
    let (old, new) = (secret(7), secret(8));
    let code = old.six_digits("login code", "id");
    let rotating = new.clone().accepting(&old);
    assert!(rotating.verify_six_digits(&code, "login code", "id"));
    assert!(rotating.verify_six_digits(&new.six_digits("login code", "id"), "login code", "id"));
    assert!(!new.verify_six_digits(&code, "login code", "id"));
    assert_eq!(rotating.six_digits("login code", "id"), new.six_digits("login code", "id"));
}
