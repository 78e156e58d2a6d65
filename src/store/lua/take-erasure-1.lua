--[[
Takes the turn to write the append-only file anew, or to wait for a rewrite that somebody has begun and not come back from.

KEYS[1]  as want-erasure-1.lua
ARGV[1]  a token of this turn
ARGV[2]  the lease in ms
ARGV[3]  how long two rewrites lie apart, in ms

Output   {'taken', when the one to wait for began or '', the servers' starts then or ''}
         {'nothing'}  everything that was destroyed is covered by a rewrite that is done
         {'early'}    the last one was a moment ago
         {'busy'}     somebody else has the turn
]]
local names = { 'wanted', 'finished', 'began', 'runs', 'last', 'owner', 'lease' }
local wanted, finished, began, runs, last, owner, lease = unpack(redis.call('HMGET', KEYS[1], unpack(names)))
if not wanted or (finished and tonumber(finished) > tonumber(wanted)) then
  return { 'nothing' }
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if owner and owner ~= ARGV[1] and tonumber(lease) > now then
  return { 'busy' }
end
if not began and last and now < tonumber(last) + ARGV[3] then
  return { 'early' }
end
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'lease', string.format('%.0f', now + ARGV[2]))
return { 'taken', began or '', runs or '' }
