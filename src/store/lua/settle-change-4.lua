--[[
A change that waited is dealt with: nobody needs to be told, or what is told of it is kept, with the deliveries that tell it. Who puts
those into the outbox takes them from KEYS[4] until they are there.

KEYS[1]  the change that waits: hash (save-programme-4n.lua)
KEYS[2]  sorted set: meeting → when its change is told
KEYS[3]  what is told, as JSON
KEYS[4]  hash: id of what is told → the deliveries that are not in the outbox yet, as JSON
ARGV[1]  the meeting
ARGV[2]  the version it was read at
ARGV[3]  the id of what is told, or '' where nothing is
ARGV[4]  what is told, as JSON
ARGV[5]  its TTL in ms
ARGV[6]  the deliveries as JSON

Output   {'settled'}  now, or before
         {'stale'}    it has changed since it was read, or somebody else has dealt with it otherwise; nothing was written
]]
local version = redis.call('HGET', KEYS[1], 'version')
if not version then
  if ARGV[3] == '' or redis.call('EXISTS', KEYS[3]) == 1 then
    return { 'settled' }
  end
  return { 'stale' }
end
if version ~= ARGV[2] then
  return { 'stale' }
end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
if ARGV[3] ~= '' then
  redis.call('SET', KEYS[3], ARGV[4], 'PX', ARGV[5])
  redis.call('HSET', KEYS[4], ARGV[3], ARGV[6])
end
return { 'settled' }
