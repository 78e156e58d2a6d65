--[[
Forgets records whose time is over. One that has got more time since it was looked for stays.

KEYS[1]   sorted set: id of a record → when it is to be forgotten
KEYS[2]   another sorted set in which the ids may stand
KEYS[3]   another (the same one may come twice)
KEYS[4]   another
KEYS[5…]  the records
ARGV[1]   now, business time
ARGV[2…]  their ids, in the records' order

Output    {'forgotten', count}
]]
local count = 0
for row = 5, #KEYS do
  local id = ARGV[row - 3]
  local forget_at = redis.call('ZSCORE', KEYS[1], id)
  if forget_at and tonumber(forget_at) <= tonumber(ARGV[1]) then
    redis.call('DEL', KEYS[row])
    redis.call('ZREM', KEYS[1], id)
    redis.call('ZREM', KEYS[2], id)
    redis.call('ZREM', KEYS[3], id)
    redis.call('ZREM', KEYS[4], id)
    count = count + 1
  end
end
return { 'forgotten', count }
