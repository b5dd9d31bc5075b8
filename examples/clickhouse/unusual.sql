-- The unusual servers: those whose values few others of their release have. A value that one of 64 servers has
-- counts 6 bits, one that all of them have counts nothing.
with shares as (
  select release, property, value, count() as having,
         sum(having) over (partition by release, property) as sending
  from fields where server <> '' group by release, property, value
)
select server, release, round(sum(log2(sending / having)), 1) as bits,
       countIf(having * 20 <= sending) as "rare values",
       argMax(property, sending / having) as "rarest field"
from fields join shares using (release, property, value)
where server <> ''
group by server, release
order by bits desc, server
limit 8;
