//! The body in its column: JSON. A message that was enqueued before version 0027 of the schema has its finished plain text there.

use super::{BodyPart, DEFAULT_COLOUR, MessageBody};
use crate::db::{Argument, Binder, Column, Json, Result};

impl Argument for MessageBody {
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()> {
        Json(self).bind(binder)
    }

    fn bind_null(binder: &mut Binder<'_>) -> Result<()> {
        Json::<Self>::bind_null(binder)
    }
}

impl Column for MessageBody {
    type Raw = String;

    fn from_raw(stored: String) -> Option<Self> {
        Some(serde_json::from_str(&stored).unwrap_or_else(|_| Self::from_text(&stored)))
    }
}

impl MessageBody {
    /// The body of a plain text: its first block is the heading.
    pub fn from_text(text: &str) -> Self {
        let mut blocks = text.trim_end().split("\n\n");
        let heading = blocks.next().map(|heading| BodyPart::Heading(heading.to_owned()));
        let others = blocks.map(|block| BodyPart::Lines(block.lines().map(ToOwned::to_owned).collect()));
        let parts = heading.into_iter().chain(others).collect();
        Self { language: "de".to_owned(), sender: String::new(), colour: DEFAULT_COLOUR.to_owned(), parts }
    }
}
