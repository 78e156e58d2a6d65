--[[
No delivery of a message to many is taken from now on. Doing it twice is doing it once.

KEYS[1]  hash that every claim of its deliveries reads
ARGV[1]  its TTL in ms

Output   {'stopped'}
]]
redis.call('HSET', KEYS[1], 'all', '1')
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return { 'stopped' }
