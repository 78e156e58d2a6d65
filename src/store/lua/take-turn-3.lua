--[[
Takes one turn with a language model from an account's budgets, if the tenant has tokens left. By Redis' own clock.

KEYS[1]  how many turns the account has begun in the running minute
KEYS[2]  the same of the running day
KEYS[3]  how many tokens the tenant has used in the running day
ARGV[1]  how many turns a minute are enough
ARGV[2]  how many a day
ARGV[3]  how many tokens a day
ARGV[4]  the minute, in ms
ARGV[5]  the day, in ms

Output   {'taken'}
         {'person'}  the account has had its turns; nothing was counted
         {'tenant'}  the tenant has had its tokens; nothing was counted
]]
if tonumber(redis.call('GET', KEYS[3]) or 0) >= tonumber(ARGV[3]) then
  return { 'tenant' }
end
if tonumber(redis.call('GET', KEYS[1]) or 0) >= tonumber(ARGV[1]) then
  return { 'person' }
end
if tonumber(redis.call('GET', KEYS[2]) or 0) >= tonumber(ARGV[2]) then
  return { 'person' }
end
if redis.call('INCR', KEYS[1]) == 1 then
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
if redis.call('INCR', KEYS[2]) == 1 then
  redis.call('PEXPIRE', KEYS[2], ARGV[5])
end
return { 'taken' }
