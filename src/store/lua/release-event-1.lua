--[[
Gives an event back that failed before it had any effect, so that the platform's repeat is taken.

KEYS[1]  the event: hash of state, token, until
ARGV[1]  token that the claim gave

Output   {'released'}  free again (or it was already)
         {'lost'}      it is done, or another has taken it over: nothing was changed
]]
local state, token = unpack(redis.call('HMGET', KEYS[1], 'state', 'token'))
if not state then
  return { 'released' }
end
if state ~= 'claimed' or token ~= ARGV[1] then
  return { 'lost' }
end
redis.call('DEL', KEYS[1])
return { 'released' }
