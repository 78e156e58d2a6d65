--[[
Notes that a platform wants no calls of a kind for some time, and half as many for a while after that. By Redis' own clock.

KEYS[1]  hash: until, slowUntil (take-tokens-1n.lua)
ARGV[1]  for how many ms
ARGV[2]  for how many ms half as many are sent

Output   {'paused'}
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local before = tonumber(redis.call('HGET', KEYS[1], 'until') or 0)
local paused = math.max(before, now + ARGV[1])
redis.call('HSET', KEYS[1], 'until', paused, 'slowUntil', paused + ARGV[2])
redis.call('PEXPIRE', KEYS[1], paused - now + ARGV[2])
return { 'paused' }
