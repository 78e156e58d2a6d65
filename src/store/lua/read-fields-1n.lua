--[[
Reads the same fields of many hashes at once.

KEYS[1]   a hash
KEYS[2…]  more of them
ARGV[1…]  the fields

Output    {'read', {{value or nil, …}, …}}  in the order of both
]]
local read = {}
for row = 1, #KEYS do
  read[row] = redis.call('HMGET', KEYS[row], unpack(ARGV))
end
return { 'read', read }
