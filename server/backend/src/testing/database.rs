//! A fresh, migrated database for each test, of the kind that `DABEI_TEST_DATABASE` names: `sqlite` (the default) or
//! `postgres`. Tests and [`TestApp`](super::TestApp) call it; it must not know what they do with the database.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test cannot continue without its database")]

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use tokio::{runtime, sync::OnceCell};

use super::admin::{database_name, database_url, execute_as_admin};
use super::folder::database_folder;
use crate::db::Db;

/// Whether the tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    match env::var("DABEI_TEST_DATABASE").as_deref() {
        Ok("postgres") => true,
        Ok("sqlite") | Err(_) => false,
        Ok(other) => panic!("DABEI_TEST_DATABASE is sqlite or postgres, not {other}"),
    }
}

/// Creates a database. Returns its URL, and the guard that removes it when dropped.
pub async fn fresh() -> (String, Fresh) {
    if is_postgres() {
        let url = fresh_database().await;
        (url.clone(), Fresh::Database(url))
    } else {
        let folder = database_folder().join(format!("dabei-{}", unique()));
        fs::create_dir(&folder).expect("a folder for the test's file");
        let file = folder.join("test.db");
        fs::write(&file, sqlite_template().await).expect("a copy of the migrated file");
        (format!("sqlite://{}", file.display()), Fresh::Folder(folder))
    }
}

/// Creates a PostgreSQL database, whatever `DABEI_TEST_DATABASE` says, and returns its URL.
pub async fn fresh_database() -> String {
    let template = postgres_template().await;
    let name = format!("test_{}", unique());
    execute_as_admin(format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    database_url(&name)
}

/// Removes the test's database when dropped, even from under a `Db` that is still open.
#[must_use = "the database is removed when this is dropped"]
pub enum Fresh {
    /// The folder of a SQLite file.
    Folder(PathBuf),
    /// The URL of a PostgreSQL database.
    Database(String),
}

impl Drop for Fresh {
    fn drop(&mut self) {
        match self {
            Fresh::Folder(folder) => {
                // A database thread that is ending may create the log file once more.
                let _is_gone = (0..3).any(|_| fs::remove_dir_all(&*folder).is_ok());
            }
            Fresh::Database(url) => {
                let name = database_name(url).to_owned();
                // The test's runtime cannot be awaited in `drop`, a new thread's can. A database that stays ends with the
                // server.
                thread::spawn(move || {
                    let runtime = runtime::Builder::new_current_thread().enable_all().build();
                    runtime.map(|runtime| {
                        runtime.block_on(execute_as_admin(format!("DROP DATABASE {name} WITH (FORCE)")));
                    })
                })
                .join()
                .ok();
            }
        }
    }
}

/// The content of a migrated SQLite file, created once for each process.
async fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(|| async {
        let folder = Fresh::Folder(database_folder().join(format!("dabei-template-{}", process::id())));
        let Fresh::Folder(path) = &folder else { unreachable!("created one line above") };
        let file = path.join("template.db");
        migrate_new(&format!("sqlite://{}", file.display())).await;
        fs::read(&file).expect("the migrated file")
    });
    template.await
}

/// The name of a migrated PostgreSQL database, created once for each process.
async fn postgres_template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(|| async {
        let name = format!("template_{}", process::id());
        execute_as_admin(format!("CREATE DATABASE {name}")).await;
        migrate_new(&database_url(&name)).await;
        name
    });
    template.await
}

async fn migrate_new(url: &str) {
    let db = Db::open(url).await.expect("a new database opens");
    db.migrate().await.expect("the migrations fit a new database");
    db.close().await;
}

/// A name that no other test uses.
fn unique() -> String {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    format!("{}_{}", process::id(), COUNTER.fetch_add(1, Ordering::Relaxed))
}
