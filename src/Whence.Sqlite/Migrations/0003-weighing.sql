-- What came of weighing all readings together: derived. Packed columns hold the values themselves, the others are what is asked by.
-- The same tables are made in memory to answer as of a day.

-- The last weighing: one row.
CREATE TABLE weighing (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    entries INTEGER NOT NULL, -- how many the ledger had
    reports INTEGER NOT NULL, -- how many were weighed
    engine TEXT NOT NULL
) STRICT;

CREATE TABLE question (
    number INTEGER PRIMARY KEY, -- in the order of weighing
    id TEXT NOT NULL UNIQUE,
    measure TEXT NOT NULL,
    place TEXT,
    people TEXT,
    grading TEXT NOT NULL,
    contested INTEGER NOT NULL, -- how many clashes touch it
    origins INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX question_by_weight ON question (contested > 0 DESC, origins DESC, reports DESC, number);

CREATE TABLE origin (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    reports INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX origin_by_reports ON origin (reports DESC, number);

CREATE TABLE conflict (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE edge (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    child INTEGER NOT NULL, -- the report that rests
    parent INTEGER, -- on this one; null where it is not in hand
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX edge_by_child ON edge (child);
CREATE INDEX edge_by_parent ON edge (parent);

CREATE TABLE circle (
    number INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
) STRICT;

-- Reports that were taken back, and those that rest on them.
CREATE TABLE withdrawal (
    report INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
) STRICT;

-- Where each figure was put: the question that it answers, the origin that it is of.
CREATE TABLE weighed (
    report INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    question INTEGER,
    origin INTEGER,
    PRIMARY KEY (report, nth)
) STRICT, WITHOUT ROWID;

-- The figures that a conflict is between.
CREATE TABLE clash (
    report INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    PRIMARY KEY (report, nth, conflict)
) STRICT, WITHOUT ROWID;
