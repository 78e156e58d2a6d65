--[[
Adds a tenant with its routes, all or nothing. The very same record again is the same addition, whose reply was lost.

KEYS[1]  the tenant's record
KEYS[2]  the set of all tenants
KEYS[3]  the route of its Slack team (any key where it has none)
KEYS[4]  the route of its Teams tenant (any key where it has none)
ARGV[1]  the tenant's id
ARGV[2]  the record as JSON
ARGV[3]  1 where it has a Slack team, else 0
ARGV[4]  1 where it has a Teams tenant, else 0

Output   {'added'}                        written
         {'exists'}                       the id is taken by another record
         {'taken', 'slack' | 'teams', id} the route belongs to the tenant with that id
]]
local record = redis.call('GET', KEYS[1])
if record == ARGV[2] then
  return { 'added' }
end
if record then
  return { 'exists' }
end
local slack = ARGV[3] == '1' and redis.call('GET', KEYS[3])
if slack then
  return { 'taken', 'slack', slack }
end
local teams = ARGV[4] == '1' and redis.call('GET', KEYS[4])
if teams then
  return { 'taken', 'teams', teams }
end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('SADD', KEYS[2], ARGV[1])
if ARGV[3] == '1' then
  redis.call('SET', KEYS[3], ARGV[1])
end
if ARGV[4] == '1' then
  redis.call('SET', KEYS[4], ARGV[1])
end
return { 'added' }
