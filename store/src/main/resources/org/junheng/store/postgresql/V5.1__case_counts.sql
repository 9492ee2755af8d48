-- A register of a county counted in the index alone. A long title would not fit into an index; the table is looked through quickly.
CREATE INDEX cases_counted ON cases (county, register, state, down, across, last_day);
