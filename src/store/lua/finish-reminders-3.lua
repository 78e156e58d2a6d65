--[[
The rows of reminders that were due are written, as the standing plan's facts have them.

KEYS[1]  what the standing plan was made from: hash of programme, settings, day
KEYS[2]  sorted set: a reminder and its moment → the moment
KEYS[3]  sorted set: the same of those whose rows are written
ARGV[1]  the programme's version that the rows were written from
ARGV[2]  the settings' revision
ARGV[3]  how many are finished
ARGV[4…] of each its moment, and itself as it stands in the set; after those that are finished what is due later

Output   {'finished'}
         {'stale'}  another plan stands, so they stay due: it may know somebody more; nothing was changed
]]
local programme, settings = unpack(redis.call('HMGET', KEYS[1], 'programme', 'settings'))
if programme ~= ARGV[1] or settings ~= ARGV[2] then
  return { 'stale' }
end
for at = 4, #ARGV, 2 do
  if at < 4 + 2 * tonumber(ARGV[3]) then
    redis.call('ZREM', KEYS[2], ARGV[at + 1])
    redis.call('ZADD', KEYS[3], ARGV[at], ARGV[at + 1])
  else
    redis.call('ZADD', KEYS[2], ARGV[at], ARGV[at + 1])
  end
end
return { 'finished' }
