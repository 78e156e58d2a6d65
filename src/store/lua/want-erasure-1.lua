--[[
Notes that something was destroyed, so that the append-only file is written anew.

KEYS[1]  hash: wanted (the last such moment), finished (when the last rewrite that is done began), began and runs (of the one that is waited
         for), last (when one was last asked for), cannot (why it cannot be done), owner and lease (whose turn it is, until when); all by
         Redis' own clock
ARGV[1]  when, or '' for now

Output   {'wanted', when}
]]
local time = redis.call('TIME')
local at = tonumber(ARGV[1]) or time[1] * 1000 + math.floor(time[2] / 1000)
if tonumber(redis.call('HGET', KEYS[1], 'wanted') or 0) < at then
  redis.call('HSET', KEYS[1], 'wanted', string.format('%.0f', at))
end
return { 'wanted', string.format('%.0f', at) }
