//! Whether everybody heard of what became of their sign-up: of each thing once, in the right words, by letter or by a call.

use super::evening::Evening;
use super::party::Party;
use backend::{House, rows};
use domain::ids::SignUpId;
use std::collections::BTreeMap;

/// What the city had everybody told, by sign-up.
pub type News = BTreeMap<SignUpId, Vec<&'static str>>;

/// For each sign-up: what its contact should have heard, and what they did hear.
pub async fn heard(house: &House, evening: &Evening, news: &News) -> Vec<(String, Vec<String>, Vec<String>)> {
    let mut acts: BTreeMap<SignUpId, Vec<(String, String)>> = BTreeMap::new();
    for (id, act, actor) in read(house, "SELECT subject, act, actor FROM journal ORDER BY at, id").await {
        acts.entry(id).or_default().push((act, actor));
    }
    let mut said: BTreeMap<SignUpId, Vec<String>> = BTreeMap::new();
    let sql = "SELECT about, kind, '' FROM letters UNION ALL SELECT about, kind, '' FROM call_tasks";
    for (id, kind, _) in read(house, sql).await {
        said.entry(id).or_default().push(class_of(&kind).to_owned());
    }
    let of = |party: &Party| {
        let id = party.id?;
        let acts = acts.remove(&id).unwrap_or_default();
        let news = news.get(&id).into_iter().flatten().map(|news| (*news).to_owned());
        let due = acts.iter().filter_map(|(act, actor)| due(party, act, actor)).map(ToOwned::to_owned);
        let (mut due, mut said) = (due.chain(news).collect::<Vec<_>>(), said.remove(&id).unwrap_or_default());
        due.sort();
        said.sort();
        Some((format!("{}: {acts:?}", party.name()), due, said))
    };
    evening.parties.iter().filter_map(of).collect()
}

/// What the contact must hear of an act. Who has no mailbox and did it themselves, on the page or on the telephone, has heard.
fn due(party: &Party, act: &str, actor: &str) -> Option<&'static str> {
    let (class, is_always_said) = match act {
        "sign_up" | "wait" => ("first", false),
        "hold" | "offer" | "ask_again" | "not_confirmed" => ("question", true),
        "move_up" | "move_into" => ("moved_up", true),
        "accept" | "confirm" => ("accepted", false),
        "lapse" => ("lapsed", actor == "rule"),
        "change" => ("change", false),
        "cancel" => ("cancellation", false),
        _ => return None,
    };
    (is_always_said || party.has_email()).then_some(class)
}

/// What a letter or a call says, in the words of [`due`].
fn class_of(kind: &str) -> &str {
    match kind {
        "confirmation" | "waiting" | "entry" => "first",
        "hold" | "offer" => "question",
        kind => kind,
    }
}

async fn read(house: &House, sql: &'static str) -> Vec<(SignUpId, String, String)> {
    let rows: Vec<(String, String, String)> =
        house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await.unwrap();
    rows.into_iter().filter_map(|(id, what, who)| Some((SignUpId::from_text(&id)?, what, who))).collect()
}
