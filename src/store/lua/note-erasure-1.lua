--[[
Notes how far a rewrite has come, for whoever has the turn, and lets them keep it for as long again.

KEYS[1]   as want-erasure-1.lua
ARGV[1]   the token of the turn
ARGV[2]   the lease in ms
ARGV[3…]  pairs of field and value; '' takes the field away

Output    {'noted'}
          {'lost'}  somebody else has the turn, or nobody; nothing was changed
]]
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then
  return { 'lost' }
end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'lease', string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2]))
for nth = 3, #ARGV, 2 do
  if ARGV[nth + 1] == '' then
    redis.call('HDEL', KEYS[1], ARGV[nth])
  else
    redis.call('HSET', KEYS[1], ARGV[nth], ARGV[nth + 1])
  end
end
return { 'noted' }
