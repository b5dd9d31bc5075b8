-- Does a payload give away whose it is? Servers that tell the same are in one group: who is alone in a group can be
-- recognised again, whoever knows the release and this part of the payload.
with parts as (
  select 'all of it' as part, * from sent
  union all select 'all but numbers', * from sent where json_type(value) not in ('UBIGINT', 'BIGINT', 'DOUBLE')
  union all select event, * from sent
),
texts as (
  select part, server, release, string_agg(property || value, ',' order by property) as text
  from parts
  group by part, server, release
),
groups as (select part, count(*) as size from texts group by part, release, text)
select part,
       sum(if(size = 1, 1, 0)) as alone,
       sum(if(size between 2 and 4, size, 0)) as "with 1 to 3 others",
       sum(if(size > 4, size, 0)) as "with more",
       max(size) as "largest group"
from groups
group by part
order by alone desc, part
limit 6
