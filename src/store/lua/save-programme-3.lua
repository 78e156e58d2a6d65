--[[
Writes the whole programme, and with it what imports left behind, if nobody has written since it was read. The same
submission again writes nothing.

KEYS[1]  the programme: hash of version, body
KEYS[2]  the version that this submission made, where it has been here before
KEYS[3]  the record of imports as JSON
ARGV[1]  the version it was read at (0: there was none)
ARGV[2]  the programme as JSON
ARGV[3]  how long the submission is remembered, in ms
ARGV[4]  the record of imports as JSON, or '' where the write is no import

Output   {'saved', version}     written now, or by this submission before
         {'conflict', version}  someone else has written; their version
]]
local before = redis.call('GET', KEYS[2])
if before then
  return { 'saved', tonumber(before) }
end
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or 0)
if version ~= tonumber(ARGV[1]) then
  return { 'conflict', version }
end
version = version + 1
redis.call('HSET', KEYS[1], 'version', version, 'body', ARGV[2])
if ARGV[4] ~= '' then
  redis.call('SET', KEYS[3], ARGV[4])
end
redis.call('SET', KEYS[2], version, 'PX', ARGV[3])
return { 'saved', version }
