//! The command `dabei import` as a process: what it prints, when it asks, and how it exits.

mod images;
mod plan;
mod refusals;

use crate::crash::installation::Folder;
use backend::programme;
use backend::secret::Secret;
use backend::testing::TestApp;
use backend::testing::programme_file::{event, new_event, programme_file};
use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

/// A file with an event of 4 seats, far in the future, because the command uses the real time.
fn programme_with(slug: &str) -> String {
    programme_file([new_event(slug, "Gesprächskreis", "2089-05-02T15:00", "2089-05-02T17:00").seats(4)])
}

/// A file that moves the event.
fn moved(slug: &str) -> String {
    event(slug).time("2089-05-03T15:00", "2089-05-03T17:00").into()
}

/// An application with the programme and one sign-up, and a folder for files.
struct Installation {
    app: TestApp,
    folder: Folder,
}

impl Installation {
    async fn create() -> Self {
        let app = TestApp::with(programme_with("kreis")).await;
        app.sign_up("kreis", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
        app.deliver_mail().await;
        let folder = Folder::new();
        // The secret that signed the link of the sign-up.
        Secret::load_or_create(&folder.0.join("secret"), [7; 32]).unwrap();
        Self { app, folder }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.0.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", env::var_os("PATH").unwrap_or_default()).env("LANG", "de_DE.UTF-8");
        command.env("SHELL", "/bin/sh").env("DABEI_DATABASE_URL", self.app.url()).env("DABEI_LOG", "error");
        command.env("DABEI_SECRET_FILE", self.folder.0.join("secret"));
        command
    }

    /// Runs `dabei import` without a terminal.
    fn import(&self, arguments: &[&str]) -> Printed {
        let mut command = self.command(env!("CARGO_BIN_EXE_dabei"));
        Printed::of(&command.arg("import").args(arguments).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs `dabei import` on a terminal that `script` (util-linux) provides, and types an answer.
    fn import_on_terminal(&self, arguments: &[&str], answer: &str) -> Printed {
        let dabei = format!("{} import {}", env!("CARGO_BIN_EXE_dabei"), arguments.join(" "));
        let mut command = self.command("script");
        command.args(["--quiet", "--return", "--command", &dabei, "/dev/null"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script, of util-linux");
        child.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
        Printed::of(&child.wait_with_output().unwrap())
    }

    async fn export(&self) -> String {
        programme::export(&self.app).await.unwrap()
    }

    async fn mail_count(&self) -> usize {
        self.app.deliver_mail().await.len()
    }
}

struct Printed {
    status: i32,
    out: String,
    error: String,
}

impl Printed {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace("\r\n", "\n");
        Self { status: output.status.code().unwrap(), out: text(&output.stdout), error: text(&output.stderr) }
    }
}
