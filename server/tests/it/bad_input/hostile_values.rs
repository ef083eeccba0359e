//! Values that no honest visitor enters, by name.

/// Name and bytes of each value, without the long one.
const SHORT: [(&str, &[u8]); 16] = [
    ("nothing", b""),
    ("spaces", b" \t "),
    ("NUL", b"\0"),
    ("control", b"\x1b[31mrot\x07"),
    ("bidi", "\u{202e}gnp.exe\u{2066}".as_bytes()),
    ("bytes", b"Anna\xff\xfe"),
    ("half a character", b"Ann\xc3"),
    ("emoji", "👵🏽🎉".as_bytes()),
    ("script", b"\"><script>alert(1)</script>"),
    ("end of field", b"</textarea></form><script>alert(1)</script>"),
    ("CR LF", b"anna@example.org\r\nBcc: opfer@example.org"),
    ("words", b"zwei"),
    ("negative", b"-1"),
    ("zero", b"0"),
    ("huge", b"99999999999999999999"),
    ("format", b"{{7*7}}' OR 1=1; DROP TABLE sign_ups;-- %s%n ${jndi:ldap://x}"),
];

/// A value longer than any field accepts.
fn long() -> Vec<u8> {
    b"x".repeat(10_000)
}

/// Name and bytes of each value.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    let mut all: Vec<_> = SHORT.iter().map(|(name, bytes)| (*name, bytes.to_vec())).collect();
    all.push(("long", long()));
    all
}
