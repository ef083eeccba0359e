//! A fresh, migrated database for each test, on the engine that `DABEI_TEST_DATABASE` names: `sqlite` (the default) or
//! `postgres`. Called by tests and by `TestHouse`; it must not know what they do with it.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test without its database has nothing to go on with"
)]

use std::{
    env, fs,
    path::PathBuf,
    process,
    str::FromStr as _,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, postgres::PgConnectOptions};
use tokio::{runtime, sync::OnceCell};

use super::postgres::Postgres;
use crate::db::Db;

/// Whether this run is on PostgreSQL.
pub fn is_postgres() -> bool {
    match env::var("DABEI_TEST_DATABASE").as_deref() {
        Ok("postgres") => true,
        Ok("sqlite") | Err(_) => false,
        Ok(other) => panic!("DABEI_TEST_DATABASE is sqlite or postgres, not {other}"),
    }
}

/// The address of a new database, and what removes it when dropped.
pub async fn fresh() -> (String, Fresh) {
    if is_postgres() {
        let url = fresh_database().await;
        (url.clone(), Fresh::Database(url))
    } else {
        let folder = env::temp_dir().join(format!("dabei-{}", unique()));
        fs::create_dir(&folder).expect("a folder for the test's file");
        let file = folder.join("test.db");
        fs::write(&file, sqlite_template().await).expect("a copy of the migrated file");
        (format!("sqlite://{}", file.display()), Fresh::Folder(folder))
    }
}

/// A new database on PostgreSQL, whatever `DABEI_TEST_DATABASE` says: its address.
pub async fn fresh_database() -> String {
    let template = postgres_template().await;
    let name = format!("test_{}", unique());
    administer(format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    url(&name)
}

/// Removes the test's database when dropped, even from under a `Db` that is still open.
#[must_use = "the database is removed when this is dropped"]
pub enum Fresh {
    /// The folder of a SQLite file.
    Folder(PathBuf),
    /// The address of a PostgreSQL database.
    Database(String),
}

impl Drop for Fresh {
    fn drop(&mut self) {
        match self {
            Fresh::Folder(folder) => {
                // A thread that is just ending may put its log back once.
                let _is_gone = (0..3).any(|_| fs::remove_dir_all(&*folder).is_ok());
            }
            Fresh::Database(url) => {
                let name = name_of(url).to_owned();
                // The test's runtime can't be waited on from here; a thread's own can. Unremoved it ends with the server.
                thread::spawn(move || {
                    let runtime = runtime::Builder::new_current_thread().enable_all().build();
                    runtime.map(|runtime| {
                        runtime.block_on(administer(format!("DROP DATABASE {name} WITH (FORCE)")));
                    })
                })
                .join()
                .ok();
            }
        }
    }
}

async fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let made = TEMPLATE.get_or_init(|| async {
        let folder = Fresh::Folder(env::temp_dir().join(format!("dabei-template-{}", process::id())));
        let Fresh::Folder(path) = &folder else { unreachable!("made one line above") };
        let file = path.join("template.db");
        migrated(&format!("sqlite://{}", file.display())).await;
        fs::read(&file).expect("the migrated file")
    });
    made.await
}

async fn postgres_template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let made = TEMPLATE.get_or_init(|| async {
        let name = format!("template_{}", process::id());
        administer(format!("CREATE DATABASE {name}")).await;
        migrated(&url(&name)).await;
        name
    });
    made.await
}

async fn migrated(url: &str) {
    let db = Db::open(url).await.expect("a new database opens");
    db.migrate().await.expect("the migrations fit a new database");
    db.close().await;
}

async fn administer(sql: String) {
    let options = PgConnectOptions::from_str(admin_url()).expect("the administrator's address");
    let mut connection = PgConnection::connect_with(&options).await.expect("the test server answers");
    #[expect(clippy::disallowed_methods, reason = "a database's name can't be an argument; all are made here")]
    let statement = sqlx::raw_sql(AssertSqlSafe(sql));
    statement.execute(&mut connection).await.expect("the administrator may");
    connection.close().await.ok();
}

/// The runner's server (`DABEI_TEST_POSTGRES_URL`), or one for this process.
fn admin_url() -> &'static str {
    static SERVER: OnceLock<(String, Option<Postgres>)> = OnceLock::new();
    let (url, _server) = SERVER.get_or_init(|| {
        if let Ok(url) = env::var("DABEI_TEST_POSTGRES_URL") {
            return (url, None);
        }
        let server = Postgres::start().expect("a private PostgreSQL");
        (server.url("postgres"), Some(server))
    });
    url
}

/// The administrator's address with another database in it.
fn url(database: &str) -> String {
    let admin = admin_url();
    let (address, query) = admin.split_once('?').unwrap_or((admin, ""));
    let (server, _) = address.rsplit_once('/').expect("an address that names a database");
    format!("{server}/{database}?{query}")
}

fn name_of(url: &str) -> &str {
    let address = url.split_once('?').map_or(url, |(address, _)| address);
    address.rsplit_once('/').map_or("", |(_, name)| name)
}

fn unique() -> String {
    static TAKEN: AtomicUsize = AtomicUsize::new(0);
    format!("{}_{}", process::id(), TAKEN.fetch_add(1, Ordering::Relaxed))
}
