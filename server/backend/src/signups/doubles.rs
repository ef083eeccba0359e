//! Sign-ups for one event that are perhaps the same contact's: they have a mailbox or a telephone number in common. Parts of one
//! party, and what is cancelled, are none.

use super::store;
use crate::context::{AppContext, City};
use crate::error::Result;
use crate::read_tx;
use domain::ids::SignUpId;
use domain::signups::SignUp;
use std::collections::{HashMap, HashSet};

/// The doubles of one sign-up.
pub async fn doubles_of(ctx: &AppContext, sign_up: &SignUp) -> Result<Vec<SignUp>> {
    let event = sign_up.event.clone();
    let all = read_tx!(ctx, |c, _| { Ok(store::load_all(&mut c, &event).await?) })?;
    let city = ctx.city();
    let own: HashSet<String> = means(&city, sign_up).collect();
    let is_double =
        |other: &SignUp| other.party() != sign_up.party() && means(&city, other).any(|means| own.contains(&means));
    Ok(all.into_iter().filter(is_double).collect())
}

/// The ids of the sign-ups that have a double.
pub(super) fn doubles(ctx: &AppContext, all: &[SignUp]) -> HashSet<SignUpId> {
    let city = ctx.city();
    let mut parties: HashMap<String, HashSet<SignUpId>> = HashMap::new();
    for sign_up in all {
        for means in means(&city, sign_up) {
            parties.entry(means).or_default().insert(sign_up.party());
        }
    }
    let is_double = |sign_up: &&SignUp| means(&city, sign_up).any(|means| parties[&means].len() > 1);
    all.iter().filter(is_double).map(|sign_up| sign_up.id).collect()
}

/// By which means the contact of a sign-up is reached, in one spelling; none where it is cancelled.
fn means(city: &City, sign_up: &SignUp) -> impl Iterator<Item = String> {
    let is_active = sign_up.cancelled_at.is_none();
    let means = is_active.then(|| sign_up.request.contact.normalised_means(city.area_code.as_ref()));
    means.into_iter().flatten()
}
