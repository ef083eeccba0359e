//! The backend without a server around it: for what is measured below HTTP.

use crate::folder::Folder;
use crate::programme;
use anyhow::{Context as _, Result, bail};
use backend::chance::Chance;
use backend::clock::Clock;
use backend::db::Db;
use backend::edition::Edition;
use backend::secret::Secret;
use backend::signups::{self, Desk, Form, Pressed};
use backend::{City, House, Settings, events};
use domain::events::{Event, Filter};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Typed, Wish, read_wish};
use std::sync::Arc;
use text::Words;
use tokio::runtime::Builder;

/// A house with the programme in its database; `url` as in `DABEI_DATABASE_URL`.
pub async fn open(url: &str, listed: usize) -> Result<House> {
    let db = Db::open(url).await?;
    db.migrate().await?;
    let city = City { name: "Stadt Kornwestheim".to_owned(), phone: "07154 000-100".to_owned(), ..City::default() };
    let settings = Settings { public_url: "http://127.0.0.1".to_owned(), city, has_limits: false };
    let house = House::new(db, Clock::System, Chance::System, Secret::from_bytes([7; 32]), settings);
    let today = house.clock.now().in_berlin().date();
    backend::programme::import(&house, "bench.toml", &programme::toml(today, listed, 0)).await?;
    Ok(house)
}

/// The programme with so many events as a server remembers it, for functions that need no database.
pub fn edition(listed: usize) -> Result<Arc<Edition>> {
    let folder = Folder::make("edition")?;
    Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let house = open(&format!("sqlite://{}", folder.join("dabei.db").display()), listed).await?;
        events::coming(&house, &Filter::default()).await?;
        house.db.close().await;
        house.remembered.last().context("what was read is remembered")
    })
}

/// What the n-th person types.
pub fn typed(number: usize) -> Typed {
    let mut typed = Typed::default();
    typed.add("contact_name", "Hanna Weiß");
    typed.add("email", format!("hanna.weiss.{number}@example.org"));
    typed.add("phone", "07154 123456");
    typed.add("people", "1");
    typed
}

pub fn wish(number: usize, event: &Event) -> Result<Wish> {
    read_wish(&typed(number), event).map_err(|faults| anyhow::anyhow!("{faults:?}"))
}

/// Signs the n-th person up, without HTTP.
pub async fn sign_up(house: &House, number: usize, slug: &EventSlug) -> Result<SignUpId> {
    let (slug, now) = (slug.clone(), house.clock.now());
    let id = house.secret.form_id(&format!("anmelden/{slug}"), now, house.chance.bytes());
    let typed = typed(number);
    let ask = move |event: &Event| read_wish(&typed, event);
    match signups::sign_up(house, Words::german(), Desk::PUBLIC, slug, Form { id, made_at: now }, ask).await? {
        Pressed::SignedUp(id) => Ok(id),
        Pressed::FormTooOld => bail!("the form was made a moment ago"),
    }
}
