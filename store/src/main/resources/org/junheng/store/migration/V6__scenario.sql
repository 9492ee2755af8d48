-- What a plan is asked to find: options over those that come with the program, kept whole; its answer lies in the folder plans/.
CREATE TABLE scenario (
  id       TEXT   NOT NULL PRIMARY KEY,
  county   TEXT   NOT NULL,
  year     BIGINT NOT NULL,
  name     TEXT   NOT NULL,
  standard TEXT   NOT NULL,
  options  TEXT   NOT NULL,
  parent   TEXT   NOT NULL,
  who      TEXT   NOT NULL,
  at       TEXT   NOT NULL,
  adopted_by TEXT NOT NULL,
  adopted_at TEXT NOT NULL
);
CREATE INDEX scenario_county ON scenario (county, year, id);
