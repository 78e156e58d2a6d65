--[[
Writes a record if nobody has written since it was read, and with it the deliveries that tell of it: all or nothing. A delivery
that is there stays as it is, whatever has become of it.

KEYS[1]   the record as JSON, with its revision (any key where there are only deliveries)
KEYS[2]   sorted set: id of a record that waits for somebody → since when (any key likewise)
KEYS[3]   sorted set: id of a record → when it is to be forgotten (any key likewise)
KEYS[4]   sorted set: key of a waiting delivery → not before
KEYS[5]   sorted set: key of a delivery → when it is to be forgotten
KEYS[6…]  a delivery each: hash (claim-delivery-3.lua)
ARGV[1]   the record's id, or '' where there are only deliveries
ARGV[2]   the record as JSON
ARGV[3]   the revision it was read at (0: there was none)
ARGV[4]   since when it waits for somebody, or '' where it does not
ARGV[5]   when it is to be forgotten, business time
ARGV[6]   its TTL in ms, the net below that
ARGV[7…]  of each delivery its key, itself as JSON, not before, expiry, when it is to be forgotten, and its TTL in ms

Output    {'saved'}  written now
          {'same'}   it stands there like this already; nothing was changed
          {'stale'}  somebody else has written since; nothing was changed
]]
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
for row = 6, #KEYS do
  local at = 7 + (row - 6) * 6
  local key, body, not_before, expires_at, forget_at, ttl = unpack(ARGV, at, at + 5)
  if redis.call('EXISTS', KEYS[row]) == 0 then
    local fields = { 'version', 1, 'state', 'waiting', 'attempt', 0, 'expiresAt', expires_at }
    redis.call('HSET', KEYS[row], 'delivery', body, 'history', '{}', unpack(fields))
    redis.call('PEXPIRE', KEYS[row], ttl)
    redis.call('ZADD', KEYS[4], not_before, key)
    redis.call('ZADD', KEYS[5], forget_at, key)
  end
end
return { 'saved' }
