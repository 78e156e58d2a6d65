--[[
Writes settings if nobody has written since they were read.

KEYS[1]  the settings as JSON, with their revision
ARGV[1]  the settings as JSON, with the next revision
ARGV[2]  the revision they were read at (0: there were none)

Output   {'saved'}  now, or they stand there like this already
         {'stale'}  somebody else has written since; nothing was changed
]]
local before = redis.call('GET', KEYS[1])
if before ~= ARGV[1] then
  if (before and cjson.decode(before).revision or 0) ~= tonumber(ARGV[2]) then
    return { 'stale' }
  end
  redis.call('SET', KEYS[1], ARGV[1])
end
return { 'saved' }
