--[[
Ends an open round: writes what came out of it, once, and destroys in the same step everything that ties people to answers: the secret, the
answers, who was asked, who was done, and every message about it, those in hand too. Without a result everything is destroyed all the same.

KEYS[1]      the round as JSON, with its revision
KEYS[2]      its secret
KEYS[3]      hash: who is asked
KEYS[4]      hash: the answers
KEYS[5]      hash: who is done
KEYS[6]      sorted set: id of a round → when something of it is due
KEYS[7]      sorted set: id of an open round → when it closes
KEYS[8]      when something was last destroyed, by Redis' clock
KEYS[9]      set: ids of the messages about it
KEYS[10]     sorted set: id of a delivery in hand → when its lease is over
KEYS[11]     sorted set: id of a delivery that nobody knows about → when to look for it
KEYS[12]     hash: a receiver's lane → id of the delivery in hand
KEYS[13]     the result as JSON
KEYS[14]     its texts as JSON
KEYS[15]     sorted set: id of a result → when it is to be forgotten
KEYS[16]     sorted set: id of a result → when its texts are to be forgotten
KEYS[17]     its series as JSON, with its revision (any key where there is none)
KEYS[18]     hash: id → what its writer keeps for themselves, as JSON
KEYS[19-23]  sorted sets: id of a waiting delivery → not before; urgent, soon, normal and low; of any → when it is to be forgotten
KEYS[24]     hash: id and `open` or `result` → messages that are not in the outbox yet, as JSON
KEYS[25…]    so many as ARGV[16] says: the messages about it
then         sorted sets of result → when it came, of its readers, its network and its series
ARGV[1]      its id
ARGV[2]      itself as JSON once it is over
ARGV[3]      the revision it was read at
ARGV[4]      its TTL in ms
ARGV[5]      the result as JSON, or '' where there is none
ARGV[6]      its texts as JSON, or ''
ARGV[7]      when the result is to be forgotten, business time
ARGV[8]      its TTL in ms
ARGV[9]      when its texts are to be forgotten, business time
ARGV[10]     their TTL in ms
ARGV[11]     now, business time
ARGV[12]     until when what is older may be left out of the sets
ARGV[13]     the series as JSON, or ''
ARGV[14]     the TTL in ms of the series
ARGV[15]     how long what its writers keep, and what tells of the result, may wait, in ms
ARGV[16]     how many messages
ARGV[17]     what tells of the result, as JSON, or ''
ARGV[18]     how many keep something
ARGV[19]     the seal of roster and answers that the result was counted from (read-round-4.lua), or '' where nothing was
ARGV[20…]    the ids of the messages, in their order
then         of each that keeps something its id, and itself as JSON

Output       {'ended'}  now, or by the very same call before, whose reply was lost
             {'stale'}  somebody else has ended it, or written to its series or to an answer; nothing was changed
             {'more'}   there are other messages about it than these; nothing was changed
]]
-- with shared/seal-round.lua
local before = redis.call('GET', KEYS[1])
if before == ARGV[2] then
  return { 'ended' }
end
if not before or cjson.decode(before).revision ~= tonumber(ARGV[3]) then
  return { 'stale' }
end
if ARGV[13] ~= '' then
  local series = redis.call('GET', KEYS[17])
  if not series or cjson.decode(series).revision + 1 ~= cjson.decode(ARGV[13]).revision then
    return { 'stale' }
  end
end
-- An answer that came in time, while the others were being counted, is counted too.
if ARGV[19] ~= '' and seal_round(KEYS[3], KEYS[4]) ~= ARGV[19] then
  return { 'stale' }
end
local rows, notes = tonumber(ARGV[16]), tonumber(ARGV[18])
if redis.call('SCARD', KEYS[9]) ~= rows then
  return { 'more' }
end
for nth = 1, rows do
  if redis.call('SISMEMBER', KEYS[9], ARGV[19 + nth]) == 0 then
    return { 'more' }
  end
end
local time = redis.call('TIME')
local destroyed = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[4])
redis.call('ZREM', KEYS[6], ARGV[1])
redis.call('ZREM', KEYS[7], ARGV[1])
for nth = 1, rows do
  local row, id = KEYS[24 + nth], ARGV[19 + nth]
  local lane = redis.call('HGET', row, 'lane')
  if lane and redis.call('HGET', KEYS[12], lane) == id then
    redis.call('HDEL', KEYS[12], lane)
  end
  for set = 19, 23 do
    redis.call('ZREM', KEYS[set], id)
  end
  redis.call('ZREM', KEYS[10], id)
  redis.call('ZREM', KEYS[11], id)
  redis.call('DEL', row)
end
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[9])
redis.call('HDEL', KEYS[24], ARGV[1] .. ':open')
redis.call('SET', KEYS[8], destroyed, 'PX', 365 * 24 * 60 * 60 * 1000)
if ARGV[5] == '' then
  return { 'ended' }
end
redis.call('SET', KEYS[13], string.sub(ARGV[5], 1, -2) .. ',"erasure":' .. destroyed .. '}', 'PX', ARGV[8])
redis.call('ZADD', KEYS[15], ARGV[7], ARGV[1])
if ARGV[6] ~= '' then
  redis.call('SET', KEYS[14], ARGV[6], 'PX', ARGV[10])
  redis.call('ZADD', KEYS[16], ARGV[9], ARGV[1])
end
for nth = 25 + rows, #KEYS do
  redis.call('ZREMRANGEBYSCORE', KEYS[nth], '-inf', ARGV[12])
  redis.call('ZADD', KEYS[nth], ARGV[11], ARGV[1])
  redis.call('PEXPIRE', KEYS[nth], ARGV[8])
end
if ARGV[13] ~= '' then
  redis.call('SET', KEYS[17], ARGV[13], 'PX', ARGV[14])
end
for nth = 0, notes - 1 do
  redis.call('HSET', KEYS[18], ARGV[20 + rows + nth * 2], ARGV[21 + rows + nth * 2])
  redis.call('PEXPIRE', KEYS[18], ARGV[15])
end
if ARGV[17] ~= '' then
  redis.call('HSET', KEYS[24], ARGV[1] .. ':result', ARGV[17])
  redis.call('PEXPIRE', KEYS[24], ARGV[15])
end
return { 'ended' }
