//! Those who work here: how they come in, and what each of them sees.

mod calls;
mod coming_in;
mod lists;
mod people;
mod rights;
