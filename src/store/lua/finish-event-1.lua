--[[
Marks a claimed event as done, unless someone else has taken it over. Finishing twice is finishing once.

KEYS[1]  the event: hash of state, token, until
ARGV[1]  token that the claim gave

Output   {'finished'}  done; a repeat is now a repeat
         {'lost'}      the lease had lapsed and another took the event, or it is forgotten: nothing was changed
]]
if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
  return { 'lost' }
end
redis.call('HSET', KEYS[1], 'state', 'done')
return { 'finished' }
