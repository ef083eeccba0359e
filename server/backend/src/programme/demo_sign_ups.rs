//! Invented sign-ups for the example programme, so that lists, check-in and calls show something. Nobody among them has an
//! e-mail address, so no message is enqueued.

use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::secret::Purpose;
use crate::signups::{self, IdempotencyKey, Submission};
use domain::events::Event;
use domain::ids::{EventSlug, Generation, SignUpId};
use domain::signups::{FormData, read_sign_up_form};
use text::Words;

/// Names that are plainly invented.
const NAMES: [&str; 20] = [
    "Erika Muster",
    "Max Beispiel",
    "Lieselotte Exempel",
    "Otto Probe",
    "Hanna Muster",
    "Gerd Beispiel",
    "Ayşe Exempel",
    "Karl-Heinz Probe",
    "Олена Приклад",
    "Ingrid Muster",
    "Werner Beispiel",
    "Fatma Exempel",
    "Rosa Probe",
    "Dieter Muster",
    "Helga Beispiel",
    "Giuseppe Exempel",
    "Marta Probe",
    "Heinz Muster",
    "Sofia Beispiel",
    "Willi Exempel",
];

/// The events with sign-ups, each with the number of parties and the slugs of workshops that they choose in turn.
const EVENTS: [(&str, usize, &[&str]); 5] = [
    ("netzwerk-seniorenarbeit", 18, &["mobilitaet", "wohnformen", "digitalisierung", "gesundheit", "generationen"]),
    ("digitalisierungskurs", 10, &[]),
    ("erzaehl-cafe-kindheit", 7, &[]),
    ("museumsfuehrung-demenz", 5, &[]),
    ("gesundheitslotsen", 4, &[]),
];

/// Each of these parties cancels.
const CANCELLED: [usize; 2] = [1, 6];

/// Signs invented people up. Where more come than there are seats, the last ones wait.
pub async fn sign_up_invented_people(ctx: &AppContext) -> Result<()> {
    for (event, parties, workshops) in EVENTS {
        let mut own_pages = Vec::new();
        for party in 0..parties {
            own_pages.push(sign_up(ctx, event, party, workshops).await?);
        }
        for id in CANCELLED.iter().filter_map(|party| own_pages.get(*party)?.as_ref()) {
            let token = ctx.secret.token(Purpose::OwnPage, *id, Generation::FIRST);
            let page = signups::own_page(ctx, &token).await?;
            signups::cancel(ctx, Words::german(), Actor::PUBLIC, page, None).await?;
        }
    }
    Ok(())
}

/// None if the event takes no sign-ups now, as on a day in the past that the command was given.
async fn sign_up(ctx: &AppContext, event: &str, party: usize, workshops: &[&str]) -> Result<Option<SignUpId>> {
    let slug = EventSlug::try_from(event)?;
    let mut form = FormData::default();
    form.set("contact_name", NAMES[party % NAMES.len()]);
    form.set("phone", format!("07154 000-{:03}", 200 + party));
    // Some come in pairs, and some need something.
    form.set("people", if party % 4 == 3 && workshops.is_empty() { "2" } else { "1" });
    if party % 5 == 2 {
        form.add("needs", ["rollstuhl", "induktion", "begleitung"][party % 3]);
    }
    if let Some(workshop) = workshops.get(party % workshops.len().max(1)) {
        form.set("workshop_nachmittag", *workshop);
    }
    let now = ctx.clock.now();
    let form_id = ctx.secret.issue_form_id(&format!("anmelden/{event}"), now, ctx.random.bytes());
    let key = IdempotencyKey { form_id, issued_at: now };
    let read = move |event: &Event| read_sign_up_form(&form, event);
    match signups::sign_up(ctx, Words::german(), Actor::PUBLIC, slug, key, read).await {
        Ok(Submission::SignedUp(id)) => Ok(Some(id)),
        Ok(Submission::FormExpired) | Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
