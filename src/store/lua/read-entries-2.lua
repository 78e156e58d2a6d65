--[[
Reads what has come to a web conversation since an entry.

KEYS[1]  sorted set: name of an entry → its id
KEYS[2]  hash: name of an entry → its body
ARGV[1]  the id of the last entry that the reader has; 0 for all

Output   {'found', {{id, body}, …}}  oldest first
]]
local found = {}
local names = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf', 'WITHSCORES')
for at = 1, #names, 2 do
  found[#found + 1] = { tonumber(names[at + 1]), redis.call('HGET', KEYS[2], names[at]) }
end
return { 'found', found }
