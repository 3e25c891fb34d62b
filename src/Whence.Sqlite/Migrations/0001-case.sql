-- What was put in and decided: the truth of a case. It only grows; redact alone takes out of it.

CREATE TABLE entry (
    number INTEGER PRIMARY KEY, -- from 0: the place of its leaf in the tree
    body BLOB NOT NULL -- canonical JSON
) STRICT;

-- What an entry commits to and does not tell: SHA-256 over salt and value stands in its body. These can be deleted, the tree stays whole.
CREATE TABLE secret (
    entry INTEGER NOT NULL REFERENCES entry (number),
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (entry, name)
) STRICT, WITHOUT ROWID;

-- C2SP tlog-tiles: the full tiles, and of each level the partial one at the right edge.
CREATE TABLE tile (
    level INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hashes BLOB NOT NULL, -- 32 bytes for each of its width
    PRIMARY KEY (level, position)
) STRICT;

CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY, -- entries that it covers
    note TEXT NOT NULL -- C2SP signed-note over a C2SP tlog-checkpoint
) STRICT;

-- Whose signatures stand under the checkpoints; each came in by an entry.
CREATE TABLE verifier (
    key TEXT PRIMARY KEY, -- name+id+key, as Go's sumdb/note writes it
    entry INTEGER NOT NULL REFERENCES entry (number)
) STRICT, WITHOUT ROWID;

CREATE TABLE original (
    number INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE, -- SHA-256 of the bytes
    length INTEGER NOT NULL, -- of the bytes
    packed BLOB NOT NULL -- Zstandard
) STRICT;

CREATE TABLE report (
    number INTEGER PRIMARY KEY, -- in the order of adding, from 1
    id TEXT NOT NULL UNIQUE,
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number),
    original INTEGER REFERENCES original (number),
    path TEXT NOT NULL, -- the file that it was found in
    part TEXT, -- the way into the file
    line INTEGER, -- from 1
    title TEXT,
    publisher TEXT,
    published TEXT, -- ISO 8601 day
    published_at TEXT, -- ISO 8601 instant
    url TEXT,
    language TEXT, -- BCP 47
    standing TEXT, -- "withheld" or "canceled" by its publisher; null where it is usable
    item TEXT, -- what its publisher calls the news item
    version INTEGER, -- of the item
    digest BLOB NOT NULL, -- SHA-256 of the text in UTF-8
    length INTEGER NOT NULL, -- of the text in UTF-8
    packed BLOB, -- the text, Zstandard; null where the original is the text
    UNIQUE (original, digest)
) STRICT;

-- Entries that say that the bytes of a report were met again; where, they seal.
CREATE TABLE sighting (
    entry INTEGER PRIMARY KEY REFERENCES entry (number),
    report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE
) STRICT;

CREATE INDEX sighting_of_report ON sighting (report);

-- Full text, a row a report, under its number. Derived; kept in step by whatever adds or deletes a report.
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE trigrams USING fts5 (
    title, text, content='', detail=none, columnsize=0, tokenize='trigram'
);
