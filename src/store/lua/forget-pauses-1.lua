--[[
Forgets pauses that are over, and keeps the others for as long again.

KEYS[1]  hash: person → until when, or `always`
ARGV[1]  now, business time
ARGV[2]  what stands where there is no end
ARGV[3]  the TTL of all in ms

Output   {'forgotten', count}
]]
local rows, count = redis.call('HGETALL', KEYS[1]), 0
for nth = 1, #rows, 2 do
  if rows[nth + 1] ~= ARGV[2] and tonumber(rows[nth + 1]) <= tonumber(ARGV[1]) then
    count = count + redis.call('HDEL', KEYS[1], rows[nth])
  end
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return { 'forgotten', count }
