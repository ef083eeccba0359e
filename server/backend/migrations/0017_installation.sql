-- The fingerprint of the secret that signs the links of this database, and during a rotation that of the old secret.
CREATE TABLE installation (
    id BIGINT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    old_fingerprint TEXT
);

-- The one row that the readiness probe writes, with about as much as a sign-up writes.
CREATE TABLE readiness_probe (
    id BIGINT PRIMARY KEY,
    payload TEXT NOT NULL
);
