--[[
Reads whose moment has come, by Redis' own clock, so that replicas need not agree on the time.

KEYS[1]  sorted set: key → its moment
ARGV[1]  how many at most

Output   {'found', {key, …}}  longest overdue first
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return { 'found', redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1]) }
