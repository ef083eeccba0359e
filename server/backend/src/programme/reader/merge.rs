//! Merges the drafts of one kind of record into the stored records, and reads the results.

use super::outcome::{Merged, RecordFault};
use super::records::Read;
use super::spurious::drop_spurious;
use crate::error::Result;
use crate::programme::drafts::{Draft, DraftFault, Field, RecordDraft, Rule, suggest};
use std::collections::{BTreeMap, BTreeSet};

/// The stored records of a kind by slug, and how they are turned into drafts.
pub struct StoredRecords<'a, D, R> {
    pub records: BTreeMap<String, &'a R>,
    pub to_draft: fn(R) -> Result<D>,
}

/// Merges and reads the drafts of a kind. Faulty records are left out, and their faults are added to `faults`. With `replaces`
/// a draft replaces the stored record whole.
pub fn merge_records<D: RecordDraft + Clone + PartialEq, R: Clone + PartialEq>(
    drafts: &[Draft<D>],
    replaces: bool,
    stored: &StoredRecords<'_, D, R>,
    read: impl Fn(&D) -> Read<R>,
    faults: &mut Vec<RecordFault>,
) -> Result<Vec<(usize, Merged<R>)>> {
    let (mut merged, mut seen) = (Vec::new(), BTreeSet::new());
    for (index, draft) in drafts.iter().enumerate() {
        let slug = draft.record.slug().unwrap_or_default();
        let old = stored.records.get(slug).copied();
        let mut found = draft.faults.clone();
        // A copied block with the old slug must not overwrite the original.
        if !slug.is_empty() && !seen.insert(slug) {
            found.push(DraftFault { field: Field::of("slug"), rule: Rule::Twice { slug: slug.to_owned() } });
        }
        let old_draft = old.cloned().map(stored.to_draft).transpose()?;
        let (record, rules) = merge_record(draft, replaces, old.zip(old_draft), &read);
        if !rules.is_empty() {
            found.extend(rules);
            drop_spurious(&mut found);
            if old.is_none() && !replaces {
                name_unknown_record::<D>(slug, stored.records.keys(), &mut found);
            }
        }
        merged.extend(record.map(|record| (index, record)));
        faults.extend(found.into_iter().map(|fault| RecordFault::new(D::KIND, index, slug, fault)));
    }
    Ok(merged)
}

/// Merges a draft into the stored record and its draft, if there are any, and returns the faults of what it gives.
fn merge_record<D: RecordDraft + Clone + PartialEq, R: Clone + PartialEq>(
    draft: &Draft<D>,
    replaces: bool,
    old: Option<(&R, D)>,
    read: impl Fn(&D) -> Read<R>,
) -> (Option<Merged<R>>, Vec<DraftFault>) {
    let Some((old, old_draft)) = old else {
        let (new, faults) = read(&draft.record);
        return (new.map(Merged::New), faults);
    };
    let mut kept = old_draft.clone();
    draft.record.displace(&mut kept);
    let new_draft = draft.record.clone();
    let new_draft = if replaces { new_draft.keep_unasked(kept) } else { new_draft.merge_fields(kept) };
    // No rule applies to a record that stays as it is: it may be older than the rule.
    if new_draft == old_draft {
        return (Some(Merged::Same(old.clone())), Vec::new());
    }
    let (new, mut faults) = read(&new_draft);
    faults.retain(|fault| !fault.rule.is_limit() || draft.places.has(&fault.field));
    let is_same = faults.is_empty() && read(&old_draft).0 == new;
    let merged = |new| if is_same { Merged::Same(old.clone()) } else { Merged::Changed { new, old: old.clone() } };
    (new.map(merged), faults)
}

/// Replaces the faults of a record that lacks fields, if it has neither title nor name, or its slug is close to a stored one: it
/// is no new record, but its slug is misspelled.
fn name_unknown_record<'a, D: RecordDraft>(
    slug: &str,
    known: impl Iterator<Item = &'a String>,
    faults: &mut Vec<DraftFault>,
) {
    let is_missing = |fault: &DraftFault| fault.rule == Rule::Missing;
    let is_without_title = |fault: &DraftFault| is_missing(fault) && fault.field == Field::of(D::TITLE);
    let suggestion = suggest_record(slug, known);
    let is_near = suggestion.is_some() && faults.iter().any(is_missing);
    if slug.is_empty() || !(is_near || faults.iter().any(is_without_title)) {
        return;
    }
    let missing = faults.iter().filter(|fault| is_missing(fault)).map(|fault| fault.field.to_string()).collect();
    let is_not_a_slug =
        |fault: &DraftFault| matches!(fault.rule, Rule::NotASlug { .. }) && fault.field == Field::of("slug");
    faults.retain(|fault| !(is_missing(fault) || is_near && is_not_a_slug(fault)));
    let rule = Rule::UnknownRecord { kind: D::KIND, slug: slug.to_owned(), suggestion, missing };
    faults.push(DraftFault { field: Field::of("slug"), rule });
}

/// The stored slug that a slug means: one that differs only in spaces and invisible characters, or the nearest.
fn suggest_record<'a>(slug: &str, known: impl Iterator<Item = &'a String>) -> Option<String> {
    let known: Vec<&str> = known.map(String::as_str).collect();
    let visible: String = slug.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    let same = known.iter().find(|known| **known == visible).map(|known| (*known).to_owned());
    same.or_else(|| suggest(slug, known))
}
