-- A register of a county counted, and looked through for words: in the index alone, whose rows lie close together.
CREATE INDEX cases_counted ON cases (county, register, state, down, across, last_day, number, title, unit);
