-- Surveys of satisfaction (社会认可度调查). What somebody answered is kept without who, from where or when but the day, and without the
-- code it came by: code and answer are written in one transaction and never speak of each other.

CREATE TABLE survey (
  id        TEXT   NOT NULL PRIMARY KEY,
  county    TEXT   NOT NULL REFERENCES unit (id),
  year      BIGINT NOT NULL,
  name      TEXT   NOT NULL,
  from_day  TEXT   NOT NULL,
  to_day    TEXT   NOT NULL,
  who       TEXT   NOT NULL,
  at        TEXT   NOT NULL,
  closed_at TEXT   NOT NULL DEFAULT '',
  taken_at  TEXT   NOT NULL DEFAULT ''
);
CREATE INDEX survey_county ON survey (county, year);

-- What is asked of each group: the questionnaire as its file was when the survey was opened.
CREATE TABLE survey_questionnaire (
  survey TEXT NOT NULL REFERENCES survey (id),
  asked  TEXT NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (survey, asked)
);

-- How many are to be asked, school by school where the group is asked so, else with no school. NULL where it is not settled.
CREATE TABLE survey_quota (
  survey TEXT   NOT NULL REFERENCES survey (id),
  asked  TEXT   NOT NULL,
  school TEXT   NOT NULL,
  number BIGINT,
  PRIMARY KEY (survey, asked, school)
);

-- One slip: only the digest of its code. SENT, then USED, VOID (a new slip took its place) or OVER (the survey was closed).
CREATE TABLE survey_code (
  digest TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES survey (id),
  asked  TEXT NOT NULL,
  school TEXT NOT NULL,
  state  TEXT NOT NULL
);
CREATE INDEX survey_code_of ON survey_code (survey, asked, school, state);

-- Papers that were entered together from one workbook.
CREATE TABLE survey_paper (
  id        TEXT   NOT NULL PRIMARY KEY,
  survey    TEXT   NOT NULL REFERENCES survey (id),
  asked     TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  sha256    TEXT   NOT NULL REFERENCES blob (sha256),
  sent      BIGINT NOT NULL,
  papers    BIGINT NOT NULL,
  who       TEXT   NOT NULL,
  at        TEXT   NOT NULL,
  undone_at TEXT   NOT NULL DEFAULT ''
);
CREATE INDEX survey_paper_of ON survey_paper (survey);

-- One questionnaire that came back. Its id tells nothing of when it came; paper is empty for those that came by a code.
CREATE TABLE survey_answer (
  id      TEXT NOT NULL PRIMARY KEY,
  survey  TEXT NOT NULL REFERENCES survey (id),
  asked   TEXT NOT NULL,
  school  TEXT NOT NULL,
  day     TEXT NOT NULL,
  paper   TEXT NOT NULL,
  answers TEXT NOT NULL
);
CREATE INDEX survey_answer_of ON survey_answer (survey, asked, school);
CREATE INDEX survey_answer_paper ON survey_answer (paper);
