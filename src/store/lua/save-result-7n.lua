--[[
Writes what is done about a result if nobody has written since it was read, with the series that it belongs to and the messages that tell of
it: all or nothing.

KEYS[1]    the result as JSON, with its revision
KEYS[2]    its series as JSON, with its revision (any key where there is none)
KEYS[3-6]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[7]    sorted set: id of a delivery → when it is to be forgotten
KEYS[8…]   of each delivery its hash (as save-record-8n.lua), and the set of ids about the same
ARGV[1]    itself as JSON
ARGV[2]    the revision it was read at
ARGV[3]    the series as JSON, or ''
ARGV[4]    the TTL in ms of the series
ARGV[5…]   of each delivery nine (add-deliveries.lua)

Output     {'saved'}  written now, or by the very same call before
           {'stale'}  somebody else has written to either since; nothing was changed
]]
-- with shared/add-deliveries.lua
local before = redis.call('GET', KEYS[1])
if before == ARGV[1] then
  return { 'saved' }
end
if not before or cjson.decode(before).revision ~= tonumber(ARGV[2]) then
  return { 'stale' }
end
if ARGV[3] ~= '' then
  local series = redis.call('GET', KEYS[2])
  if not series or cjson.decode(series).revision + 1 ~= cjson.decode(ARGV[3]).revision then
    return { 'stale' }
  end
  redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[1], 'KEEPTTL')
add_deliveries(KEYS[7], 2, 8, 5)
return { 'saved' }
