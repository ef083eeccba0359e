//! An event's list of sign-ups as CSV, one line for each participant, as a German Excel opens it with a double click: cells
//! divided by semicolons, in UTF-8 with its mark.

use super::csv_cell::{csv_cell, disarmed};
use backend::Error;
use backend::signups::SignUpList;
use domain::signups::{Column, Place};
use text::Words;

/// The mark by which spreadsheets recognise UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes the list in the words of a language; the needs, which are health data, only if asked for.
pub fn sign_up_list_csv(words: Words, list: &SignUpList, has_needs: bool) -> Result<String, Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let unexpected = |error: csv::Error| Error::Unexpected(Box::new(error));
    let event = &list.listing.event;
    let columns = Column::of_csv(event, &list.found, has_needs);
    let headings = columns.iter().map(|column| disarmed(&words.column_heading(*column, event)));
    writer.write_record(headings).map_err(unexpected)?;
    for sign_up in &list.found {
        for (n, person) in (1..).zip(&sign_up.request.participants) {
            let cell = |column| csv_cell(column, &words.cell(Place::Csv, column, event, sign_up, n, person));
            writer.write_record(columns.iter().map(|column| cell(*column))).map_err(unexpected)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| Error::Unexpected(Box::new(error.into_error())))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Unexpected(Box::new(error)))?;
    Ok(format!("{BYTE_ORDER_MARK}{text}"))
}
