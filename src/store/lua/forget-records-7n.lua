--[[
Forgets records whose time is over. One that has got more time since it was looked for stays.

KEYS[1]    sorted set: id of a record → when it is to be forgotten
KEYS[2-7]  other sorted sets in which the ids may stand (the same one may come twice)
KEYS[8…]   the records
ARGV[1]    now, business time
ARGV[2…]   their ids, in the records' order

Output     {'forgotten', count}
]]
local count = 0
for row = 8, #KEYS do
  local id = ARGV[row - 6]
  local forget_at = redis.call('ZSCORE', KEYS[1], id)
  if forget_at and tonumber(forget_at) <= tonumber(ARGV[1]) then
    redis.call('DEL', KEYS[row])
    for set = 1, 7 do
      redis.call('ZREM', KEYS[set], id)
    end
    count = count + 1
  end
end
return { 'forgotten', count }
