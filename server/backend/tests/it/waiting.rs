//! When it is full: who waits, who moves up, and why.

mod acts;
mod asking;
mod deeds;
mod dice;
mod evening;
mod heard;
mod histories;
mod holds;
mod model;
mod moving;
mod offers;
mod party;
mod plan;
mod plans;
mod seen;
mod telling;
mod town;
