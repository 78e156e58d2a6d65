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
for at = 1, 2 do
  if tonumber(redis.call('GET', KEYS[at]) or 0) >= tonumber(ARGV[at]) then
    return { 'person' }
  end
end
for at = 1, 2 do
  if redis.call('INCR', KEYS[at]) == 1 then
    redis.call('PEXPIRE', KEYS[at], ARGV[3 + at])
  end
end
return { 'taken' }
