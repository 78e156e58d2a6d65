--[[
Marks an account as one that cannot be reached, until the person writes from it again. One that was never noted is not marked.

KEYS[1]  hash of a person's accounts (see-account-2.lua)
ARGV[1]  the account
ARGV[2]  why, a code

Output   {'marked'}
         {'unknown'}  it was never noted, or is forgotten
]]
if redis.call('HEXISTS', KEYS[1], 'at:' .. ARGV[1]) == 0 then
  return { 'unknown' }
end
redis.call('HSET', KEYS[1], 'out:' .. ARGV[1], ARGV[2])
return { 'marked' }
