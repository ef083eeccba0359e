//! Checks that the records to which drafts refer exist, stored or among the drafts.

use super::outcome::{RecordFault, StoredProgramme};
use crate::programme::drafts::{
    Draft, DraftFault, Field, PartnerDraft, ProgrammeDrafts, RecordDraft, RecordKind, Rule, Scalar, suggest,
};
use std::collections::{BTreeMap, BTreeSet};

/// The slugs of the records that exist when the drafts are saved.
struct Known(BTreeMap<RecordKind, BTreeSet<String>>);

/// All references of the drafts to records that do not exist.
pub fn check_references(drafts: &ProgrammeDrafts, stored: &StoredProgramme) -> Vec<RecordFault> {
    let known = Known::of(drafts, stored);
    let mut faults = Vec::new();
    for (index, Draft { record, .. }) in drafts.programmes.iter().enumerate() {
        let hosts = [("host", RecordKind::Host, record.host.as_ref())];
        faults.extend(known.check(record, index, &hosts, record.co_hosts.as_deref()));
    }
    for (index, Draft { record, .. }) in drafts.events.iter().enumerate() {
        let references = [
            ("host", RecordKind::Host, record.host.as_ref()),
            ("venue", RecordKind::Venue, record.venue.as_ref()),
            ("programme", RecordKind::Programme, record.programme.as_ref()),
        ];
        faults.extend(known.check(record, index, &references, record.co_hosts.as_deref()));
    }
    for (index, Draft { record, .. }) in drafts.partners.iter().enumerate() {
        faults.extend(known.check_filters(record, index));
    }
    faults
}

impl Known {
    fn of(drafts: &ProgrammeDrafts, stored: &StoredProgramme) -> Self {
        fn slugs<D: RecordDraft>(drafts: &[Draft<D>]) -> impl Iterator<Item = String> {
            drafts.iter().filter_map(|draft| draft.record.slug().map(ToOwned::to_owned))
        }
        let hosts = stored.hosts.iter().map(|host| host.slug.to_string());
        let venues = stored.venues.iter().map(|venue| venue.slug.to_string());
        let programmes = stored.programmes.iter().map(|programme| programme.slug.to_string());
        Self(BTreeMap::from([
            (RecordKind::Host, hosts.chain(slugs(&drafts.hosts)).collect()),
            (RecordKind::Venue, venues.chain(slugs(&drafts.venues)).collect()),
            (RecordKind::Programme, programmes.chain(slugs(&drafts.programmes)).collect()),
        ]))
    }

    fn check<D: RecordDraft>(
        &self,
        record: &D,
        index: usize,
        references: &[(&str, RecordKind, Option<&String>)],
        co_hosts: Option<&[String]>,
    ) -> Vec<RecordFault> {
        let single = references.iter().map(|(key, kind, slug)| (Field::of(key), *kind, *slug));
        let co_hosts = co_hosts.into_iter().flatten().enumerate();
        let co_hosts =
            co_hosts.map(|(index, slug)| (Field::of("co_hosts").number(index + 1), RecordKind::Host, Some(slug)));
        let faults = single.chain(co_hosts).filter_map(|(field, kind, slug)| self.fault(field, kind, slug?));
        faults.map(|fault| RecordFault::new(D::KIND, index, record.slug().unwrap_or_default(), fault)).collect()
    }

    /// With an unknown programme or host, the list on the partner's site would stay empty without any error. The German names
    /// are those of the address.
    fn check_filters(&self, partner: &PartnerDraft, index: usize) -> Vec<RecordFault> {
        let keys = [
            ("programme", RecordKind::Programme),
            ("programm", RecordKind::Programme),
            ("host", RecordKind::Host),
            ("veranstalter", RecordKind::Host),
        ];
        let fault = |(key, kind): (&str, RecordKind)| match partner.filters.as_ref()?.get(key)? {
            Scalar::Text(slug) => self.fault(Field::of("filters").key(key), kind, slug),
            Scalar::Number(_) => None,
        };
        let slug = partner.slug.as_deref().unwrap_or_default();
        keys.into_iter()
            .filter_map(fault)
            .map(|fault| RecordFault::new(RecordKind::Partner, index, slug, fault))
            .collect()
    }

    fn fault(&self, field: Field, kind: RecordKind, slug: &str) -> Option<DraftFault> {
        let known = self.0.get(&kind)?;
        if slug.is_empty() || known.contains(slug) {
            return None;
        }
        let suggestion = suggest(slug, known.iter().map(String::as_str));
        Some(DraftFault { field, rule: Rule::UnknownReference { kind, slug: slug.to_owned(), suggestion } })
    }
}
