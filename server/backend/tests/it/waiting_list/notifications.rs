//! The notifications of a history: each contact must learn once, by message or by call, of each change of its sign-up.

use super::evening::Evening;
use super::party::Party;
use backend::{AppContext, read_tx, rows};
use domain::ids::SignUpId;
use std::collections::BTreeMap;

/// The announcements about the event that each sign-up must get.
pub type Announcements = BTreeMap<SignUpId, Vec<&'static str>>;

/// For each sign-up, its history, the notifications that are due, and those that were made.
pub async fn notifications(
    ctx: &AppContext,
    evening: &Evening,
    announcements: &Announcements,
) -> Vec<(String, Vec<String>, Vec<String>)> {
    let mut actions: BTreeMap<SignUpId, Vec<(String, String)>> = BTreeMap::new();
    for (id, action, principal) in read(ctx, "SELECT subject, action, principal FROM audit_log ORDER BY at, id").await {
        actions.entry(id).or_default().push((action, principal));
    }
    let mut made: BTreeMap<SignUpId, Vec<String>> = BTreeMap::new();
    let sql = "SELECT related_id, kind, '' FROM messages UNION ALL SELECT related_id, kind, '' FROM call_tasks";
    for (id, kind, _) in read(ctx, sql).await {
        made.entry(id).or_default().push(class_of(&kind).to_owned());
    }
    let of_party = |party: &Party| {
        let id = party.id?;
        let actions = actions.remove(&id).unwrap_or_default();
        let announced = announcements.get(&id).into_iter().flatten().map(|kind| (*kind).to_owned());
        let due = actions.iter().filter_map(|(action, principal)| due(party, action, principal)).map(ToOwned::to_owned);
        let (mut due, mut made) = (due.chain(announced).collect::<Vec<_>>(), made.remove(&id).unwrap_or_default());
        due.sort();
        made.sort();
        Some((format!("{}: {actions:?}", party.name()), due, made))
    };
    evening.parties.iter().filter_map(of_party).collect()
}

/// The notification that is due after an action. A contact without a mailbox who acted on the page or on the telephone
/// knows it.
fn due(party: &Party, action: &str, principal: &str) -> Option<&'static str> {
    let (class, is_always_due) = match action {
        "sign_up" | "wait" => ("first", false),
        "hold" | "offer" | "repeat_question" | "not_confirmed" => ("question", true),
        "promote" => ("promoted", true),
        "promote_into_workshop" => ("promoted_in_workshop", true),
        "accept" | "confirm" => ("accepted", false),
        "lapse" => ("lapsed", principal == "system"),
        "change" => ("change", false),
        "cancel" => ("cancellation", false),
        _ => return None,
    };
    (is_always_due || party.has_email()).then_some(class)
}

/// The class of a message or call task, as [`due`] returns it.
fn class_of(kind: &str) -> &str {
    match kind {
        "confirmation" | "waiting" | "entry" => "first",
        "hold" | "offer" => "question",
        kind => kind,
    }
}

async fn read(ctx: &AppContext, sql: &'static str) -> Vec<(SignUpId, String, String)> {
    let rows: Vec<(String, String, String)> = read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).unwrap();
    rows.into_iter().filter_map(|(id, second, third)| Some((SignUpId::from_text(&id)?, second, third))).collect()
}
