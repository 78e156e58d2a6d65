--[[
Puts an entry at the end of a web conversation that says what another of its entries is now; the one of that name before goes.

KEYS[1]  sorted set: name of an entry → its id
KEYS[2]  hash: name of an entry → its body
ARGV[1]  the entry's name
ARGV[2]  its body
ARGV[3]  the name of the entry that it is about

Output   {'absent'}   no such entry stands there; nothing was changed
         {'amended'}  written now; how long the conversation is kept is not
         {'kept'}     it stands there with the same body; nothing was changed
]]
if not redis.call('ZSCORE', KEYS[1], ARGV[3]) then
  return { 'absent' }
end
if redis.call('HGET', KEYS[2], ARGV[1]) == ARGV[2] then
  return { 'kept' }
end
local time = redis.call('TIME')
local id = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
if last and tonumber(last) >= id then
  id = tonumber(last) + 1
end
redis.call('ZADD', KEYS[1], id, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return { 'amended' }
