//! A copy of an event, without what is stale: its dates, its publication, when sign-up opens and closes, its results.

use domain::signups::FormData;

/// The form of a new event like this one.
pub fn copied(data: FormData) -> FormData {
    FormData(data.0.into_iter().filter(|(field, _)| !is_stale(field)).collect())
}

fn is_stale(field: &str) -> bool {
    let is_date = |key: &str| field == key || field.strip_prefix(key).is_some_and(|row| row.starts_with('_'));
    is_date("starts")
        || is_date("ends")
        || ["slug", "series", "published_at", "sign_up_opens", "sign_up_closes", "results_url"].contains(&field)
}

#[cfg(test)]
mod tests {
    use super::copied;
    use domain::signups::FormData;

    #[test]
    fn a_copy_has_neither_dates_nor_publication() {
        let fields = ["title", "starts", "ends_2", "published_at", "slug", "sign_up_closes", "sign_up_seats"];
        let data = FormData(fields.map(|field| (field.to_owned(), "x".to_owned())).to_vec());
        let kept: Vec<String> = copied(data).0.into_iter().map(|(field, _)| field).collect();
        assert_eq!(kept, ["title", "sign_up_seats"]);
    }
}
