-- One row per server, and one row per field that it sends.

-- Lines without a payload (opted out, or a config that could not be read) are left out.
create table payloads as
select row_number() over () as server,
       regexp_extract(filename, '([^/]+)\.ndjson$', 1) as release,
       coalesce(json -> 'configs', json) as payload -- From 10.4 on, everything is sent inside one event.
from read_ndjson_objects(getvariable('payloads') || '/*.ndjson', filename = true)
where not json_exists(json, '$.error') and not json_exists(json, '$.disabled');

create table sent as
select server, release, event.key as event, event.key || '.' || property.key as property, property.value as value
from payloads, json_each(payload) as event, json_each(event.value) as property;

-- What an unconfigured server of each release sends.
create table untouched as
select regexp_extract(filename, '([^/]+)\.ndjson$', 1) as release,
       event.key || '.' || property.key as property, property.value as value
from read_ndjson_objects(getvariable('untouched') || '/*.ndjson', filename = true) as line,
     json_each(coalesce(line.json -> 'configs', line.json)) as event, json_each(event.value) as property;
