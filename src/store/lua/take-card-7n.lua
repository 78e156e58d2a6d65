--[[
Takes a meeting whose cards are to be brought up to date, and writes the deliveries that do it, so that no answer is forgotten whatever falls
over: an answer that comes after this makes the meeting due again.

KEYS[1]    sorted set: meeting → when its cards are to be brought up to date, business time
KEYS[2]    the meeting's cards: hash of person → key of their newest, and `at`: when they were brought up to date last
KEYS[3-6]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[7]    sorted set: id of a delivery → when it is to be forgotten
KEYS[8…]   of each delivery its hash (save-record-8n.lua), and the set of ids about the same (any key where it is about nothing)
ARGV[1]    the meeting
ARGV[2]    now, business time
ARGV[3]    the least ms between two times
ARGV[4…]   of each delivery its id, itself as JSON, not before, expiry, when it is to be forgotten, its TTL in ms, its receiver's lane, its
           urgency (1 to 4), and 1 where it is about something, else 0

Output     {'taken'}  the deliveries are written
           {'later'}  it was not long ago: the meeting is due when it is long enough
           {'not'}    it is not due, or somebody else has taken it
]]
local due = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not due or tonumber(due) > tonumber(ARGV[2]) then
  return { 'not' }
end
local rows = #KEYS > 7
if rows then
  local free = tonumber(redis.call('HGET', KEYS[2], 'at') or 0) + tonumber(ARGV[3])
  -- A clock that was set back must not keep them waiting for long.
  if free > tonumber(ARGV[2]) and free <= tonumber(ARGV[2]) + tonumber(ARGV[3]) then
    redis.call('ZADD', KEYS[1], free, ARGV[1])
    return { 'later' }
  end
  redis.call('HSET', KEYS[2], 'at', ARGV[2])
end
redis.call('ZREM', KEYS[1], ARGV[1])
local at = 4
for row = 8, #KEYS, 2 do
  local id, body, not_before, expires_at, forget_at, ttl, lane, urgency, is_about = unpack(ARGV, at, at + 8)
  if redis.call('EXISTS', KEYS[row]) == 0 then
    local counts = { 'version', 1, 'state', 'waiting', 'attempt', 0, 'expiresAt', expires_at }
    redis.call('HSET', KEYS[row], 'delivery', body, 'history', '{}', 'lane', lane, 'urgency', urgency, unpack(counts))
    redis.call('PEXPIRE', KEYS[row], ttl)
    redis.call('ZADD', KEYS[2 + urgency], not_before, id)
    redis.call('ZADD', KEYS[7], forget_at, id)
    if is_about == '1' then
      redis.call('SADD', KEYS[row + 1], id)
      if redis.call('PTTL', KEYS[row + 1]) < tonumber(ttl) then
        redis.call('PEXPIRE', KEYS[row + 1], ttl)
      end
    end
  end
  at = at + 9
end
return { 'taken' }
