-- Places inside a block where a page shows something else at every fetch: a counter, a price, an example. `pattern` is a
-- JSON list of the canonical texts around them; what stands between is not compared.
create table volatile_spans (
  document text not null references documents (id),
  pattern text not null,
  learned_at text not null,
  primary key (document, pattern)
) strict, without rowid;
