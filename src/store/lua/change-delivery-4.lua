--[[
Writes what has become of a delivery, if nobody has written since it was read.

KEYS[1]  the delivery (claim-delivery-3.lua)
KEYS[2]  sorted set: key of a waiting delivery → not before, business time
KEYS[3]  sorted set: key of a delivery in hand → when its lease is over, by Redis' own clock
KEYS[4]  sorted set: key of a delivery that nobody knows about → when to look for it, by Redis' own clock
ARGV[1]  its key
ARGV[2]  the version it was read at
ARGV[3]  its state from now on
ARGV[4]  its history as JSON
ARGV[5]  not before, or '' where it does not wait
ARGV[6]  the lease in ms, or '' where nobody has it in hand
ARGV[7]  in how many ms to look for it, or ''

Output   {'changed', version, startedAt}  written now; or by the very same call before, whose reply was lost
         {'lost'}                         somebody else has written, or it is forgotten: nothing was changed
]]
local before = redis.call('HMGET', KEYS[1], 'version', 'state', 'history', 'startedAt')
local version = tonumber(before[1] or -1)
local next_version = ARGV[2] + 1
if version == next_version and before[2] == ARGV[3] and before[3] == ARGV[4] then
  return { 'changed', version, tonumber(before[4] or 0) }
end
if version ~= tonumber(ARGV[2]) then
  return { 'lost' }
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local started_at = tonumber(before[4] or 0)
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('HSET', KEYS[1], 'version', next_version, 'state', ARGV[3], 'history', ARGV[4])
if ARGV[5] ~= '' then
  redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1])
end
if ARGV[6] ~= '' then
  started_at = now
  redis.call('HSET', KEYS[1], 'startedAt', now, 'leaseUntil', now + ARGV[6])
  redis.call('ZADD', KEYS[3], now + ARGV[6], ARGV[1])
end
if ARGV[7] ~= '' then
  redis.call('ZADD', KEYS[4], now + ARGV[7], ARGV[1])
end
return { 'changed', next_version, started_at }
