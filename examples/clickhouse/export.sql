-- The payloads as the command itself writes them.
select payload from payloads order by server into outfile 'clickhouse.ndjson' truncate format LineAsString;
