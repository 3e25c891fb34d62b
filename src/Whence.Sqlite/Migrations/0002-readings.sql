-- What was read from the reports: derived. Each row can be dropped and made again from what was put in; the packed column holds
-- what was read, the others are what it is asked by.

CREATE TABLE reading (
    report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
    engine TEXT NOT NULL, -- the version that read it
    pairs INTEGER NOT NULL, -- characters of the text that are two UTF-16 code units
    length INTEGER NOT NULL, -- of the statements, before Zstandard
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX reading_by_engine ON reading (engine);

-- Rows of a reading by their place in it, from 0. A day is the report's of publication, counted from 1 January 1970;
-- without one it comes last. Words are in lower case.
CREATE TABLE figure (
    report INTEGER NOT NULL REFERENCES reading (report) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    day INTEGER NOT NULL,
    measure TEXT NOT NULL,
    realis INTEGER NOT NULL,
    place TEXT,
    people TEXT,
    source TEXT,
    PRIMARY KEY (report, nth)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_by_day ON figure (day, report, nth);
CREATE INDEX figure_by_measure ON figure (measure, day, report, nth);

CREATE TABLE position (
    report INTEGER NOT NULL REFERENCES reading (report) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    day INTEGER NOT NULL,
    actor TEXT NOT NULL,
    stance TEXT NOT NULL,
    matter TEXT NOT NULL,
    PRIMARY KEY (report, nth)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_by_day ON position (day, report, nth);

CREATE TABLE allegation (
    report INTEGER NOT NULL REFERENCES reading (report) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    day INTEGER NOT NULL,
    accuser TEXT,
    accused TEXT NOT NULL,
    act TEXT NOT NULL,
    PRIMARY KEY (report, nth)
) STRICT, WITHOUT ROWID;

CREATE INDEX allegation_by_day ON allegation (day, report, nth);
