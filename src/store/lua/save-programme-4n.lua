--[[
Writes the whole programme, and with it what imports left behind and which changes of meetings wait to be told, if nobody has written
since it was read. The same submission again writes nothing.

KEYS[1]   the programme: hash of version, body
KEYS[2]   the version that this submission made, where it has been here before
KEYS[3]   the record of imports as JSON
KEYS[4]   sorted set: meeting → when its change is told
KEYS[5…]  a change that waits: hash of about, before, receivers, since, dueAt, by, and the programme's version that renewed it.
          What was told before its first write stays: before, since, and whom it was for
ARGV[1]   the version it was read at (0: there was none)
ARGV[2]   the programme as JSON
ARGV[3]   how long the submission is remembered, in ms
ARGV[4]   the record of imports as JSON, or '' where the write is no import
ARGV[5…]  of each change its meeting, before as JSON, receivers as JSON, since, when it is told, and by whom or ''

Output    {'saved', version}     written now, or by this submission before
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
for row = 5, #KEYS do
  local at = 5 + (row - 5) * 6
  local about, told, receivers, since, due_at, by = unpack(ARGV, at, at + 5)
  redis.call('HSETNX', KEYS[row], 'before', told)
  redis.call('HSETNX', KEYS[row], 'since', since)
  -- One list to a line; whoever reads them takes them together.
  local others = redis.call('HGET', KEYS[row], 'receivers')
  local all = others and others ~= receivers and others .. '\n' .. receivers or receivers
  redis.call('HSET', KEYS[row], 'about', about, 'receivers', all, 'dueAt', due_at, 'by', by, 'version', version)
  redis.call('ZADD', KEYS[4], due_at, about)
end
redis.call('SET', KEYS[2], version, 'PX', ARGV[3])
return { 'saved', version }
