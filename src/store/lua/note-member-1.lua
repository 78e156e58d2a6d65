--[[
Notes one more in a set, which is kept so long from the last one.

KEYS[1]  the set
ARGV[1]  who or what
ARGV[2]  its TTL in ms

Output   {'noted'}  also where it stood there
]]
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return { 'noted' }
