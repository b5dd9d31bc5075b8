-- Who runs without protection? Per release, how many of a hundred servers.
with answers as (
  select server, release,
         bool_or(property = 'config_rate.enable_rate_limiter' and value = 'false') as unlimited,
         bool_or(property = 'config_email.connection_security' and value = '""') as plain_mail,
         bool_or(property in ('config_email.skip_server_certificate_verification',
                              'config_ldap.skip_certificate_verification',
                              'config_service.enable_insecure_outgoing_connections') and value = 'true') as unchecked
  from sent
  group by server, release
)
select release,
       count(*) as servers,
       printf('%.1f', 100 * avg(unlimited::int)) as "no rate limit %",
       printf('%.1f', 100 * avg(plain_mail::int)) as "mail in clear %",
       printf('%.1f', 100 * avg(unchecked::int)) as "certificates unchecked %"
from answers
group by release
order by string_split(release, '.')::int[]
