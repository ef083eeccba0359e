//! The columns of the rules of an event's sign-up.

use crate::record;
use domain::events::{Order, Promotion, SignUpMode, SignUpRules};
use domain::time::Moment;

record! {
    pub(super) struct RulesColumns {
        mode: SignUpMode,
        seats: Option<i64>,
        has_waiting_list: bool,
        promotion: Promotion,
        seat_order: Order,
        opens_local: Option<Moment>,
        closes_local: Option<Moment>,
        max_party: i64,
        confirm_by_mail: bool,
        is_confidential: bool,
        url: Option<String>,
        phone: Option<String>,
        email: Option<String>,
    }
}

impl From<SignUpRules> for RulesColumns {
    fn from(rules: SignUpRules) -> Self {
        let SignUpRules {
            mode,
            seats,
            has_waiting_list,
            promotion,
            order,
            opens,
            closes,
            max_party,
            confirm_by_mail,
            is_confidential,
            url,
            phone,
            email,
        } = rules;
        Self {
            mode,
            seats,
            has_waiting_list,
            promotion,
            seat_order: order,
            opens_local: opens,
            closes_local: closes,
            max_party,
            confirm_by_mail,
            is_confidential,
            url,
            phone,
            email,
        }
    }
}

impl From<RulesColumns> for SignUpRules {
    fn from(columns: RulesColumns) -> Self {
        let RulesColumns {
            mode,
            seats,
            has_waiting_list,
            promotion,
            seat_order,
            opens_local,
            closes_local,
            max_party,
            confirm_by_mail,
            is_confidential,
            url,
            phone,
            email,
        } = columns;
        Self {
            mode,
            seats,
            has_waiting_list,
            promotion,
            order: seat_order,
            opens: opens_local,
            closes: closes_local,
            max_party,
            confirm_by_mail,
            is_confidential,
            url,
            phone,
            email,
        }
    }
}
