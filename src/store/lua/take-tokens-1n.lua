--[[
Takes a token from each of some buckets, if all have one and no pause has been asked for. By Redis' own clock.

KEYS[1]    hash: `until` when nothing of this kind is wanted, and `slowUntil` when only half as much
KEYS[2…]   the buckets: hash of tokens, and `at` when they were counted
ARGV[1]    1 to take in any case (what has been sent already), else 0
ARGV[2…]   of each bucket: how many tokens come in how many ms, how many it holds, and how many are to be left for others

Output     {'taken'}
           {'wait', ms}  nothing was taken; it may be tried again then
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local paused, slow = unpack(redis.call('HMGET', KEYS[1], 'until', 'slowUntil'))
local share = tonumber(slow or 0) > now and 0.5 or 1
local wait = math.max(0, tonumber(paused or 0) - now)
local left = {}
for bucket = 2, #KEYS do
  local at = 2 + (bucket - 2) * 4
  local most, in_ms, burst, spare = unpack(ARGV, at, at + 3)
  local a_ms = most / in_ms * share
  local room = math.max(1, burst * share)
  local tokens, counted = unpack(redis.call('HMGET', KEYS[bucket], 'tokens', 'at'))
  local come = math.max(0, now - (counted or now)) * a_ms
  tokens = math.min(room, (tokens or room) + come)
  local missing = 1 + math.min(spare, room - 1) - tokens
  if missing > 0 then
    wait = math.max(wait, math.ceil(missing / a_ms))
  end
  left[bucket] = { tokens - 1, math.ceil((room - tokens + 1) / a_ms) }
end
if wait > 0 and ARGV[1] == '0' then
  return { 'wait', wait }
end
for bucket = 2, #KEYS do
  local tokens, full_in = unpack(left[bucket])
  redis.call('HSET', KEYS[bucket], 'tokens', string.format('%.4f', tokens), 'at', now)
  redis.call('PEXPIRE', KEYS[bucket], full_in + 1000)
end
return { 'taken' }
