--[[
Writes a reflection if nobody has written since it was read, or takes it away whatever stands there, and with it the deliveries that tell of
it: all or nothing. Doing it twice is doing it once.

KEYS[1]    the record as JSON, with its revision
KEYS[2]    sorted set: id → when it is to be forgotten
KEYS[3]    sorted set: the same, of its author
KEYS[4-7]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[8]    sorted set: id of a delivery → when it is to be forgotten
KEYS[9…]   so many as ARGV[7] says: as KEYS[3], of each who may read it; then so many as ARGV[8] says: of each who may not any longer
then       of each delivery its hash (as save-record-8n.lua), and the set of ids about the same (any key where it is about nothing)
ARGV[1]    the record's id
ARGV[2]    the record as JSON, '' where it goes
ARGV[3]    the revision it was read at (0: there was none)
ARGV[4]    when it is to be forgotten, business time
ARGV[5]    its TTL in ms, the net below that
ARGV[6]    now, business time
ARGV[7]    how many may read it
ARGV[8]    how many may not any longer
ARGV[9…]   of each delivery its id, itself as JSON, not before, expiry, when it is to be forgotten, its TTL in ms, its receiver's
           lane, its urgency (1 to 4), and 1 where it is about something, else 0

Output     {'saved'}  written or gone now
           {'same'}   it stands there like this already; nothing was changed
           {'stale'}  somebody else has written since; nothing was changed
]]
-- with shared/add-deliveries.lua
local id, body = ARGV[1], ARGV[2]
local readers, others = tonumber(ARGV[7]), tonumber(ARGV[8])
local before = redis.call('GET', KEYS[1])
if body ~= '' then
  if before == body then
    return { 'same' }
  end
  if (before and cjson.decode(before).revision or 0) ~= tonumber(ARGV[3]) then
    return { 'stale' }
  end
end
local function note(key)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', ARGV[6])
  redis.call('ZADD', key, ARGV[4], id)
  if redis.call('PTTL', key) < tonumber(ARGV[5]) then
    redis.call('PEXPIRE', key, ARGV[5])
  end
end
if body == '' then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[2], id)
  redis.call('ZREM', KEYS[3], id)
else
  redis.call('SET', KEYS[1], body, 'PX', ARGV[5])
  redis.call('ZADD', KEYS[2], ARGV[4], id)
  note(KEYS[3])
end
for nth = 9, 8 + readers do
  note(KEYS[nth])
end
for nth = 9 + readers, 8 + readers + others do
  redis.call('ZREM', KEYS[nth], id)
end
add_deliveries(KEYS[8], 3, 9 + readers + others, 9)
return { 'saved' }
