//! Topics and target groups: texts that events carry, without records of their own. They are listed, and renamed or removed in all
//! events at once.

use super::drafts::{Draft, EventDraft, PartnerDraft, ProgrammeDrafts, Scalar, event_draft, limits, partner_draft};
use super::file::ProgrammeFile;
use super::request::Import;
use super::store::file_version;
use super::version::Medium;
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::events::{programme_snapshot, store};
use crate::read_tx;
use domain::events::Event;
use domain::ids::OrganizerId;
use domain::search::fold;
use std::collections::BTreeMap;

/// The greatest number of characters of a tag.
pub const MAX_TAG_LENGTH: usize = limits::NAME;

/// What a tag is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    Topic,
    TargetGroup,
}

/// A topic or a target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    /// The number of events that have it and end later than now, drafts too.
    pub ahead: i64,
    /// The number of those that are over.
    pub past: i64,
}

/// A change of a tag in all events that have it, ready to be saved.
pub struct TagChange {
    pub import: Import,
    /// The new name, spelled like that of the other tag if there is one; none if the tag is removed.
    pub name: Option<String>,
    /// Whether there is another tag with this name: the two become one.
    pub is_merged: bool,
}

/// All topics or target groups, sorted.
pub async fn list_tags(ctx: &AppContext, kind: TagKind) -> Result<Vec<Tag>> {
    read_tx!(ctx, |c, ctx| {
        let now = ctx.clock.now();
        let mut numbers: BTreeMap<&str, [i64; 2]> = BTreeMap::new();
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        for event in index.all().map(|listing| &listing.event) {
            let is_past = usize::from(event.ends().at <= now);
            kind.of(event).iter().for_each(|name| numbers.entry(name).or_default()[is_past] += 1);
        }
        let tag = |(name, [ahead, past]): (&str, [i64; 2])| Tag { name: name.to_owned(), ahead, past };
        let mut tags: Vec<Tag> = numbers.into_iter().map(tag).collect();
        tags.sort_by_cached_key(|tag| fold(&tag.name));
        Ok(tags)
    })
}

/// The names of the partners that show only events with this tag.
pub async fn partners_of_tag(ctx: &AppContext, kind: TagKind, name: &str) -> Result<Vec<String>> {
    let name = name.to_owned();
    read_tx!(ctx, |c, _| {
        let mut names = Vec::new();
        for partner in store::partners(&mut c).await? {
            let draft = partner_draft(partner)?;
            if kind.is_filter_of(&draft, &name) {
                names.extend(draft.name);
            }
        }
        Ok(names)
    })
}

/// Prepares to give a tag another name in all events and in the filters of partners, or without one to remove it from all events.
/// If there is another tag with that name, in whatever case, the two become one.
///
/// # Errors
/// [`Error::NotFound`] if no event has the tag.
pub async fn prepare_tag_change(
    ctx: &AppContext,
    kind: TagKind,
    name: &str,
    new: Option<&str>,
    organizer: OrganizerId,
) -> Result<TagChange> {
    let (name, new) = (name.to_owned(), new.map(ToOwned::to_owned));
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let events = || index.all().map(|listing| &*listing.event);
        let other = new.as_ref().and_then(|new| {
            let mut names = events().flat_map(|event| kind.of(event)).filter(|other| **other != name);
            names.find(|other| other.to_lowercase() == new.to_lowercase()).cloned()
        });
        let is_merged = other.is_some();
        let new = other.or(new);
        let changed: Vec<Draft<EventDraft>> = events()
            .filter(|event| kind.of(event).contains(&name))
            .map(|event| draft(kind.changed(event.clone(), &name, new.as_deref())))
            .collect();
        if changed.is_empty() {
            return Err(Error::NotFound);
        }
        let mut partners = Vec::new();
        for partner in store::partners(&mut c).await? {
            let partner = partner_draft(partner)?;
            if let Some(new) = new.as_ref().filter(|_| kind.is_filter_of(&partner, &name)) {
                partners.push(draft(kind.with_filter(partner, new)));
            }
        }
        let version = Some(file_version(&mut c).await?.0);
        let drafts =
            ProgrammeDrafts { events: changed, partners, version, replaces: true, ..ProgrammeDrafts::default() };
        let import = Import::of(ProgrammeFile::of_drafts(drafts)).changed_in(Medium::Browser);
        Ok(TagChange { import: import.by(Principal::Organizer(organizer)), name: new, is_merged })
    })
}

fn draft<T>(record: T) -> Draft<T>
where
    Draft<T>: Default,
{
    Draft { record, ..Draft::default() }
}

impl TagKind {
    /// The keys of a partner's filter.
    fn filter_keys(self) -> [&'static str; 2] {
        match self {
            Self::Topic => ["topic", "thema"],
            Self::TargetGroup => ["target_group", "zielgruppe"],
        }
    }

    /// The tags of an event.
    fn of(self, event: &Event) -> &Vec<String> {
        match self {
            Self::Topic => &event.topics,
            Self::TargetGroup => &event.target_groups,
        }
    }

    /// The draft of an event whose tag has another name, or is gone.
    fn changed(self, mut event: Event, name: &str, new: Option<&str>) -> EventDraft {
        let tags = match self {
            Self::Topic => &mut event.topics,
            Self::TargetGroup => &mut event.target_groups,
        };
        let new = new.filter(|new| *new == name || tags.iter().all(|tag| tag != new));
        match (tags.iter().position(|tag| tag == name), new) {
            (Some(index), Some(new)) => new.clone_into(&mut tags[index]),
            (Some(index), None) => drop(tags.remove(index)),
            (None, _) => {}
        }
        event_draft(event)
    }

    fn is_filter_of(self, partner: &PartnerDraft, name: &str) -> bool {
        let is_name = |key: &str| {
            let filter = partner.filters.as_ref().and_then(|filters| filters.get(key));
            filter.is_some_and(|filter| filter.to_string() == name)
        };
        self.filter_keys().into_iter().any(is_name)
    }

    fn with_filter(self, mut partner: PartnerDraft, new: &str) -> PartnerDraft {
        for (key, value) in partner.filters.iter_mut().flatten() {
            if self.filter_keys().contains(&key.as_str()) {
                *value = Scalar::Text(new.to_owned());
            }
        }
        partner
    }
}
