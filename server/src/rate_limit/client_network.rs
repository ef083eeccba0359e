//! The network that a request comes from: rate limits count per network. Behind a trusted proxy it is the network that
//! `X-Forwarded-For` names; from any other client that header is ignored.

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The network of one household or office: one IPv4 address, or one IPv6 /64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl Network {
    /// The network that an address belongs to; an IPv4-mapped IPv6 address counts as IPv4.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(six) => Self(IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64)))),
            four @ IpAddr::V4(_) => Self(four),
        }
    }
}

/// Writes the first address of the network.
impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The trusted proxies: networks whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Parses networks such as `10.0.0.0/8`, or single addresses, separated by commas. The error is the first part that
    /// is neither.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let networks = parts.map(|part| {
            let network = part.parse::<IpNet>().ok().or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from));
            network.ok_or_else(|| part.to_owned())
        });
        networks.collect::<Result<_, _>>().map(Self)
    }

    /// The network of the last address in the chain of proxies that is not a trusted proxy itself. `None` without a
    /// connection, as in tests.
    pub fn network(&self, extensions: &Extensions, headers: &HeaderMap) -> Option<Network> {
        let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
        let lines = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let forwarded: Vec<&str> = lines.flat_map(|line| line.split(',')).collect();
        let mut last = peer.ip();
        for hop in forwarded.into_iter().rev() {
            if !self.is_trusted(last) {
                break;
            }
            // A trusted proxy writes readable addresses: the chain ends at the first one that cannot be parsed.
            let Some(previous) = parse_address(hop.trim()) else { break };
            last = previous;
        }
        Some(Network::of(last))
    }

    fn is_trusted(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address.to_canonical()))
    }
}

/// Parses an address with or without a port: some proxies add it.
fn parse_address(text: &str) -> Option<IpAddr> {
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
    fn an_untrusted_client_cannot_forge_its_address() {
        assert_eq!(network("", "203.0.113.5", &["198.51.100.1"]), of("203.0.113.5"));
        assert_eq!(network("10.0.0.0/8", "203.0.113.5", &["198.51.100.1"]), of("203.0.113.5"));
    }

    #[test]
    fn the_address_from_a_trusted_proxy_counts_and_those_that_its_client_made_up_do_not() {
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
    fn the_error_names_the_part_that_is_no_network() {
        assert_eq!(Proxies::parse("10.0.0.0/8, proxy").unwrap_err(), "proxy");
    }
}
