--[[
Notes that a person wrote from an account just now. Writes nothing when it is the newest already, nothing else is new about it,
and it was noted not long ago.

KEYS[1]  hash of a person's accounts: at:<account>, ref:<account> and, where it cannot be reached, out:<account>
KEYS[2]  whose the account is
ARGV[1]  the account
ARGV[2]  how its platform finds it again, or '' where that was not said this time
ARGV[3]  now, business time
ARGV[4]  how old what was noted may get, in ms
ARGV[5]  the TTL in ms
ARGV[6]  the person

Output   {'seen'}   written
         {'known'}  nothing was new
]]
local account, ref, now = ARGV[1], ARGV[2], tonumber(ARGV[3])
local is_known, newest = true, 0
local fields = redis.call('HGETALL', KEYS[1])
local noted = {}
for at = 1, #fields, 2 do
  noted[fields[at]] = fields[at + 1]
  if string.sub(fields[at], 1, 3) == 'at:' then
    newest = math.max(newest, tonumber(fields[at + 1]))
  end
end
local last = tonumber(noted['at:' .. account] or '')
if not last or last < newest or now - last >= tonumber(ARGV[4]) then
  is_known = false
end
if noted['out:' .. account] or (ref ~= '' and ref ~= noted['ref:' .. account]) then
  is_known = false
end
if is_known then
  return { 'known' }
end
redis.call('HSET', KEYS[1], 'at:' .. account, math.max(now, last or 0))
redis.call('HDEL', KEYS[1], 'out:' .. account)
if ref ~= '' then
  redis.call('HSET', KEYS[1], 'ref:' .. account, ref)
end
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('SET', KEYS[2], ARGV[6], 'PX', ARGV[5])
return { 'seen' }
