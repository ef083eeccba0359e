//! From which network a request comes: the unit that limits count. Behind a proxy that we trust it is the one that the
//! proxy names; nobody else's word is taken for it.

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// A household's or an office's share of the address space: one IPv4 address, or one IPv6 /64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl Network {
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(six) => Self(IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64)))),
            four @ IpAddr::V4(_) => Self(four),
        }
    }
}

/// Whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Networks such as `10.0.0.0/8`, or single addresses, separated by commas.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let networks = parts.map(|part| {
            let whole = part.parse::<IpNet>().ok().or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from));
            whole.ok_or_else(|| part.to_owned())
        });
        networks.collect::<Result<_, _>>().map(Self)
    }

    /// The last address of the chain that is not a trusted proxy's. None where there is no connection, as in tests.
    pub fn network(&self, extensions: &Extensions, headers: &HeaderMap) -> Option<Network> {
        let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
        let named = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let named: Vec<&str> = named.flat_map(|line| line.split(',')).collect();
        let mut last = peer.ip();
        for one in named.into_iter().rev() {
            if !self.is_trusted(last) {
                break;
            }
            // What cannot be read was not written by a proxy of ours: the chain ends before it.
            let Some(before) = address(one.trim()) else { break };
            last = before;
        }
        Some(Network::of(last))
    }

    fn is_trusted(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address.to_canonical()))
    }
}

/// With or without a port: some proxies add it.
fn address(text: &str) -> Option<IpAddr> {
    text.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(proxies: &str, peer: &str, forwarded: &[&str]) -> Network {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 40_000)));
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        Proxies::parse(proxies).unwrap().network(&extensions, &headers).unwrap()
    }

    fn of(address: &str) -> Network {
        Network::of(address.parse().unwrap())
    }

    #[test]
    fn a_stranger_cannot_give_another_address_for_its_own() {
        assert_eq!(network("", "203.0.113.5", &["198.51.100.1"]), of("203.0.113.5"));
        assert_eq!(network("10.0.0.0/8", "203.0.113.5", &["198.51.100.1"]), of("203.0.113.5"));
    }

    #[test]
    fn a_trusted_proxys_word_counts_and_what_its_caller_made_up_does_not() {
        assert_eq!(network("127.0.0.1", "127.0.0.1", &["198.51.100.1"]), of("198.51.100.1"));
        assert_eq!(
            network("127.0.0.1, 10.0.0.0/8", "127.0.0.1", &["1.2.3.4, 198.51.100.1", "10.1.1.1"]),
            of("198.51.100.1")
        );
        assert_eq!(network("127.0.0.1", "127.0.0.1", &[]), of("127.0.0.1"));
        assert_eq!(network("127.0.0.1", "127.0.0.1", &["1.2.3.4, 198.51.100.1:443"]), of("198.51.100.1"));
        assert_eq!(network("127.0.0.1", "127.0.0.1", &["1.2.3.4, unknown"]), of("127.0.0.1"));
    }

    #[test]
    fn all_addresses_of_one_ipv6_household_are_one_network() {
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn what_is_no_network_is_named() {
        assert_eq!(Proxies::parse("10.0.0.0/8, proxy").unwrap_err(), "proxy");
    }
}
