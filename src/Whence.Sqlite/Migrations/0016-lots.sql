-- How far lots have been put in that somebody sent: kept in one go with what was put in, so that a lot that was cut off goes on where it
-- stood. Gone when the lot is over.

CREATE TABLE lot_item (
    lot TEXT NOT NULL, -- the lot's id
    nth INTEGER NOT NULL, -- which of the lot, from 0
    report INTEGER REFERENCES report (number) ON DELETE SET NULL, -- null where none came of it, and where it was redacted since
    seen INTEGER NOT NULL, -- 1 where the case had the report already
    PRIMARY KEY (lot, nth)
) STRICT;

CREATE INDEX lot_item_of_report ON lot_item (report);
