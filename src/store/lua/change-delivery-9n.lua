--[[
Writes what has become of a delivery, and of some that it carried, if nobody has written to it since it was read.

KEYS[1]    the delivery (claim-delivery-8n.lua)
KEYS[2-5]  sorted sets: id of a waiting delivery → not before, business time; urgent, soon, normal and low
KEYS[6]    sorted set: id of a delivery in hand → when its lease is over, by Redis' own clock
KEYS[7]    sorted set: id of a delivery that nobody knows about → when to look for it, by Redis' own clock
KEYS[8]    hash: a receiver's lane → id of the delivery in hand
KEYS[9]    the programme: hash of version, body
KEYS[10…]  so many (ARGV[10]) hashes whose fields mean that something that the message says is not to be sent any more
then       deliveries that it carried, which go their own way from now on
ARGV[1]    its id
ARGV[2]    the version it was read at
ARGV[3]    its state from now on
ARGV[4]    its history as JSON
ARGV[5]    not before, or '' where it does not wait
ARGV[6]    the lease in ms, or '' where nobody has it in hand
ARGV[7]    in how many ms to look for it, or ''
ARGV[8]    keys of those that it still carries as JSON, or '' where it carries none
ARGV[9]    the version of the programme that its words hold for, or '' where that makes no difference
ARGV[10]   how many those are
ARGV[11…]  their fields; the first is the delivery's own, '' where it has none
then       of each that it carried its id, the version it was read at, its state, its history as JSON, and not before or ''

Output     {'changed', version, startedAt}  written now; or by the very same call before, whose reply was lost
           {'lost'}                         somebody else has written, or it is forgotten: nothing was changed
           {'outdated'}                     the programme has another version, or one that it carries is not to be sent any more: nothing was
                                            changed
           {'barred'}                       it is not to be sent any more itself: nothing was changed
]]
local before = redis.call('HMGET', KEYS[1], 'version', 'state', 'history', 'startedAt', 'lane', 'urgency', 'carries')
local version = tonumber(before[1] or -1)
local next_version = ARGV[2] + 1
if version == next_version and before[2] == ARGV[3] and before[3] == ARGV[4] then
  return { 'changed', version, tonumber(before[4] or 0) }
end
if version ~= tonumber(ARGV[2]) then
  return { 'lost' }
end
if ARGV[9] ~= '' and tonumber(redis.call('HGET', KEYS[9], 'version') or 0) ~= tonumber(ARGV[9]) then
  return { 'outdated' }
end
local conditions = tonumber(ARGV[10])
for nth = 1, conditions do
  local field = ARGV[10 + nth]
  -- No hash has a field ''.
  if redis.call('HEXISTS', KEYS[9 + nth], field) == 1 then
    if nth == 1 then
      return { 'barred' }
    end
    return { 'outdated' }
  end
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local started_at = tonumber(before[4] or 0)
local lane, due = before[5], KEYS[1 + (before[6] or 3)]
-- The set that a row of that state stands in.
local stood = { waiting = due, sending = KEYS[6], unknown = KEYS[7] }
if stood[before[2]] then
  redis.call('ZREM', stood[before[2]], ARGV[1])
end
redis.call('HSET', KEYS[1], 'version', next_version, 'state', ARGV[3], 'history', ARGV[4])
if ARGV[8] == '' and before[7] then
  redis.call('HDEL', KEYS[1], 'carries')
elseif ARGV[8] ~= '' and ARGV[8] ~= before[7] then
  redis.call('HSET', KEYS[1], 'carries', ARGV[8])
end
if ARGV[5] ~= '' then
  redis.call('ZADD', due, ARGV[5], ARGV[1])
end
if ARGV[6] ~= '' then
  started_at = now
  redis.call('HSET', KEYS[1], 'startedAt', now)
  redis.call('ZADD', KEYS[6], now + ARGV[6], ARGV[1])
else
  redis.call('HDEL', KEYS[1], 'owner')
  if lane and redis.call('HGET', KEYS[8], lane) == ARGV[1] then
    redis.call('HDEL', KEYS[8], lane)
  end
end
if ARGV[7] ~= '' then
  redis.call('ZADD', KEYS[7], now + ARGV[7], ARGV[1])
end
for row = 10 + conditions, #KEYS do
  local at = 11 + conditions + (row - 10 - conditions) * 5
  local id, its_version, its_state, its_history, not_before = unpack(ARGV, at, at + 4)
  local its = redis.call('HMGET', KEYS[row], 'version', 'state', 'urgency')
  if its[1] == its_version and its[2] == 'carried' then
    redis.call('HSET', KEYS[row], 'version', its_version + 1, 'state', its_state, 'history', its_history)
    if not_before ~= '' then
      redis.call('ZADD', KEYS[1 + (its[3] or 3)], not_before, id)
    end
  end
end
return { 'changed', next_version, started_at }
