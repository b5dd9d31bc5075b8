-- What do administrators change? The properties that differ most often from those of an untouched server.
select property,
       count(*) as servers,
       printf('%.1f', 100 * count(*) / (select count(*) from payloads)) as "%"
from sent join untouched using (release, property)
where sent.value <> untouched.value
group by property
order by servers desc, property
limit 12
