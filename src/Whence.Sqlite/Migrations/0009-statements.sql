-- Who took positions and accused, and on what matters: asked by name.

CREATE INDEX position_by_actor ON position (actor, day, report, nth);
CREATE INDEX position_by_matter ON position (matter, actor, day, report, nth);
CREATE INDEX allegation_by_accuser ON allegation (accuser, day, report, nth);
