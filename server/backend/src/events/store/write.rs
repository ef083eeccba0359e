//! The statements that write an event.

use super::columns::{local, to_code, to_json};
use crate::db::Conn;
use crate::error::Result;
use crate::run;
use domain::events::Event;
use domain::time::Moment;

/// Writes an event with its dates and workshops. Workshops that it no longer names stay, as people may have chosen them.
pub async fn upsert_event(c: &mut Conn<'_>, event: &Event) -> Result<()> {
    upsert_event_row(c, event).await?;
    run!(
        c,
        "INSERT INTO event_versions (event, version) VALUES ($1, 0) ON CONFLICT (event) DO NOTHING",
        event.slug.as_str()
    )?;
    run!(c, "DELETE FROM event_dates WHERE event = $1", event.slug.as_str())?;
    for (position, date) in (0_i64..).zip(&event.dates) {
        run!(
            c,
            "INSERT INTO event_dates (event, position, starts_local, starts_at, ends_local, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
            event.slug.as_str(),
            position,
            date.starts.to_text(),
            date.starts.at.0,
            date.ends.to_text(),
            date.ends.at.0
        )?;
    }
    for (position, workshop) in (0_i64..).zip(&event.workshops) {
        run!(
            c,
            "INSERT INTO workshops (event, slug, position, slot, title, room, seats) VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT (event, slug) DO UPDATE SET position = $3, slot = $4, title = $5, room = $6, seats = $7",
            event.slug.as_str(),
            workshop.slug.as_str(),
            position,
            workshop.slot.as_str(),
            &workshop.title,
            &workshop.room,
            workshop.seats
        )?;
    }
    Ok(())
}

async fn upsert_event_row(c: &mut Conn<'_>, event: &Event) -> Result<()> {
    let rules = &event.sign_up;
    let since_if = |flag: bool| flag.then_some(event.updated_at.0);
    run!(
        c,
        "INSERT INTO events (slug, sequence, uid, title, summary, description, programme, series, host, \
         co_hosts, venue, ends_at, all_day_since, topics, target_groups, languages, unlisted_since, published_local, \
         cancelled_local, moved_at, neutral_title, easy_text, contact, translations, mode, seats, waiting_list_since, \
         promotion, seat_order, opens_local, closes_local, max_party, confirmed_by_mail_since, confidential_since, url, \
         phone, email, updated_at, thanks_since, results_url) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
         $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40) \
         ON CONFLICT (slug) DO UPDATE SET sequence = $2, uid = $3, title = $4, \
         summary = $5, description = $6, programme = $7, series = $8, host = $9, co_hosts = $10, venue = $11, \
         ends_at = $12, all_day_since = $13, topics = $14, target_groups = $15, languages = $16, unlisted_since = $17, \
         published_local = $18, cancelled_local = $19, moved_at = $20, neutral_title = $21, easy_text = $22, \
         contact = $23, translations = $24, mode = $25, seats = $26, waiting_list_since = $27, promotion = $28, \
         seat_order = $29, opens_local = $30, closes_local = $31, max_party = $32, confirmed_by_mail_since = $33, \
         confidential_since = $34, url = $35, phone = $36, email = $37, updated_at = $38, \
         thanks_since = $39, results_url = $40",
        event.slug.as_str(),
        event.sequence,
        &event.uid,
        &event.title,
        &event.summary,
        &event.description,
        event.programme.as_ref().map(domain::ids::ProgrammeSlug::as_str),
        &event.series,
        event.host.as_str(),
        to_json(&event.co_hosts)?,
        event.venue.as_str(),
        event.ends().at.0,
        since_if(event.is_all_day),
        to_json(&event.topics)?,
        to_json(&event.target_groups)?,
        to_json(&event.languages)?,
        since_if(event.is_unlisted),
        event.published.map_or_else(String::new, Moment::to_text),
        local(event.cancelled),
        event.moved_at.map(|instant| instant.0),
        &event.neutral_title,
        &event.easy_text,
        event.contact.as_ref().map(to_json).transpose()?,
        to_json(&event.translations)?,
        to_code(&rules.mode)?,
        rules.seats,
        since_if(rules.has_waiting_list),
        to_code(&rules.promotion)?,
        to_code(&rules.order)?,
        local(rules.opens),
        local(rules.closes),
        rules.max_party,
        since_if(rules.is_confirmed_by_mail),
        since_if(rules.is_confidential),
        &rules.url,
        &rules.phone,
        &rules.email,
        event.updated_at.0,
        since_if(event.has_thanks),
        &event.results_url
    )?;
    Ok(())
}
