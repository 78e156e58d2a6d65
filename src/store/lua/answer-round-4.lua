--[[
Writes what one person answers, or takes it away, while the round is open and they count in it. The last one stands; no trace of the one
before, and no time.

KEYS[1]   the round as JSON
KEYS[2]   hash: person → roster entry as JSON
KEYS[3]   hash: place and question → step; place and `c` → comment
KEYS[4]   hash: place → `answered` (all of it) or `skipped`
ARGV[1]   now, business time
ARGV[2]   the person
ARGV[3]   their place
ARGV[4]   how long it is kept after the round should have closed, in ms
ARGV[5]   `answer`, `comment`, `skip` or `undo`
ARGV[6…]  of `answer` pairs of question and step, of `comment` the comment as JSON or nothing

Output    {'saved'}
          {'closed'}     the round is over, or not open yet; nothing was changed
          {'not-asked'}  they are not on its roster, or not counted; nothing was changed
]]
-- with shared/open-round.lua
local now, place, does = tonumber(ARGV[1]), ARGV[3], ARGV[5]
local is_open_now, round = is_open(redis.call('GET', KEYS[1]), now)
if not is_open_now then
  return { 'closed' }
end
local entry = redis.call('HGET', KEYS[2], ARGV[2])
if not entry or not cjson.decode(entry).isCounted then
  return { 'not-asked' }
end
local asked = #round.questions
local function question(nth)
  return place .. ':' .. nth
end
if does == 'answer' then
  for nth = 6, #ARGV, 2 do
    redis.call('HSET', KEYS[3], question(ARGV[nth]), ARGV[nth + 1])
  end
  local answered = 0
  for nth = 0, asked - 1 do
    answered = answered + redis.call('HEXISTS', KEYS[3], question(nth))
  end
  if answered == asked then
    redis.call('HSET', KEYS[4], place, 'answered')
  end
elseif does == 'comment' then
  local comment = unpack(ARGV, 6)
  if comment then
    redis.call('HSET', KEYS[3], question('c'), comment)
  else
    redis.call('HDEL', KEYS[3], question('c'))
  end
elseif does == 'skip' then
  redis.call('HSET', KEYS[4], place, 'skipped')
else
  for nth = 0, asked - 1 do
    redis.call('HDEL', KEYS[3], question(nth))
  end
  redis.call('HDEL', KEYS[3], question('c'))
  redis.call('HDEL', KEYS[4], place)
end
local ttl = string.format('%.0f', round.closesAt - now + ARGV[4])
redis.call('PEXPIRE', KEYS[3], ttl)
redis.call('PEXPIRE', KEYS[4], ttl)
return { 'saved' }
