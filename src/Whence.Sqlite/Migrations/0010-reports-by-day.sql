-- Lists reports by their day of publication, those without a day before all others.
CREATE INDEX report_by_day ON report (coalesce(published, ''), number);
