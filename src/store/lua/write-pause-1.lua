--[[
Notes until when somebody wants no check-ins.

KEYS[1]  hash: person → until when, or `always`
ARGV[1]  the person
ARGV[2]  until when, `always`, or '' where they want them again
ARGV[3]  the TTL of all in ms

Output   {'written'}
]]
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return { 'written' }
