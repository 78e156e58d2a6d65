--[[
Notes that somebody has come to a meeting, the first time it is said.

KEYS[1]  sorted set: person → when they said so, business time
ARGV[1]  the person
ARGV[2]  now, business time
ARGV[3]  how long the set is kept from now, in ms

Output   {'noted'}  the first time
         {'known'}  after that
]]
local added = redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if added == 1 then
  return { 'noted' }
end
return { 'known' }
