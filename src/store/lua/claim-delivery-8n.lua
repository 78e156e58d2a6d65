--[[
Takes one delivery that is due, so that of all who see it only one goes on, and with it others to the same receiver that the same
message says; written before any call to a platform. Of one receiver's deliveries one at a time is in hand. What is not to be sent once
something is so (its receiver has answered, it was stopped) is dropped instead, whoever's it is.

KEYS[1]    the delivery: hash of state, version, attempt, owner, startedAt, expiresAt, lane, urgency, delivery (JSON), history (JSON),
           carries (JSON, keys)
KEYS[2-5]  sorted sets: id of a waiting delivery → not before, business time; urgent, soon, normal and low
KEYS[6]    sorted set: id of a delivery in hand → when its lease is over, by Redis' own clock
KEYS[7]    hash: a receiver's lane → id of the delivery in hand
KEYS[8]    the hash whose field drops it (any key where nothing does)
KEYS[9…]   of each delivery that it is to carry its hash, and the one whose field drops it (any key likewise)
ARGV[1]    its id
ARGV[2]    token of this claim; the same token again is the same claim, whose reply was lost
ARGV[3]    now, business time
ARGV[4]    the lease in ms
ARGV[5]    how long it is kept after its expiry, in ms
ARGV[6]    the field that drops it, or ''
ARGV[7]    the version it was read at; what drops it says so of no other
ARGV[8]    its history as JSON once it is dropped
ARGV[9…]   of each to carry its id, its key, the version it was read at, its history as JSON once it is carried, the field that drops it or
           '', and its history as JSON once it is dropped

Output     {'claimed', {state, version, attempt, startedAt, delivery, history, carries}}  it carries those that waited still
           {'taken'}  somebody else has it, it is dealt with, or it is forgotten
           {'early'}  its time has not come
           {'busy'}   another to the same receiver is in hand
           {'dropped'}  it is not to be sent any more, which is written; nothing was taken
]]
local before = redis.call('HMGET', KEYS[1], 'state', 'owner', 'lane', 'urgency', 'version', 'attempt', 'expiresAt')
local state, owner, lane, urgency, version, attempt, expires_at = unpack(before)
local fields = { 'state', 'version', 'attempt', 'startedAt', 'delivery', 'history', 'carries' }
if state == 'sending' and owner == ARGV[2] then
  return { 'claimed', redis.call('HMGET', KEYS[1], unpack(fields)) }
end
local now = tonumber(ARGV[3])
local due = KEYS[1 + (urgency or 3)]
if state ~= 'waiting' then
  redis.call('ZREM', due, ARGV[1])
  return { 'taken' }
end
if tonumber(redis.call('ZSCORE', due, ARGV[1]) or 0) > now then
  return { 'early' }
end
-- No hash has a field ''.
if redis.call('HEXISTS', KEYS[8], ARGV[6]) == 1 then
  if version ~= ARGV[7] then
    return { 'taken' }
  end
  redis.call('HSET', KEYS[1], 'state', 'dropped', 'version', version + 1, 'history', ARGV[8])
  redis.call('ZREM', due, ARGV[1])
  return { 'dropped' }
end
local other = lane and redis.call('HGET', KEYS[7], lane)
if other and other ~= ARGV[1] and redis.call('ZSCORE', KEYS[6], other) then
  return { 'busy' }
end
local function keep(row, until_then)
  redis.call('PEXPIRE', row, math.max(0, until_then - now) + ARGV[5])
end
local carries = {}
for row = 9, #KEYS, 2 do
  local at = 9 + (row - 9) * 3
  local id, key, read_at, history, field, dropped = unpack(ARGV, at, at + 5)
  local its = redis.call('HMGET', KEYS[row], 'state', 'version', 'urgency', 'expiresAt')
  local its_state, its_version, its_urgency = unpack(its)
  local its_due = KEYS[1 + (its_urgency or 3)]
  local is_due = its_state == 'waiting' and tonumber(redis.call('ZSCORE', its_due, id) or now + 1) <= now
  if is_due and its_version == read_at then
    redis.call('ZREM', its_due, id)
    if redis.call('HEXISTS', KEYS[row + 1], field) == 1 then
      redis.call('HSET', KEYS[row], 'state', 'dropped', 'version', read_at + 1, 'history', dropped)
    else
      redis.call('HSET', KEYS[row], 'state', 'carried', 'version', read_at + 1, 'history', history)
      keep(KEYS[row], its[4])
      carries[#carries + 1] = key
    end
  end
end
if #carries > 0 then
  redis.call('HSET', KEYS[1], 'carries', cjson.encode(carries))
end
local time = redis.call('TIME')
local started_at = time[1] * 1000 + math.floor(time[2] / 1000)
local counts = { 'version', version + 1, 'attempt', attempt + 1 }
redis.call('HSET', KEYS[1], 'state', 'sending', 'owner', ARGV[2], 'startedAt', started_at, unpack(counts))
keep(KEYS[1], expires_at)
redis.call('ZREM', due, ARGV[1])
redis.call('ZADD', KEYS[6], started_at + ARGV[4], ARGV[1])
if lane then
  redis.call('HSET', KEYS[7], lane, ARGV[1])
end
return { 'claimed', redis.call('HMGET', KEYS[1], unpack(fields)) }
