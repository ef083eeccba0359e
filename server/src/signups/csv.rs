//! An event's list of sign-ups as CSV (RFC 4180), one line for each participant. No cell is taken for a formula.

use backend::Error;
use backend::signups::SignUpList;
use domain::signups::{Column, Place};
use text::Words;

/// The mark by which spreadsheets recognise UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes the list in the words of a language.
pub fn sign_up_list_csv(words: Words, list: &SignUpList) -> Result<String, Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let unexpected = |error: csv::Error| Error::Unexpected(Box::new(error));
    let columns = Column::of_csv(&list.listing.event, &list.found);
    writer.write_record(columns.iter().map(|column| words.column_heading(*column))).map_err(unexpected)?;
    for sign_up in &list.found {
        for (n, person) in (1..).zip(&sign_up.request.participants) {
            let cells =
                columns.iter().map(|column| words.cell(Place::Csv, *column, &list.listing.event, sign_up, n, person));
            writer.write_record(cells.map(escape_formula)).map_err(unexpected)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| Error::Unexpected(Box::new(error.into_error())))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Unexpected(Box::new(error)))?;
    Ok(format!("{BYTE_ORDER_MARK}{text}"))
}

/// Puts an apostrophe before a cell that a spreadsheet would take for a formula (OWASP, CSV injection).
fn escape_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
