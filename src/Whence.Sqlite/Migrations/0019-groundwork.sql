-- What later decisions are weighed by, without weighing all anew: derived, and made anew with each whole weighing.

CREATE TABLE groundwork (
    part TEXT PRIMARY KEY,
    length INTEGER NOT NULL, -- before Zstandard
    packed BLOB NOT NULL
) STRICT;

-- The decisions are weighed that stand before this entry.
ALTER TABLE weighing ADD COLUMN decided INTEGER NOT NULL DEFAULT -1;
-- By which convention and rules.
ALTER TABLE weighing ADD COLUMN counting TEXT NOT NULL DEFAULT '';
ALTER TABLE weighing ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE weighing ADD COLUMN origins INTEGER NOT NULL DEFAULT 0;

-- Rows of answers are numbered by what they are, so that a decision leaves the numbers of others as they are. Those who spoke are
-- numbered by their first origin.
CREATE INDEX source_by_weight ON source (origins DESC, reports DESC, name);

UPDATE weighing SET questions = (SELECT count(*) FROM question), origins = (SELECT count(*) FROM origin);
