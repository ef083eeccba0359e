//! Why a waiting party did not get the seats that were last free.

use domain::events::Order;
use domain::waiting_list::{Missed, missed};

#[test]
fn a_party_that_did_not_fit_missed_the_seats_for_their_number() {
    for order in [Order::Fill, Order::Strict] {
        assert_eq!(missed(order, 1, 3, 2), Missed::TooFewSeats, "{order:?}");
    }
    assert_eq!(missed(Order::Fill, 4, 3, 2), Missed::TooFewSeats, "smaller parties before it do not matter");
}

#[test]
fn a_party_that_would_have_fit_missed_them_to_those_before() {
    for order in [Order::Fill, Order::Strict] {
        assert_eq!(missed(order, 1, 1, 1), Missed::OthersBefore, "{order:?}: the one who was first got them");
    }
    assert_eq!(missed(Order::Fill, 2, 2, 3), Missed::OthersBefore);
}

#[test]
fn in_strict_order_the_parties_before_are_the_reason_even_if_the_seats_were_too_few() {
    assert_eq!(missed(Order::Strict, 2, 3, 1), Missed::OthersBefore);
}
