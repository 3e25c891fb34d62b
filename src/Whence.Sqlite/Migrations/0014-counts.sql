-- What the counts on pages lead to: derived, and made anew with each weighing.

-- The reports that carry what a source said, and the conflicts by which it changed its own figure.
CREATE TABLE carried (
    source INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (source, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE revised (
    source INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    PRIMARY KEY (source, conflict)
) STRICT, WITHOUT ROWID;

-- Who says so or passed it on, as figures name them, and the questions that those figures answer.
CREATE TABLE named (
    number INTEGER PRIMARY KEY,
    names TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE answered (
    named INTEGER NOT NULL,
    question INTEGER NOT NULL,
    PRIMARY KEY (named, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_by_question ON answered (question, named);

-- The words of each matter, which of them say one thing, and what words made them one, parted by blanks.
CREATE TABLE wording (
    words TEXT PRIMARY KEY, -- in lower case
    matter INTEGER NOT NULL,
    shared TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX wording_by_matter ON wording (matter, words);

-- The country that a place lies in; null where that is not known.
ALTER TABLE counted ADD COLUMN country TEXT;

CREATE INDEX counted_by_country ON counted (country, figures DESC, place);
CREATE INDEX counted_by_figures ON counted (figures DESC, place);

-- What these hold is known once all is weighed anew.
UPDATE weighing SET entries = -1;
