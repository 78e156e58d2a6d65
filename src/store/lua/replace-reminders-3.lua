--[[
Notes which reminders are due when, in the place of those before, unless what stands was made from newer facts.

KEYS[1]  what the standing plan was made from: hash of programme, settings, day
KEYS[2]  sorted set: a reminder and its moment → the moment
KEYS[3]  sorted set: the same of those whose rows are written
ARGV[1]  the programme's version
ARGV[2]  the settings' revision
ARGV[3]  the local day
ARGV[4]  up to when written ones are forgotten
ARGV[5…] of each its moment, and itself as it stands in the set

Output   {'replaced'}
         {'stale'}  a newer plan stands; nothing was changed
]]
local programme, settings = unpack(redis.call('HMGET', KEYS[1], 'programme', 'settings'))
if tonumber(programme or 0) > tonumber(ARGV[1]) or tonumber(settings or 0) > tonumber(ARGV[2]) then
  return { 'stale' }
end
redis.call('HSET', KEYS[1], 'programme', ARGV[1], 'settings', ARGV[2], 'day', ARGV[3])
redis.call('DEL', KEYS[2])
for at = 5, #ARGV, 2 do
  redis.call('ZADD', KEYS[2], ARGV[at], ARGV[at + 1])
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', ARGV[4])
return { 'replaced' }
