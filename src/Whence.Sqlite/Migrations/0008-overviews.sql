-- What pages ask of the answers at once, however large the case: derived, and made anew with each weighing.

-- Questions are numbered from the heaviest: the contested and the widely told come first.
CREATE TABLE renumbered AS
    SELECT number AS old, row_number() OVER (ORDER BY contested > 0 DESC, origins DESC, reports DESC, number) AS new FROM question;
CREATE INDEX renumbered_by_old ON renumbered (old, new);
UPDATE weighed SET question = (SELECT new FROM renumbered WHERE old = question) WHERE question IS NOT NULL;
UPDATE question SET number = -(SELECT new FROM renumbered WHERE old = number);
UPDATE question SET number = -number;
DROP TABLE renumbered;
DROP INDEX question_by_weight;

-- Days that a question asks for, counted from 1 January 1970; null where open, and where it was weighed before they were kept.
ALTER TABLE question ADD COLUMN first_day INTEGER;
ALTER TABLE question ADD COLUMN last_day INTEGER;

CREATE INDEX question_contested ON question (number) WHERE contested > 0;
CREATE INDEX question_by_measure ON question (measure, number);
CREATE INDEX question_by_place ON question (place, number);
CREATE INDEX question_by_people ON question (people, number);
CREATE INDEX question_by_grading ON question (grading, number);

CREATE INDEX weighed_by_origin ON weighed (origin, report, nth);
CREATE INDEX clash_by_conflict ON clash (conflict, report, nth);

-- The day on which an origin was first published, and the newest of the reports that a conflict is between.
ALTER TABLE origin ADD COLUMN day INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE conflict ADD COLUMN day INTEGER NOT NULL DEFAULT 2147483647;

UPDATE origin SET day = coalesce(
    (SELECT min(f.day) FROM weighed w JOIN figure f USING (report, nth) WHERE w.origin = origin.number), day
);
UPDATE conflict SET day = coalesce(
    (SELECT max(f.day) FROM clash c JOIN figure f USING (report, nth) WHERE c.conflict = conflict.number), day
);

CREATE INDEX origin_by_day ON origin (day, reports DESC, number);
CREATE INDEX origin_by_source ON origin (source, day, number);
CREATE INDEX conflict_by_day ON conflict (day DESC, number);
CREATE INDEX conflict_by_kind ON conflict (kind, day DESC, number);

-- What a figure's words allow; null where it was weighed before they were kept, and high where nothing bounds it.
ALTER TABLE weighed ADD COLUMN low INTEGER;
ALTER TABLE weighed ADD COLUMN high INTEGER;

CREATE INDEX weighed_by_question ON weighed (question, origin, low, high, report, nth);

-- Who spoke, those with most to say first.
CREATE TABLE source (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    origin INTEGER NOT NULL, -- its first, by which it is named
    origins INTEGER NOT NULL,
    reports INTEGER NOT NULL, -- that carry them, one for each
    questions INTEGER NOT NULL, -- that it answers
    alone INTEGER NOT NULL, -- of these, those that nobody else answers
    revised INTEGER NOT NULL, -- times that it changed its own figure
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL
) STRICT;

-- The questions that each answers.
CREATE TABLE spoke (
    source INTEGER NOT NULL,
    question INTEGER NOT NULL,
    PRIMARY KEY (source, question)
) STRICT, WITHOUT ROWID;

-- What was published on each day.
CREATE TABLE published (
    day INTEGER PRIMARY KEY,
    reports INTEGER NOT NULL,
    origins INTEGER NOT NULL, -- said for the first time
    conflicts INTEGER NOT NULL -- that came about
) STRICT;

-- Where something was counted, with what holds it, a line each; and a figure that names it.
CREATE TABLE counted (
    place TEXT PRIMARY KEY,
    figures INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    clashing INTEGER NOT NULL, -- figures that a clash is between
    report INTEGER NOT NULL,
    nth INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who took positions, and on what, those with most first; and a position that names it.
CREATE TABLE actor (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    positions INTEGER NOT NULL,
    report INTEGER NOT NULL,
    nth INTEGER NOT NULL
) STRICT;

CREATE TABLE matter (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    positions INTEGER NOT NULL,
    actors INTEGER NOT NULL,
    report INTEGER NOT NULL,
    nth INTEGER NOT NULL
) STRICT;
