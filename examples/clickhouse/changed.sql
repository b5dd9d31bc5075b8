-- The settings that are changed most often: fields that differ from those of an untouched server.
with (select uniqExact(server) from fields where server <> '') as all_servers
select property, count() as servers, round(100 * servers / all_servers, 1) as "%"
from fields as sent
join (select release, property, value from fields where server = '') as untouched using (release, property)
where sent.server <> '' and sent.value <> untouched.value
group by property
order by servers desc, property
limit 10;
