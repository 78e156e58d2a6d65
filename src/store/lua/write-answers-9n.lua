--[[
Writes what stands in fields of a meeting's answers where it is newer than what stands there, and with it the deliveries that tell of it.

KEYS[1]    the meeting's answers: hash of field → record as JSON, with its moment `at`
KEYS[2]    sorted set: meeting → when its answers are to be forgotten, business time
KEYS[3]    sorted set: meeting → when cards that say who comes are to be brought up to date
KEYS[4]    sorted set: meeting → when it is over, and notes to its answers are to be forgotten
KEYS[5-8]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[9]    sorted set: id of a delivery → when it is to be forgotten
KEYS[10…]  of each delivery its hash (claim-delivery-8n.lua), and the set of ids about the same (any key where it is about nothing)
ARGV[1]    the meeting
ARGV[2]    when they are to be forgotten, business time
ARGV[3]    their TTL in ms, the net below that
ARGV[4]    now, business time
ARGV[5]    when the meeting is over
ARGV[6]    how many fields
ARGV[7…]   of each field its name, the record as JSON, and its moment
then       of each delivery its id, itself as JSON, not before, expiry, when it is to be forgotten, its TTL in ms, its receiver's lane, its
           urgency (1 to 4), and 1 where it is about something, else 0

Output     {'written', {outcome, …}}  of each field: 'written' | 'same' (the very same stands there) | 'older' (a newer one stands there)
           {'nothing', {outcome, …}}  likewise; none was written, and the deliveries are not added either
]]
-- with shared/add-deliveries.lua
local fields = tonumber(ARGV[6])
local outcomes, is_written, is_noted = {}, false, false
for nth = 1, fields do
  local field, record, at = unpack(ARGV, 4 + nth * 3, 6 + nth * 3)
  local before = redis.call('HGET', KEYS[1], field)
  local outcome = 'written'
  if before == record then
    outcome = 'same'
  elseif before and cjson.decode(before).at > tonumber(at) then
    outcome = 'older'
  else
    redis.call('HSET', KEYS[1], field, record)
    is_written = true
    is_noted = is_noted or cjson.decode(record).note ~= nil
  end
  outcomes[nth] = outcome
end
if not is_written then
  return { 'nothing', outcomes }
end
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('ZADD', KEYS[3], 'NX', ARGV[4], ARGV[1])
if is_noted then
  redis.call('ZADD', KEYS[4], ARGV[5], ARGV[1])
end
add_deliveries(KEYS[9], 4, 10, 7 + fields * 3)
return { 'written', outcomes }
