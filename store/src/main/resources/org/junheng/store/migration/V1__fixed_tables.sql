-- Fixed tables, one SQL for SQLite and PostgreSQL. Times are UTC texts (2026-11-26T22:06:39.123Z), flags 0 and 1, ids texts made in Java.
-- Register tables (r_…) are made from the register files, not here.

-- Who reports to whom: province, city, county by area code, schools by their ten-digit code.
CREATE TABLE unit (
  id     TEXT NOT NULL PRIMARY KEY,
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL,
  parent TEXT NOT NULL,
  until  TEXT NOT NULL DEFAULT ''
);
CREATE INDEX unit_parent ON unit (parent);

-- An account belongs to one unit, its home; what it is granted lies there or below, so whoever looks after that unit sees all of it.
CREATE TABLE account (
  id          TEXT   NOT NULL PRIMARY KEY,
  login       TEXT   NOT NULL UNIQUE,
  name        TEXT   NOT NULL,
  home        TEXT   NOT NULL REFERENCES unit (id),
  password    TEXT   NOT NULL,
  password_at TEXT   NOT NULL,
  must_change BIGINT NOT NULL,
  disabled    BIGINT NOT NULL,
  language    TEXT   NOT NULL,
  created_at  TEXT   NOT NULL,
  seen_at     TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX account_login ON account (LOWER(login));
CREATE INDEX account_home ON account (home);

CREATE TABLE granted (
  account TEXT NOT NULL REFERENCES account (id),
  role    TEXT NOT NULL,
  unit    TEXT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (account, role, unit)
);
CREATE INDEX granted_unit ON granted (unit);

-- Roles that one person asked for and another is to grant.
CREATE TABLE requested (
  id      TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  role    TEXT NOT NULL,
  unit    TEXT NOT NULL REFERENCES unit (id),
  who     TEXT NOT NULL,
  at      TEXT NOT NULL,
  UNIQUE (account, role, unit)
);
CREATE INDEX requested_unit ON requested (unit);

-- Keys with which programs act as an account; only their digest is kept.
CREATE TABLE api_token (
  id      TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  name    TEXT NOT NULL,
  digest  TEXT NOT NULL UNIQUE,
  at      TEXT NOT NULL,
  until   TEXT NOT NULL
);
CREATE INDEX api_token_account ON api_token (account);

-- Passwords tried, so that guessing ends; a row leaves with the window it counts in.
CREATE TABLE sign_in_try (
  id      TEXT   NOT NULL PRIMARY KEY,
  login   TEXT   NOT NULL,
  address TEXT   NOT NULL,
  at      TEXT   NOT NULL,
  passed  BIGINT NOT NULL
);
CREATE INDEX sign_in_try_login ON sign_in_try (login, at);
CREATE INDEX sign_in_try_address ON sign_in_try (address, at);

-- One chain per county and one for the house; each row's mac covers the row and the mac before it.
CREATE TABLE audit (
  chain   TEXT   NOT NULL,
  seq     BIGINT NOT NULL,
  at      TEXT   NOT NULL,
  who     TEXT   NOT NULL,
  role    TEXT   NOT NULL,
  address TEXT   NOT NULL,
  deed    TEXT   NOT NULL,
  unit    TEXT   NOT NULL,
  subject TEXT   NOT NULL,
  detail  TEXT   NOT NULL,
  mac     TEXT   NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_at ON audit (at, chain, seq);
CREATE TABLE audit_head (
  chain TEXT   NOT NULL PRIMARY KEY,
  seq   BIGINT NOT NULL,
  mac   TEXT   NOT NULL,
  seal  TEXT   NOT NULL
);

-- A file by its SHA-256: kept once, under a name of ours.
CREATE TABLE blob (
  sha256 TEXT   NOT NULL PRIMARY KEY,
  size   BIGINT NOT NULL,
  at     TEXT   NOT NULL
);

CREATE TABLE upload (
  id      TEXT   NOT NULL PRIMARY KEY,
  unit    TEXT   NOT NULL,
  county  TEXT   NOT NULL,
  year    BIGINT NOT NULL,
  kind    TEXT   NOT NULL,
  name    TEXT   NOT NULL,
  sha256  TEXT   NOT NULL REFERENCES blob (sha256),
  who     TEXT   NOT NULL,
  at      TEXT   NOT NULL,
  state   TEXT   NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX upload_unit ON upload (unit, at);
CREATE INDEX upload_county ON upload (county, kind, year);

-- The schools that a file of the ministry's returns speaks of.
CREATE TABLE returned (
  upload TEXT NOT NULL REFERENCES upload (id),
  school TEXT NOT NULL,
  PRIMARY KEY (upload, school)
);

-- A sheet that figures came from: columns is "field=B field=C".
CREATE TABLE source (
  id       TEXT NOT NULL PRIMARY KEY,
  upload   TEXT NOT NULL REFERENCES upload (id),
  file     TEXT NOT NULL,
  sheet    TEXT NOT NULL,
  register TEXT NOT NULL,
  columns  TEXT NOT NULL
);
CREATE INDEX source_upload ON source (upload);

-- Every value a figure ever had; never changed, never deleted.
CREATE TABLE change (
  id        TEXT   NOT NULL PRIMARY KEY,
  register  TEXT   NOT NULL,
  key       TEXT   NOT NULL,
  field     TEXT   NOT NULL,
  old_value TEXT,
  new_value TEXT,
  unit      TEXT   NOT NULL,
  county    TEXT   NOT NULL,
  who       TEXT   NOT NULL,
  at        TEXT   NOT NULL,
  upload    TEXT   NOT NULL,
  sheet     TEXT   NOT NULL,
  excel_row BIGINT NOT NULL,
  excel_col TEXT   NOT NULL,
  reason    TEXT   NOT NULL
);
CREATE INDEX change_figure ON change (register, key, field);
CREATE INDEX change_upload ON change (upload);
CREATE INDEX change_unit ON change (unit, at);

-- What the clerk says of a row that looks doubtful; one text per row, as in column 说明 of a workbook.
CREATE TABLE explanation (
  register    TEXT NOT NULL,
  key         TEXT NOT NULL,
  unit        TEXT NOT NULL,
  county      TEXT NOT NULL,
  text        TEXT NOT NULL,
  who         TEXT NOT NULL,
  at          TEXT NOT NULL,
  accepted_by TEXT NOT NULL DEFAULT '',
  accepted_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (register, key)
);
CREATE INDEX explanation_county ON explanation (county);

CREATE TABLE round (
  id        TEXT   NOT NULL PRIMARY KEY,
  county    TEXT   NOT NULL,
  year      BIGINT NOT NULL,
  name      TEXT   NOT NULL,
  registers TEXT   NOT NULL,
  due       TEXT   NOT NULL,
  state     TEXT   NOT NULL,
  opened_by TEXT   NOT NULL,
  opened_at TEXT   NOT NULL,
  version   BIGINT NOT NULL
);
CREATE INDEX round_county ON round (county, year);

-- One form of one unit in a round (school × register).
CREATE TABLE form (
  round    TEXT   NOT NULL REFERENCES round (id),
  unit     TEXT   NOT NULL,
  register TEXT   NOT NULL,
  state    TEXT   NOT NULL,
  due      TEXT   NOT NULL,
  reason   TEXT   NOT NULL,
  who      TEXT   NOT NULL,
  at       TEXT   NOT NULL,
  reminded TEXT   NOT NULL,
  version  BIGINT NOT NULL,
  PRIMARY KEY (round, unit, register)
);
CREATE INDEX form_unit ON form (unit);

-- The head stands for the school's figures: their digest, the statement, the signed scan.
CREATE TABLE confirmation (
  id        TEXT NOT NULL PRIMARY KEY,
  round     TEXT NOT NULL REFERENCES round (id),
  unit      TEXT NOT NULL,
  digest    TEXT NOT NULL,
  statement TEXT NOT NULL,
  scan      TEXT NOT NULL,
  scan_name TEXT NOT NULL,
  who       TEXT NOT NULL,
  at        TEXT NOT NULL
);
CREATE INDEX confirmation_round ON confirmation (round, unit);

-- A dated snapshot of a county's figures, the file itself among the blobs.
CREATE TABLE frozen (
  id      TEXT   NOT NULL PRIMARY KEY,
  county  TEXT   NOT NULL,
  year    BIGINT NOT NULL,
  round   TEXT   NOT NULL,
  name    TEXT   NOT NULL,
  sha256  TEXT   NOT NULL REFERENCES blob (sha256),
  who     TEXT   NOT NULL,
  at      TEXT   NOT NULL
);
CREATE INDEX frozen_county ON frozen (county, year);

-- What a snapshot came to when it was taken, so that many counties can be looked at without opening their files: the words for
-- each standard, and the numbers of each indicator of each stage. A number that there is not is NULL.
CREATE TABLE frozen_verdict (
  frozen    TEXT   NOT NULL REFERENCES frozen (id),
  standard  TEXT   NOT NULL,
  resources TEXT   NOT NULL,
  whole     TEXT   NOT NULL,
  met       BIGINT NOT NULL,
  failed    BIGINT NOT NULL,
  undecided BIGINT NOT NULL,
  PRIMARY KEY (frozen, standard)
);
CREATE TABLE frozen_spread (
  frozen    TEXT   NOT NULL REFERENCES frozen (id),
  standard  TEXT   NOT NULL,
  stage     TEXT   NOT NULL,
  indicator TEXT   NOT NULL,
  schools   BIGINT NOT NULL,
  students  DOUBLE PRECISION,
  mean      DOUBLE PRECISION,
  cv        DOUBLE PRECISION,
  most      DOUBLE PRECISION,
  within    TEXT   NOT NULL,
  below     BIGINT NOT NULL,
  missing   BIGINT NOT NULL,
  PRIMARY KEY (frozen, standard, stage, indicator)
);

-- The level above decides on a frozen snapshot.
CREATE TABLE approval (
  id      TEXT   NOT NULL PRIMARY KEY,
  frozen  TEXT   NOT NULL REFERENCES frozen (id),
  unit    TEXT   NOT NULL,
  level   TEXT   NOT NULL,
  state   TEXT   NOT NULL,
  reason  TEXT   NOT NULL,
  rules   TEXT   NOT NULL DEFAULT '',
  who     TEXT   NOT NULL,
  at      TEXT   NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX approval_level ON approval (frozen, level);

-- A change to a submitted figure that flips a clause waits for a second person.
CREATE TABLE correction (
  id            TEXT   NOT NULL PRIMARY KEY,
  county        TEXT   NOT NULL,
  unit          TEXT   NOT NULL,
  year          BIGINT NOT NULL,
  register      TEXT   NOT NULL,
  key           TEXT   NOT NULL,
  field         TEXT   NOT NULL,
  old_value     TEXT   NOT NULL,
  new_value     TEXT   NOT NULL,
  flips         TEXT   NOT NULL,
  flips_en      TEXT   NOT NULL,
  reason        TEXT   NOT NULL,
  evidence      TEXT   NOT NULL,
  evidence_name TEXT   NOT NULL,
  who           TEXT   NOT NULL,
  at            TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  second        TEXT   NOT NULL,
  second_at     TEXT   NOT NULL,
  answer        TEXT   NOT NULL,
  version       BIGINT NOT NULL
);
CREATE INDEX correction_county ON correction (county, state);

-- Public notice of a county's result, and what people say against it.
CREATE TABLE notice (
  id       TEXT NOT NULL PRIMARY KEY,
  county   TEXT NOT NULL,
  frozen   TEXT NOT NULL REFERENCES frozen (id),
  title    TEXT NOT NULL,
  text     TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day   TEXT NOT NULL,
  who      TEXT NOT NULL,
  at       TEXT NOT NULL
);
CREATE INDEX notice_county ON notice (county);
CREATE TABLE objection (
  id          TEXT NOT NULL PRIMARY KEY,
  notice      TEXT NOT NULL REFERENCES notice (id),
  name        TEXT NOT NULL,
  contact     TEXT NOT NULL,
  text        TEXT NOT NULL,
  at          TEXT NOT NULL,
  answer      TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at TEXT NOT NULL
);
CREATE INDEX objection_notice ON objection (notice);

-- What is on a person's first page besides what follows from states: snoozes.
CREATE TABLE snooze (
  account TEXT NOT NULL REFERENCES account (id),
  task    TEXT NOT NULL,
  until   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  PRIMARY KEY (account, task)
);

-- The outline of a county for its map, with the number under which it was approved.
CREATE TABLE outline (
  county   TEXT NOT NULL PRIMARY KEY REFERENCES unit (id),
  sha256   TEXT NOT NULL REFERENCES blob (sha256),
  approval TEXT NOT NULL
);

-- What somebody tried and kept: settings as on the command line, one per line.
CREATE TABLE plan (
  id       TEXT   NOT NULL PRIMARY KEY,
  county   TEXT   NOT NULL,
  year     BIGINT NOT NULL,
  name     TEXT   NOT NULL,
  settings TEXT   NOT NULL,
  who      TEXT   NOT NULL,
  at       TEXT   NOT NULL
);
CREATE INDEX plan_county ON plan (county, year);

-- What the register tables hold, so that a field that went missing from its file is noticed.
CREATE TABLE register_column (
  register TEXT NOT NULL,
  field    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  is_key   BIGINT NOT NULL,
  PRIMARY KEY (register, field)
);

-- Small settings of the house: whether it was set up, what is in force.
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
