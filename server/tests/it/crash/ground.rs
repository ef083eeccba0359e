//! What a server stands on and what outlives it: the database, the secret, the settings of a city, and a programme with
//! a hall that never fills and circles that fill at once.

use backend::chance::Chance;
use backend::clock::Clock;
use backend::db::Db;
use backend::secret::Secret;
use backend::testing::database::{Fresh, fresh, is_postgres};
use backend::{City, House, Settings, programme};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

pub const PHONE: &str = "07154 202-8000";
pub const PHONE_LINK: &str = "tel:071542028000";
/// 100,000 seats.
pub const HALL: &str = "halle";
/// Of a circle, and of each of its workshops.
pub const SEATS: i64 = 19;
pub const WORKSHOP_SEATS: i64 = 7;

const MEMORY: &str = "/dev/shm";

/// The settings that a server may take over from the test's own surroundings.
const INHERITED: [&str; 2] = ["PATH", "TMPDIR"];

/// An event of 19 seats.
pub fn circle(number: usize) -> String {
    format!("kreis-{number}")
}

pub struct Ground {
    pub url: String,
    folder: Folder,
    _database: Option<Fresh>,
}

impl Ground {
    /// A fresh database with so many circles.
    pub async fn open(circles: usize) -> Self {
        let (url, database) = fresh().await;
        let ground = Self { url, folder: Folder::new(), _database: Some(database) };
        ground.import(circles).await;
        ground
    }

    /// The same in memory, where no other test's writing makes anybody wait; PostgreSQL's always is.
    pub async fn in_memory(circles: usize) -> Self {
        if is_postgres() || !Path::new(MEMORY).is_dir() {
            return Self::open(circles).await;
        }
        let folder = Folder::within(Path::new(MEMORY));
        let ground = Self { url: format!("sqlite://{}", folder.0.join("dabei.db").display()), folder, _database: None };
        ground.import(circles).await;
        ground
    }

    /// An empty database that somebody else keeps.
    pub async fn at(url: String, circles: usize) -> Self {
        let ground = Self { url, folder: Folder::new(), _database: None };
        ground.import(circles).await;
        ground
    }

    async fn import(&self, circles: usize) {
        let db = Db::open(&self.url).await.expect("the database opens");
        db.migrate().await.expect("the migrations fit");
        let settings = Settings { public_url: String::new(), city: City::default(), has_limits: false };
        let house = House::new(db, Clock::System, Chance::seeded(5), Secret::from_bytes([7; 32]), settings);
        programme::import(&house, "crash.toml", &programme_of(circles)).await.expect("the programme has no fault");
        // Whoever still held the file would spare the server its recovery.
        house.db.close().await;
    }

    /// `dabei serve`, as it stands.
    pub fn command(&self) -> Command {
        self.command_through(Command::new(env!("CARGO_BIN_EXE_dabei")), &self.url)
    }

    /// Another program that becomes `dabei serve`, on the database at `url`.
    pub fn command_through(&self, mut command: Command, url: &str) -> Command {
        command.args(["serve", "--development", "--listen", "127.0.0.1:0"]).env_clear();
        command.envs(INHERITED.iter().filter_map(|name| Some((name, env::var_os(name)?))));
        command.envs([
            ("DABEI_DATABASE_URL", url),
            ("DABEI_RATE_LIMITS", "off"),
            ("DABEI_LOG", "error"),
            ("DABEI_CITY_NAME", "Stadt Kornwestheim"),
            ("DABEI_CITY_PHONE", PHONE),
        ]);
        command.env("DABEI_SECRET_FILE", self.folder().join("secret"));
        command
    }

    /// A folder of the test's own, gone with it.
    pub fn folder(&self) -> &PathBuf {
        &self.folder.0
    }
}

/// Removed when dropped, with all that lies in it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        Self::within(&env::temp_dir())
    }

    fn within(parent: &Path) -> Self {
        static TAKEN: AtomicUsize = AtomicUsize::new(0);
        let number = TAKEN.fetch_add(1, Ordering::Relaxed);
        let folder = parent.join(format!("dabei-ground-{}-{number}", process::id()));
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
    let beginning = "[[hosts]]\nslug = \"stadt\"\nname = \"Stadt\"\n\n[[venues]]\nslug = \"das-k\"\nname = \"Das K\"\n";
    let circles = (0..circles).map(|number| event(&circle(number), SEATS, WORKSHOP_SEATS));
    [beginning.to_owned(), event(HALL, 100_000, 100_000)].into_iter().chain(circles).collect()
}

/// With two workshops in one slot, in a year that no test will see.
fn event(slug: &str, seats: i64, workshop_seats: i64) -> String {
    let workshop = |name: &str| {
        format!(
            "\n[[events.workshops]]\nslug = \"{name}\"\nslot = \"danach\"\ntitle = \"W\"\nseats = {workshop_seats}\n"
        )
    };
    format!(
        "\n[[events]]\nslug = \"{slug}\"\ntitle = \"Treffen\"\nhost = \"stadt\"\nvenue = \"das-k\"\n\
         starts = \"2089-05-02T15:00\"\nends = \"2089-05-02T17:00\"\n\
         sign_up = {{ mode = \"here\", seats = {seats}, max_party = 4 }}\n{}{}",
        workshop("malen"),
        workshop("singen")
    )
}
