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
-- with shared/add-deliveries.lua
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
add_deliveries(KEYS[7], 2, 8, 4)
return { 'taken' }
