--[[
Writes a series if nobody has written since it was read.

KEYS[1]  the series as JSON, with its revision
KEYS[2]  sorted set: id → when it is to be forgotten
KEYS[3]  sorted set: id of one that runs → when its next round opens
KEYS[4]  sorted set: id of one that runs or pauses → when it was made
KEYS[5]  sorted set: id → when it was made, of its author
ARGV[1]  its id
ARGV[2]  itself as JSON
ARGV[3]  the revision it was read at (0: there was none)
ARGV[4]  when it is to be forgotten, business time; never earlier than was said before
ARGV[5]  its TTL in ms
ARGV[6]  when its next round opens, or ''
ARGV[7]  1 where it runs or pauses, else 0
ARGV[8]  when it was made

Output   {'saved'}  written now, or by the very same call before
         {'stale'}  somebody else has written since; nothing was changed
]]
local before = redis.call('GET', KEYS[1])
if before == ARGV[2] then
  return { 'saved' }
end
if (before and cjson.decode(before).revision or 0) ~= tonumber(ARGV[3]) then
  return { 'stale' }
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[5])
redis.call('ZADD', KEYS[2], 'GT', ARGV[4], ARGV[1])
if ARGV[6] == '' then
  redis.call('ZREM', KEYS[3], ARGV[1])
else
  redis.call('ZADD', KEYS[3], ARGV[6], ARGV[1])
end
if ARGV[7] == '1' then
  redis.call('ZADD', KEYS[4], ARGV[8], ARGV[1])
else
  redis.call('ZREM', KEYS[4], ARGV[1])
end
redis.call('ZADD', KEYS[5], ARGV[8], ARGV[1])
redis.call('PEXPIRE', KEYS[5], ARGV[5])
return { 'saved' }
