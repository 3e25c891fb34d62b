-- Papers, pictures and footage, with the bytes that were put in: truth, as reports are.

CREATE TABLE exhibit (
    number INTEGER PRIMARY KEY, -- in the order of adding, from 1
    id TEXT NOT NULL UNIQUE, -- "sha256:" and the digest in hexadecimal
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number),
    path TEXT NOT NULL, -- the file that it was found in
    digest BLOB NOT NULL, -- SHA-256 of the bytes
    length INTEGER NOT NULL, -- of the bytes
    packed BLOB NOT NULL -- Zstandard
) STRICT;

-- What was told of exhibits, and found on them: derived, and made anew whenever they are examined. Lists are JSON.

CREATE TABLE examined (
    exhibit INTEGER PRIMARY KEY REFERENCES exhibit (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    cluster TEXT,
    stream_hash TEXT,
    perceptual TEXT NOT NULL,
    metadata TEXT NOT NULL
) STRICT;

CREATE TABLE finding (
    exhibit INTEGER NOT NULL REFERENCES exhibit (number) ON DELETE CASCADE,
    nth INTEGER NOT NULL, -- from 0, in the order of the rules
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    page INTEGER, -- with x, y, width and height the zone, in pixels
    x INTEGER,
    y INTEGER,
    width INTEGER,
    height INTEGER,
    measured REAL,
    threshold REAL,
    wrong INTEGER, -- of so many answers on the bench
    answers INTEGER,
    bench TEXT,
    alternatives TEXT NOT NULL,
    tools TEXT NOT NULL,
    PRIMARY KEY (exhibit, nth)
) STRICT, WITHOUT ROWID;
