--[[
Counts tokens that a language model has cost. A count that is sent again after a lost reply counts twice: the budget ends sooner.

KEYS[1]  how many tokens the tenant has used in the running day
ARGV[1]  how many more
ARGV[2]  the day, in ms

Output   {'counted'}
]]
local used = redis.call('INCRBY', KEYS[1], ARGV[1])
if used == tonumber(ARGV[1]) then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return { 'counted' }
