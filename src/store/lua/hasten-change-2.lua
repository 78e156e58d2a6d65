--[[
A change that waits is told at once, or at least not later than it was.

KEYS[1]  the change that waits: hash (save-programme-4n.lua)
KEYS[2]  sorted set: meeting → when its change is told
ARGV[1]  the meeting
ARGV[2]  now, business time

Output   {'hastened'}  also where it is due already
         {'gone'}      it does not wait any more
]]
local due_at = redis.call('HGET', KEYS[1], 'dueAt')
if not due_at then
  return { 'gone' }
end
if tonumber(ARGV[2]) < tonumber(due_at) then
  redis.call('HSET', KEYS[1], 'dueAt', ARGV[2])
  redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
end
return { 'hastened' }
