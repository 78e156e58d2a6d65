--[[
Reads what may be sent now, the most urgent first and of the equally urgent the longest due.

KEYS[1-4]  sorted sets: id of a waiting delivery → not before, business time; urgent, soon, normal and low
ARGV[1]    now, business time
ARGV[2]    how many at most

Output     {'found', {{id, …}, …}}  the ids of each set
]]
local left = tonumber(ARGV[2])
local found = {}
for set = 1, #KEYS do
  found[set] = left > 0 and redis.call('ZRANGEBYSCORE', KEYS[set], '-inf', ARGV[1], 'LIMIT', 0, left) or {}
  left = left - #found[set]
end
return { 'found', found }
