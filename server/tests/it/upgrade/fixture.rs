//! Loads a fixture into a database of its own, and migrates it as the application does at its start. And helpers for JSON.

use super::Fixture;
use backend::db::Db;
use backend::testing::{TestApp, database::is_postgres};
use domain::time::Moment;
use serde_json::{Map, Value};
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

impl Fixture {
    /// An application on a copy of the fixture, migrated, at the instant at which the fixture was made.
    pub async fn open(&self) -> TestApp {
        let app = self.load().await;
        migrate(&app).await;
        app
    }

    /// An application on a copy of the fixture, not migrated yet.
    pub async fn load(&self) -> TestApp {
        let mut app = TestApp::open().await;
        app.ctx.db.close().await;
        if is_postgres() {
            self.restore_into(app.url());
        } else {
            self.copy_to(app.url());
        }
        app.ctx.db = Db::open(app.url()).await.expect("the old database opens");
        let description = self.description();
        let made_at = Moment::parse(text(&description["now"])).expect("a time").at;
        app.advance(made_at.since(app.now()));
        app
    }

    pub fn description(&self) -> Value {
        serde_json::from_str(self.description).expect("JSON")
    }

    fn copy_to(&self, url: &str) {
        let file = url.strip_prefix("sqlite://").expect("a file");
        for suffix in ["-wal", "-shm"] {
            fs::remove_file(format!("{file}{suffix}")).ok();
        }
        fs::write(file, self.sqlite).expect("a copy of the old file");
    }

    /// Restores the dump. The test's database has been migrated already, so its schema is dropped first.
    fn restore_into(&self, url: &str) {
        let arguments = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--dbname", url];
        let mut psql = Command::new("psql")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("psql, which comes with PostgreSQL");
        let mut input = psql.stdin.take().expect("its input");
        let drop_schema = "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n";
        input.write_all([drop_schema, self.postgres].concat().as_bytes()).expect("psql reads");
        drop(input);
        assert!(psql.wait().expect("psql ends").success(), "the dump can be restored");
    }
}

/// Migrates to the schema of today; a second time, which must change nothing.
pub async fn migrate(app: &TestApp) {
    app.ctx.db.migrate().await.expect("the schema is migrated");
    app.ctx.db.migrate().await.expect("migrating again changes nothing");
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

pub fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|item| text(item).to_owned()).collect()
}

pub fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("{value} is no object"))
}
