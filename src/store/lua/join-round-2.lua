--[[
Puts somebody on the roster of an open round.

KEYS[1]  the round as JSON
KEYS[2]  hash: person → roster entry as JSON
ARGV[1]  now, business time
ARGV[2]  the person
ARGV[3]  the entry as JSON
ARGV[4]  how long it is kept after the round should have closed, in ms

Output   {'joined'}
         {'known'}   they are on it, as they were
         {'closed'}  it is over, or not open yet; nothing was changed
]]
-- with shared/open-round.lua
local now = tonumber(ARGV[1])
local is_open_now, round = is_open(redis.call('GET', KEYS[1]), now)
if not is_open_now then
  return { 'closed' }
end
if redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[3]) == 0 then
  return { 'known' }
end
redis.call('PEXPIRE', KEYS[2], string.format('%.0f', round.closesAt - now + ARGV[4]))
return { 'joined' }
