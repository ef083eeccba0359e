//! Those who work here: how they come in, and what each of them sees.

mod coming_in;
mod rights;
