--[[
Takes entries out of a web conversation, words and all, and puts one at the end that says so.

KEYS[1]   sorted set: name of an entry → its id
KEYS[2]   hash: name of an entry → its body
ARGV[1]   the new entry's name
ARGV[2]   its body
ARGV[3…]  names that go, where they stand there

Output   {'absent'}    none of them stands there; nothing was changed
         {'replaced'}  written now; how long the conversation is kept is not changed
         {'kept'}      they had been replaced before; nothing was changed
]]
local gone = 0
for at = 3, #ARGV do
  gone = gone + redis.call('ZREM', KEYS[1], ARGV[at])
  redis.call('HDEL', KEYS[2], ARGV[at])
end
if gone == 0 then
  if redis.call('ZSCORE', KEYS[1], ARGV[1]) then
    return { 'kept' }
  end
  return { 'absent' }
end
local time = redis.call('TIME')
local id = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
if last and tonumber(last) >= id then
  id = tonumber(last) + 1
end
redis.call('ZADD', KEYS[1], id, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return { 'replaced' }
