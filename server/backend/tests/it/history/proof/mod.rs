//! A proof after Jepsen's manner: clients press at random and write down what they asked and what they heard by one
//! clock; a checker that knows nothing of the house judges it. The backend's stories and those of two servers share it.

pub mod checker;
pub mod client;
pub mod ending;
pub mod found;
pub mod observer;
pub mod operation;
pub mod programme;
pub mod timeline;
pub mod verdict;
