//! Embedded lists on partners' sites: the options in an embed's address, with the stored defaults of its partner.

use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::{count_taken, filter_start, programme_snapshot, store};
use crate::read_tx;
use domain::events::{Agenda, Choices, Filter, Listing, Partner};
use domain::ids::ProgrammeSlug;
use domain::partners::{EmbedOptions, form_data_from_file};
use domain::signups::{FieldErrors, FormData};
use serde_json::{Map, Value};

/// The parsed address of an embed.
pub struct EmbedRequest {
    pub options: EmbedOptions,
    pub errors: FieldErrors,
    /// The parameters of the address, and the partner's defaults for those that it does not set.
    pub form: FormData,
}

impl From<FormData> for EmbedRequest {
    fn from(form: FormData) -> Self {
        let (options, errors) = EmbedOptions::read(&form);
        Self { options, errors, form }
    }
}

/// Reads the address of an embed. If it names a partner, that partner's filters and look are the defaults of its parameters.
///
/// # Errors
/// [`Error::NotFound`] if there is no such partner.
pub async fn embed_request(ctx: &AppContext, form: &FormData) -> Result<EmbedRequest> {
    let request = EmbedRequest::from(form.clone());
    let Some(slug) = request.options.partner.clone() else { return Ok(request) };
    let partners = read_tx!(ctx, |c, _| { Ok(store::partners(&mut c).await?) })?;
    let partner = partners.into_iter().find(|partner| partner.slug == slug).ok_or(Error::NotFound)?;
    let defaults = partner_defaults(&partner)?.0.into_iter().filter(|(name, _)| form.value(name).is_none());
    let mut merged = form.clone();
    merged.0.extend(defaults);
    Ok(EmbedRequest::from(merged))
}

/// The stored filters and look of a partner, as parameters of an embed's address.
fn partner_defaults(partner: &Partner) -> Result<FormData> {
    let (filters, look) = (parse_table(&partner.filters)?, parse_table(&partner.look)?);
    form_data_from_file(texts(&filters), texts(&look)).map_err(|invalid| {
        let fields: Vec<_> = invalid.into_iter().map(|invalid| invalid.field).collect();
        Error::Unexpected(format!("partner {}: {} cannot be read", partner.slug, fields.join(", ")).into())
    })
}

fn parse_table(json: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(json).map_err(|error| Error::Unexpected(Box::new(error)))
}

fn texts(table: &Map<String, Value>) -> impl Iterator<Item = (&str, String)> {
    table.iter().map(|(key, value)| (key.as_str(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
}

/// The content of an embedded list.
pub struct EmbedList {
    pub agenda: Agenda,
    /// The title of the programme, if the list is limited to one.
    pub title: Option<String>,
}

/// The upcoming events of an embedded list, at most `options.max_rows` rows.
pub async fn embed_list(ctx: &AppContext, options: &EmbedOptions) -> Result<EmbedList> {
    let (filter, max_rows) = (options.filter.clone(), options.max_rows);
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let selection = index.select(&filter, now, filter_start(&filter, now));
        // Running events come first in an agenda; as many extra rows keep them from displacing upcoming ones.
        let running = selection.agenda(max_rows).running.len();
        let mut agenda = selection.agenda(max_rows + running).cut(max_rows);
        count_taken(&mut c, agenda.listings_mut()).await?;
        let slug = filter.programme.and_then(|slug| ProgrammeSlug::try_from(slug).ok());
        let programme = slug.and_then(|slug| index.programme(&slug));
        Ok(EmbedList { agenda, title: programme.map(|programme| programme.title.clone()) })
    })
}

/// The content of a list that is pasted as HTML.
pub struct StaticList {
    /// At most `max_rows` rows. Cancelled events are left out, as the list does not show the status.
    pub agenda: Agenda,
    /// The number of rows without that limit.
    pub total: usize,
}

/// The upcoming events that take place, at most `options.max_rows` rows.
pub async fn static_list(ctx: &AppContext, options: &EmbedOptions) -> Result<StaticList> {
    let (filter, max_rows) = (options.filter.clone(), options.max_rows);
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let selection = index.select(&filter, now, filter_start(&filter, now));
        let agenda = selection.agenda(usize::MAX).without_cancelled();
        Ok(StaticList { total: agenda.len(), agenda: agenda.cut(max_rows) })
    })
}

/// The choices on the page that composes an embed: filter values, and the next events that match the filter.
pub struct ComposeChoices {
    pub choices: Choices,
    /// At most [`MAX_COMPOSE_EVENTS`]; the others are found by narrowing the filter.
    pub events: Vec<Listing>,
    /// Whether more events match.
    pub is_cut: bool,
}

/// The maximal number of events to choose from.
pub const MAX_COMPOSE_EVENTS: u32 = 100;

/// The choices for composing an embed with this filter.
pub async fn compose_choices(ctx: &AppContext, filter: &Filter) -> Result<ComposeChoices> {
    let filter = filter.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let selection = index.select(&filter, now, filter_start(&filter, now));
        let mut matching = selection.listings().cloned();
        let events = matching.by_ref().take(MAX_COMPOSE_EVENTS as usize).collect();
        Ok(ComposeChoices { choices: index.choices(&Filter::default()), events, is_cut: matching.next().is_some() })
    })
}
