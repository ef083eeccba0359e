//! The waiting list as staff see it.

mod promotion_log;

pub use promotion_log::PromotionLog;
