--[[
Writes a round if nobody has written since it was read, and with it what opening it takes: who is asked, the secret that ties them to their
answers, and the messages. All or nothing.

KEYS[1]    the round as JSON, with its revision
KEYS[2]    sorted set: id of a round → when it is to be forgotten
KEYS[3]    sorted set: id → when something of it is due
KEYS[4]    sorted set: id of an open round → when it closes
KEYS[5]    its secret
KEYS[6]    hash: person → roster entry as JSON
KEYS[7]    hash: id and `open` → messages that are not in the outbox yet, as JSON
KEYS[8…]   sorted sets of id → when it opens, of its author, network and series
ARGV[1]    its id
ARGV[2]    itself as JSON
ARGV[3]    the revision it was read at (0: there was none)
ARGV[4]    when it is to be forgotten, business time
ARGV[5]    its TTL in ms, the net below that
ARGV[6]    when something of it is due, or '' where nothing is
ARGV[7]    when it closes, or '' where it is not open
ARGV[8]    its secret, or '' where it is not open
ARGV[9]    the TTL in ms of what ties people to it
ARGV[10]   when it opens, and
ARGV[11]   until when what is older may be left out of the sets
ARGV[12]   its messages as JSON, or '' where there are none
ARGV[13]   how long those may wait, in ms
ARGV[14…]  of each who is asked the person, and the entry as JSON

Output     {'saved'}  written now, or by the very same call before, whose reply was lost
           {'stale'}  somebody else has written since, or it has opened; nothing was changed
]]
local before = redis.call('GET', KEYS[1])
if before == ARGV[2] then
  return { 'saved' }
end
local stands = before and cjson.decode(before) or { revision = 0, state = 'draft' }
if stands.revision ~= tonumber(ARGV[3]) then
  return { 'stale' }
end
-- What has opened is only opened once more, at its moment; what is over stays over.
if stands.state ~= 'draft' and not (stands.state == 'open' and ARGV[8] ~= '') then
  return { 'stale' }
end
if ARGV[8] ~= '' then
  local secret = redis.call('GET', KEYS[5])
  -- Messages that name places by another secret would never find them.
  if secret and secret ~= ARGV[8] then
    return { 'stale' }
  end
  redis.call('SET', KEYS[5], ARGV[8], 'PX', ARGV[9])
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[5])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
local function stand(key, score)
  if score == '' then
    redis.call('ZREM', key, ARGV[1])
  else
    redis.call('ZADD', key, score, ARGV[1])
  end
end
stand(KEYS[3], ARGV[6])
stand(KEYS[4], ARGV[7])
for nth = 8, #KEYS do
  redis.call('ZREMRANGEBYSCORE', KEYS[nth], '-inf', ARGV[11])
  redis.call('ZADD', KEYS[nth], ARGV[10], ARGV[1])
  if redis.call('PTTL', KEYS[nth]) < tonumber(ARGV[5]) then
    redis.call('PEXPIRE', KEYS[nth], ARGV[5])
  end
end
for nth = 14, #ARGV, 2 do
  redis.call('HSETNX', KEYS[6], ARGV[nth], ARGV[nth + 1])
end
if #ARGV > 13 then
  redis.call('PEXPIRE', KEYS[6], ARGV[9])
end
if ARGV[12] ~= '' then
  redis.call('HSET', KEYS[7], ARGV[1] .. ':open', ARGV[12])
  redis.call('PEXPIRE', KEYS[7], ARGV[13])
end
return { 'saved' }
