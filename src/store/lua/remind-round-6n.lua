--[[
Adds messages about a round while it is open: of one that is over nothing may come to stand anew.

KEYS[1]    the round as JSON
KEYS[2-5]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low
KEYS[6]    sorted set: id of a delivery → when it is to be forgotten
KEYS[7…]   of each delivery its hash (as save-record-8n.lua), and the set of ids about the same
ARGV[1]    now, business time
ARGV[2…]   of each delivery nine (add-deliveries.lua)

Output     {'saved'}
           {'closed'}  it is over, or was never opened; nothing was changed
]]
-- with shared/add-deliveries.lua
local body = redis.call('GET', KEYS[1])
local round = body and cjson.decode(body)
if not round or round.state ~= 'open' or round.closesAt <= tonumber(ARGV[1]) then
  return { 'closed' }
end
add_deliveries(KEYS[6], 1, 7, 2)
return { 'saved' }
