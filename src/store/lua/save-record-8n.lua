--[[
Writes a record if nobody has written since it was read, and with it the deliveries that tell of it: all or nothing. A delivery
that is there stays as it is, whatever has become of it.

KEYS[1]    the record as JSON, with its revision (any key where there are only deliveries)
KEYS[2]    sorted set: id of a record that waits for somebody → since when (any key likewise)
KEYS[3]    sorted set: id of a record → when it is to be forgotten (any key likewise)
KEYS[4-7]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[8]    sorted set: id of a delivery → when it is to be forgotten
KEYS[9…]   of each delivery its hash (claim-delivery-8n.lua), and the set of ids about the same (any key where it is about nothing)
ARGV[1]    the record's id, or '' where there are only deliveries
ARGV[2]    the record as JSON
ARGV[3]    the revision it was read at (0: there was none)
ARGV[4]    since when it waits for somebody, or '' where it does not
ARGV[5]    when it is to be forgotten, business time
ARGV[6]    its TTL in ms, the net below that
ARGV[7…]   of each delivery its id, itself as JSON, not before, expiry, when it is to be forgotten, its TTL in ms, its receiver's
           lane, its urgency (1 to 4), and 1 where it is about something, else 0

Output     {'saved'}  written now
           {'same'}   it stands there like this already; nothing was changed
           {'stale'}  somebody else has written since; nothing was changed
]]
-- with shared/add-deliveries.lua
if ARGV[1] ~= '' then
  local before = redis.call('GET', KEYS[1])
  if before == ARGV[2] then
    return { 'same' }
  end
  if (before and cjson.decode(before).revision or 0) ~= tonumber(ARGV[3]) then
    return { 'stale' }
  end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[6])
  if ARGV[4] == '' then
    redis.call('ZREM', KEYS[2], ARGV[1])
  else
    redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
  end
  redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1])
end
add_deliveries(KEYS[8], 3, 9, 7)
return { 'saved' }
