--[[
Writes a message to many if nobody has written since it was read, and with it its deliveries: all or nothing. One that is confirmed by this
write is counted for its author and for the networks it reaches, and only written where none of them has had as many as it may; one that was undone is
counted no more.

KEYS[1]    the record as JSON, with its revision
KEYS[2]    sorted set: id → when it is to be forgotten
KEYS[3]    sorted set: id → when it was made, of its author
KEYS[4]    sorted set: id → when it was confirmed, of its author
KEYS[5-8]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[9]    sorted set: id of a delivery → when it is to be forgotten
KEYS[10…]  so many as ARGV[12] says: id → when it goes, of each network that it reaches
then       of each delivery its hash (as save-record-8n.lua), and the set of ids about the same (any key where it is about nothing)
ARGV[1]    the record's id
ARGV[2]    the record as JSON
ARGV[3]    the revision it was read at (0: there was none)
ARGV[4]    when it is to be forgotten, business time
ARGV[5]    its TTL in ms, the net below that
ARGV[6]    when it was made, business time
ARGV[7]    when it was confirmed, business time; '' where it was not, '-' where that was undone
ARGV[8]    since when its author's are counted, and
ARGV[9]    how many there may be then; '' where it does not matter
ARGV[10]   after when, and
ARGV[11]   before when none of a network may go; '' where it does not matter
ARGV[12]   how many networks
ARGV[13]   until when what is older may be left out of the sets
ARGV[14]   when it goes, business time
ARGV[15…]  of each delivery its id, itself as JSON, not before, expiry, when it is to be forgotten, its TTL in ms, its receiver's
           lane, its urgency (1 to 4), and 1 where it is about something, else 0

Output     {'saved'}    written now
           {'same'}     it stands there like this already; nothing was changed
           {'stale'}    somebody else has written since; nothing was changed
           {'author'}   its author has as many as may be; nothing was changed
           {'network'}  one of the networks has had one; nothing was changed
]]
-- with shared/add-deliveries.lua
local before = redis.call('GET', KEYS[1])
if before == ARGV[2] then
  return { 'same' }
end
if (before and cjson.decode(before).revision or 0) ~= tonumber(ARGV[3]) then
  return { 'stale' }
end
local networks = tonumber(ARGV[12])
if ARGV[9] ~= '' and redis.call('ZCOUNT', KEYS[4], ARGV[8], '+inf') >= tonumber(ARGV[9]) then
  return { 'author' }
end
if ARGV[10] ~= '' then
  for nth = 10, 9 + networks do
    if redis.call('ZCOUNT', KEYS[nth], '(' .. ARGV[10], '(' .. ARGV[11]) > 0 then
      return { 'network' }
    end
  end
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[5])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
local function note(key, score)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', ARGV[13])
  redis.call('ZADD', key, score, ARGV[1])
  if redis.call('PTTL', key) < tonumber(ARGV[5]) then
    redis.call('PEXPIRE', key, ARGV[5])
  end
end
note(KEYS[3], ARGV[6])
local function count(key, score)
  if ARGV[7] == '-' then
    redis.call('ZREM', key, ARGV[1])
  elseif ARGV[7] ~= '' then
    note(key, score)
  end
end
count(KEYS[4], ARGV[7])
for nth = 10, 9 + networks do
  count(KEYS[nth], ARGV[14])
end
add_deliveries(KEYS[9], 4, 10 + networks, 15)
return { 'saved' }
