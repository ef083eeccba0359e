//! What befalls a house: a full disk, a database that somebody else holds, one that is restarted, a clock that jumps.
//! Nobody is told of a place that was not kept, a page that cannot be says whom to call, and all is well again by itself.

mod clock;
mod disk;
mod full;
mod locked;
mod restarted;
