-- What a county says in its notice that it will do, and whom to turn to; its people read both on the public page.
ALTER TABLE notice ADD COLUMN plan TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN contact TEXT NOT NULL DEFAULT '';
