--[[
Takes one answer away, if nobody has answered otherwise since.

KEYS[1]  the meeting's answers (write-answers-9n.lua)
KEYS[2]  sorted set: meeting → when cards that say who comes are to be brought up to date
ARGV[1]  the meeting
ARGV[2]  the answer's field
ARGV[3]  its moment

Output   {'removed'}  it is gone now, or was before
         {'other'}    a newer one stands there; nothing was changed
]]
local before = redis.call('HGET', KEYS[1], ARGV[2])
if before and cjson.decode(before).at > tonumber(ARGV[3]) then
  return { 'other' }
end
if redis.call('HDEL', KEYS[1], ARGV[2]) == 1 then
  redis.call('ZADD', KEYS[2], 'NX', ARGV[3], ARGV[1])
end
return { 'removed' }
