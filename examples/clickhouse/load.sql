-- One row per server: its config, as it was archived.
create or replace table configs engine = MergeTree order by server as
select extract(_path, '([^/]+)\\.config\\.json\\.gz$') as server,
       extract(_path, '([^/]+)/[^/]+$') as release,
       raw_blob as config
from file('servers/*/*.config.json.gz', RawBLOB);

-- A request is one line: a line break in JSON can always be a space.
create or replace view requests as
select server, release, concat('{"release":"', release, '","config":', replaceRegexpAll(config, '[\r\n]+', ' '), '}') as request
from configs;

-- A line in, a line out, in the same order: the number of a line says whose payload it is.
create or replace table payloads engine = MergeTree order by server as
select server, release, payload
from (select row_number() over (order by server) as number, server, release from configs) as servers
join (
  select rowNumberInAllBlocks() + 1 as number, payload
  from executable('payloads', LineAsString, 'payload String', (select request from requests order by server))
) as lines using (number)
settings max_threads = 1;

-- What an unconfigured server of each release sends.
create or replace table untouched engine = MergeTree order by release as
select release, payload
from (select row_number() over (order by release) as number, release from (select distinct release from configs)) as releases
join (
  select rowNumberInAllBlocks() + 1 as number, payload
  from executable('payloads --as-written', LineAsString, 'payload String', (
    select concat('{"release":"', release, '","config":{}}') from (select distinct release from configs) order by release
  ))
) as lines using (number)
settings max_threads = 1;

-- One row per field: from 10.4 on, everything is sent inside one event. A line without a payload has no field.
create or replace view fields as
select server, release, event.1 || '.' || field.1 as property, field.2 as value
from (select '' as server, release, payload from untouched union all select server, release, payload from payloads)
array join JSONExtractKeysAndValuesRaw(if(JSONHas(payload, 'configs'), JSONExtractRaw(payload, 'configs'), payload)) as event
array join JSONExtractKeysAndValuesRaw(event.2) as field
where not JSONHas(payload, 'error');

select release,
       count() as servers,
       countIf(JSONHas(payload, 'error')) as "without a payload"
from payloads
group by release
order by splitByChar('.', release)[1]::int, release;
