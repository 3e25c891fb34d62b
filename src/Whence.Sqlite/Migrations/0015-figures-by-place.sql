-- Lists the figures of a place without opening others.
CREATE INDEX figure_by_place ON figure (place, report, nth) WHERE realis;
