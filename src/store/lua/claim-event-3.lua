--[[
Takes one inbound event, so that of all who have received it only one acts on it.

KEYS[1]  the event: hash of state (claimed | done), token, until (ms, Redis' own clock)
KEYS[2]  the tenant's programme, read for its version
KEYS[3]  how many events this person has sent in the running minute
ARGV[1]  token of this attempt; the same token again is the same attempt, whose reply was lost
ARGV[2]  the lease in ms: after it another may take the event
ARGV[3]  how long the event is remembered, in ms
ARGV[4]  the minute, in ms

Output   {'claimed', version, count}  taken; version of the programme, 0 where there is none; the person's events this minute
         {'repeat'}                   it was done before
         {'busy'}                     someone else has it right now
]]
local state, token, lease = unpack(redis.call('HMGET', KEYS[1], 'state', 'token', 'until'))
if state == 'done' then
  return { 'repeat' }
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if state == 'claimed' and token ~= ARGV[1] and tonumber(lease) > now then
  return { 'busy' }
end
redis.call('HSET', KEYS[1], 'state', 'claimed', 'token', ARGV[1], 'until', now + ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local count
if state == 'claimed' and token == ARGV[1] then
  count = tonumber(redis.call('GET', KEYS[3]) or 1)
else
  count = redis.call('INCR', KEYS[3])
  if count == 1 then
    redis.call('PEXPIRE', KEYS[3], ARGV[4])
  end
end
return { 'claimed', tonumber(redis.call('HGET', KEYS[2], 'version') or 0), count }
