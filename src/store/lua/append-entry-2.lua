--[[
Puts an entry at the end of a web conversation, unless one of that name stands there already. The oldest go when there are
too many.

KEYS[1]  sorted set: name of an entry → its id
KEYS[2]  hash: name of an entry → its body
ARGV[1]  the entry's name
ARGV[2]  its body
ARGV[3]  how many entries are kept
ARGV[4]  how long the conversation is kept after its last entry, in ms

Output   {'added', id}  written now; ids grow, also when the conversation was forgotten in between
         {'kept', id}   it stands there since before; nothing was changed
]]
local before = redis.call('ZSCORE', KEYS[1], ARGV[1])
if before then
  return { 'kept', tonumber(before) }
end
local time = redis.call('TIME')
local id = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
if last and tonumber(last) >= id then
  id = tonumber(last) + 1
end
redis.call('ZADD', KEYS[1], id, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
local surplus = redis.call('ZCARD', KEYS[1]) - ARGV[3]
for _, name in ipairs(surplus > 0 and redis.call('ZRANGE', KEYS[1], 0, surplus - 1) or {}) do
  redis.call('ZREM', KEYS[1], name)
  redis.call('HDEL', KEYS[2], name)
end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
return { 'added', id }
