//! The fields of a sign-up. Forms, pages, tables and files take them from here.

mod column;
mod declaration;
mod lookup;
mod party_field;
mod text_field;

pub use column::Column;
pub use declaration::{Asked, Declaration, FormKind, Input, Part, Place};
pub use party_field::PartyField;
pub use text_field::TextField;
