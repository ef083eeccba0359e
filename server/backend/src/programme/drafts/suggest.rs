//! Suggestions for misspelled keys, slugs and choices.

use domain::search::latin;

/// German words for keys, as people write them who do not know the English ones. The first key that a table has is meant.
const GERMAN: &[(&str, &[&str])] = &[
    ("abgesagt", &["cancelled"]),
    ("abschnitt", &["slot"]),
    ("adresse", &["street"]),
    ("anfang", &["starts", "opens"]),
    ("anmeldung", &["sign_up"]),
    ("barrierefreiheit", &["accessibility"]),
    ("beginn", &["starts", "opens"]),
    ("beschreibung", &["description"]),
    ("breite", &["lat"]),
    ("datum", &["starts"]),
    ("e-mail", &["email"]),
    ("ende", &["ends", "closes"]),
    ("ergebnisse", &["results_url"]),
    ("ganztägig", &["all_day"]),
    ("id", &["slug"]),
    ("internet", &["website", "url"]),
    ("kontakt", &["contact"]),
    ("kosten", &["price"]),
    ("kurztext", &["summary"]),
    ("kürzel", &["slug"]),
    ("länge", &["lon"]),
    ("mail", &["email"]),
    ("mitveranstalter", &["co_hosts"]),
    ("location", &["venue"]),
    ("link", &["online_url"]),
    ("name", &["title"]),
    ("online", &["online_url"]),
    ("ort", &["venue", "venues", "city"]),
    ("orte", &["venues"]),
    ("place", &["venue"]),
    ("plätze", &["seats"]),
    ("plz", &["postcode"]),
    ("postleitzahl", &["postcode"]),
    ("preis", &["price"]),
    ("programm", &["programme", "programmes"]),
    ("programs", &["programmes"]),
    ("published", &["published_at"]),
    ("raum", &["room", "venue"]),
    ("reihe", &["series"]),
    ("sprachen", &["languages"]),
    ("sprache", &["languages"]),
    ("stadt", &["city"]),
    ("start", &["starts"]),
    ("straße", &["street"]),
    ("telefon", &["phone"]),
    ("telefonnummer", &["phone"]),
    ("termine", &["dates", "events"]),
    ("termin", &["starts", "dates"]),
    ("text", &["description"]),
    ("themen", &["topics"]),
    ("thema", &["topics"]),
    ("titel", &["title"]),
    ("uhrzeit", &["starts"]),
    ("veranstalter", &["host", "hosts"]),
    ("veranstaltungen", &["events"]),
    ("veranstaltung", &["events"]),
    ("veranstaltungsort", &["venue", "venues"]),
    ("veröffentlicht", &["published_at"]),
    ("warteliste", &["waiting_list"]),
    ("webseite", &["website"]),
    ("zielgruppen", &["target_groups"]),
    ("zielgruppe", &["target_groups"]),
    ("zusammenfassung", &["summary"]),
    ("überschrift", &["title"]),
];

/// The known key that a key means: its translation, or the nearest spelling.
pub fn suggest_key(key: &str, known: &[&str]) -> Option<String> {
    let translated = translate_key(key).find(|translated| known.contains(translated)).map(ToOwned::to_owned);
    translated.or_else(|| suggest(key, known.iter().copied()))
}

/// The English keys that a German key may mean.
pub fn translate_key(key: &str) -> impl Iterator<Item = &'static str> + use<> {
    let key = without_umlauts(&key.to_lowercase());
    GERMAN.iter().filter(move |(german, _)| without_umlauts(german) == key).flat_map(|(_, keys)| keys.iter().copied())
}

fn without_umlauts(text: &str) -> String {
    text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
}

/// The number of characters up to which a word is compared with others, which costs the square of its length.
const MAX_COMPARED: usize = 100;

/// The nearest of the known words, if it is near enough to be meant.
pub fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if word.chars().nth(MAX_COMPARED).is_some() {
        return None;
    }
    let word = word.to_lowercase();
    let similarity = |known: &'a str| (strsim::normalized_damerau_levenshtein(&word, known), known);
    let near = known.into_iter().map(similarity).filter(|(similarity, _)| *similarity >= 0.7);
    near.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, known)| known.to_owned())
}

/// The slug that a text means: in Latin letters and lower case, with umlauts written out, and `-` for everything else.
pub fn suggest_slug(text: &str) -> Option<String> {
    let lower = without_umlauts(&text.to_lowercase());
    let words = lower.split(|c: char| !c.is_alphanumeric()).map(|word| latin(word).0);
    let is_in_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let words = words.flat_map(|word| word.split(|c| !is_in_slug(c)).map(ToOwned::to_owned).collect::<Vec<_>>());
    let slug: String = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-").chars().take(100).collect();
    let slug = slug.trim_end_matches('-').to_owned();
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::suggest_slug;

    #[test]
    fn a_slug_keeps_each_letter_of_a_title() {
        assert_eq!(suggest_slug("Erzählcafé: Früher & heute").as_deref(), Some("erzaehlcafe-frueher-heute"));
        assert_eq!(suggest_slug("Straßenfest – 50 Jahre").as_deref(), Some("strassenfest-50-jahre"));
        assert_eq!(suggest_slug("Tag-der-offenen-Tür").as_deref(), Some("tag-der-offenen-tuer"));
        assert_eq!(suggest_slug("Розмовне кафе").as_deref(), Some("rozmovne-kafe"));
        assert_eq!(suggest_slug("?"), None);
    }
}
