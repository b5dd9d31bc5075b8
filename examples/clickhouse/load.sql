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
select count() from payloads;
