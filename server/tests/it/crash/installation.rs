//! An installation for server processes: the database, the secret file, the settings of a city, and a programme with one
//! large event, the hall, which never is full, and small ones, the circles, which are full at once.

use backend::clock::Clock;
use backend::db::Db;
use backend::random::Random;
use backend::secret::Secret;
use backend::testing::database::{Fresh, fresh};
use backend::testing::programme_file::{Record, new_event, programme_file};
use backend::{AppContext, City, Settings, programme};
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

pub const PHONE: &str = "07154 202-8000";
pub const PHONE_LINK: &str = "tel:071542028000";
/// The slug of the hall, which has 100,000 seats.
pub const HALL: &str = "halle";
/// The seats of a circle, and below of each of its workshops.
pub const SEATS: i64 = 19;
pub const WORKSHOP_SEATS: i64 = 7;

/// The environment variables that a server inherits from the test.
const INHERITED: [&str; 2] = ["PATH", "TMPDIR"];

/// The slug of a circle.
pub fn circle(number: usize) -> String {
    format!("kreis-{number}")
}

pub struct Installation {
    pub url: String,
    folder: Folder,
    _database: Option<Fresh>,
}

impl Installation {
    /// Creates an installation on a fresh database with this number of circles.
    pub async fn create(circles: usize) -> Self {
        let (url, database) = fresh().await;
        Self::with(url, Some(database), &programme_of(circles)).await
    }

    /// Creates an installation on an empty database that the caller owns.
    pub async fn create_at(url: String, circles: usize) -> Self {
        Self::with(url, None, &programme_of(circles)).await
    }

    /// Creates an installation with another programme.
    pub async fn with(url: String, database: Option<Fresh>, programme: &str) -> Self {
        let installation = Self { url, folder: Folder::new(), _database: database };
        installation.import(programme).await;
        installation
    }

    async fn import(&self, programme: &str) {
        let db = Db::open(&self.url).await.expect("the database opens");
        db.migrate().await.expect("the migrations fit");
        let settings = Settings { public_url: String::new(), fixed_city: City::default(), has_limits: false };
        let ctx = AppContext::new(db, Clock::System, Random::seeded(5), Secret::from_bytes([7; 32]), settings);
        programme::import(&ctx, "crash.toml", programme).await.expect("the programme has no fault");
        // A connection that stays open would spare the server its recovery.
        ctx.db.close().await;
    }

    /// The command `dabei serve`.
    pub fn command(&self) -> Command {
        self.command_with_wrapper(Command::new(env!("CARGO_BIN_EXE_dabei")), &self.url)
    }

    /// The command of a wrapper that executes `dabei serve`, on the database at `url`.
    pub fn command_with_wrapper(&self, mut command: Command, url: &str) -> Command {
        command.args(["serve", "--development"]);
        self.set_environment(&mut command, url);
        command
    }

    /// The command `dabei` with these arguments.
    pub fn dabei(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dabei"));
        command.args(arguments);
        self.set_environment(&mut command, &self.url);
        command
    }

    /// Sets the environment of a command of `dabei` on the database at `url`.
    pub fn set_environment(&self, command: &mut Command, url: &str) {
        command.env_clear().envs(INHERITED.iter().filter_map(|name| Some((name, env::var_os(name)?))));
        command.envs([
            ("DABEI_DATABASE_URL", url),
            ("DABEI_LISTEN", "127.0.0.1:0"),
            ("DABEI_RATE_LIMITS", "off"),
            ("DABEI_LOG", "error"),
            ("DABEI_CITY_NAME", "Stadt Kornwestheim"),
            ("DABEI_CITY_PHONE", PHONE),
        ]);
        command.env("DABEI_SECRET_FILE", self.secret_file());
    }

    pub fn secret_file(&self) -> PathBuf {
        self.folder().join("secret")
    }

    /// A temporary folder of the test.
    pub fn folder(&self) -> &PathBuf {
        &self.folder.0
    }
}

/// A temporary folder, removed when dropped.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dabei-installation-{}-{number}", process::id()));
        fs::create_dir(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn programme_of(circles: usize) -> String {
    let circles = (0..circles).map(|number| event(&circle(number), SEATS, WORKSHOP_SEATS));
    programme_file([event(HALL, 100_000, 100_000)].into_iter().chain(circles))
}

/// An event with two workshops in one slot, far in the future.
fn event(slug: &str, seats: i64, workshop_seats: i64) -> Record {
    new_event(slug, "Singen und Malen", "2089-05-02T15:00", "2089-05-02T17:00")
        .seats(seats)
        .max_party(4)
        .workshop("malen", "danach", "Malen", workshop_seats)
        .workshop("singen", "danach", "Singen", workshop_seats)
}
