--[[
Takes one delivery that is due, so that of all who see it only one goes on; written before any call to a platform.

KEYS[1]  the delivery: hash of state, version, attempt, owner, startedAt, leaseUntil, expiresAt, delivery (JSON), history (JSON)
KEYS[2]  sorted set: key of a waiting delivery → not before, business time
KEYS[3]  sorted set: key of a delivery in hand → when its lease is over, by Redis' own clock
ARGV[1]  its key
ARGV[2]  token of this claim; the same token again is the same claim, whose reply was lost
ARGV[3]  now, business time
ARGV[4]  the lease in ms
ARGV[5]  how long it is kept after its expiry, in ms

Output   {'claimed', {state, version, attempt, startedAt, delivery, history}}
         {'taken'}  somebody else has it, it is dealt with, or it is forgotten
         {'early'}  its time has not come
]]
local state, owner = unpack(redis.call('HMGET', KEYS[1], 'state', 'owner'))
local fields = { 'state', 'version', 'attempt', 'startedAt', 'delivery', 'history' }
if state == 'sending' and owner == ARGV[2] then
  return { 'claimed', redis.call('HMGET', KEYS[1], unpack(fields)) }
end
if state ~= 'waiting' then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return { 'taken' }
end
if tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or 0) > tonumber(ARGV[3]) then
  return { 'early' }
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lease_until = now + ARGV[4]
redis.call('HSET', KEYS[1], 'state', 'sending', 'owner', ARGV[2], 'startedAt', now, 'leaseUntil', lease_until)
redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('HINCRBY', KEYS[1], 'attempt', 1)
local left = math.max(0, redis.call('HGET', KEYS[1], 'expiresAt') - ARGV[3])
redis.call('PEXPIRE', KEYS[1], left + ARGV[5])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZADD', KEYS[3], lease_until, ARGV[1])
return { 'claimed', redis.call('HMGET', KEYS[1], unpack(fields)) }
