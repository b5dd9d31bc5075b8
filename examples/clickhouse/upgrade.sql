-- What an upgrade to 10.8 adds over the fleet: the same configs, once more, as a server of 10.8 would send them.
create or replace table upgraded engine = MergeTree order by server as
select server, release, payload
from (select row_number() over (order by server) as number, server, release from configs where release <> '10.8') as servers
join (
  select rowNumberInAllBlocks() + 1 as number, payload
  from executable('payloads', LineAsString, 'payload String', (
    select replaceOne(request, concat('"release":"', release, '"'), '"release":"10.8"')
    from requests where release <> '10.8' order by server
  ))
) as lines using (number)
settings max_threads = 1;

create or replace view added as
select after.server as server, after.release as release, after.property as property, value <> otherwise as differs
from (
  select server, release, event.1 || '.' || field.1 as property, field.2 as value
  from upgraded
  array join JSONExtractKeysAndValuesRaw(JSONExtractRaw(payload, 'configs')) as event
  array join JSONExtractKeysAndValuesRaw(event.2) as field
) as after
left anti join (select server, property from fields) as before using (server, property)
join (select property, value as otherwise from fields where server = '' and release = '10.8') as untouched using (property);

select release as "upgrade from",
       uniqExact(server) as servers,
       uniqExact(property) as "new fields",
       countIf(differs) as "values that differ"
from added
group by release
order by splitByChar('.', release)[1]::int;

select property as "new field", count() as "servers that differ"
from added
where differs
group by property
order by count() desc, property
limit 6;
