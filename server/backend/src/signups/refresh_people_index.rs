//! Brings the index of people up to date with the database.

use super::store::{self, ContactRow};
use crate::context::{AppContext, PeopleIndex, SearchedSignUp};
use crate::db::{self, Conn};
use crate::events::store::{event_versions, programme_version, sum_of_event_versions};
use domain::ids::SignUpId;
use domain::phone::AreaCode;
use domain::signups::{Contact, SignUpQuery};
use std::collections::HashMap;

/// Reads the sign-ups of the events that have changed since the index was refreshed last.
pub(super) async fn refresh_people_index(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    index: &mut PeopleIndex,
) -> db::Result<()> {
    let city = ctx.city();
    let area_code = city.area_code.as_ref();
    index.set_area_code(area_code);
    let state = (programme_version(c).await?, sum_of_event_versions(c).await?);
    if index.state.as_ref() == Some(&state) {
        return Ok(());
    }
    let versions = event_versions(c).await?;
    index.retain(&versions.iter().map(|(event, _)| event).collect());
    for (event, version) in versions {
        if index.has(&event, version) {
            continue;
        }
        let mut names: HashMap<SignUpId, Vec<String>> = HashMap::new();
        for (sign_up, name) in store::participant_names(c, &event).await? {
            names.entry(sign_up).or_default().push(name.to_string());
        }
        let contacts = store::contacts(c, &event).await?;
        let sign_ups = contacts.into_iter().map(|contact| {
            let participants = names.remove(&contact.id).unwrap_or_default();
            searched(contact, participants, area_code)
        });
        index.replace(event, version, sign_ups.collect());
    }
    index.state = Some(state);
    Ok(())
}

fn searched(row: ContactRow, participants: Vec<String>, area_code: Option<&AreaCode>) -> SearchedSignUp {
    let ContactRow { id, contact_name, email, phone, organisation } = row;
    let mut names = vec![contact_name.to_string()];
    names.extend(participants.into_iter().filter(|name| *name != contact_name.as_str()));
    names.extend(organisation);
    let contact = Contact { name: contact_name, email, phone, ..Contact::default() };
    SearchedSignUp { id, names, means: SignUpQuery::contact_means(&contact, area_code) }
}
