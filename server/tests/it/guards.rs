//! What stands before every room: only presses from our own pages count, every answer carries its headers, nobody gets
//! a cookie, and looking changes nothing.

mod headers;
mod looking;
mod presses;
