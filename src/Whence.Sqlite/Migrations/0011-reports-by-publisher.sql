-- Lists reports of some publishers and days without opening others.
DROP INDEX report_by_day;
CREATE INDEX report_by_day ON report (coalesce(published, ''), number, publisher, published);
CREATE INDEX report_by_publisher ON report (publisher);
