--[[
Counts a question that got no answer, or somebody's vote on the answer it got. A voter counts once, with the last vote.

KEYS[1]  hash: a text's hash → {said, lastAt, missedAt, unanswered, votes: {a voter's hash → helped}} as JSON
KEYS[2]  sorted set: a text's hash → when it last came
ARGV[1]  the text's hash
ARGV[2]  what was said (text, lang, network) as JSON
ARGV[3]  when, business time
ARGV[4]  the voter's hash, or '' where it got no answer
ARGV[5]  1 where it helped
ARGV[6]  how many texts are kept
ARGV[7]  how long one is kept, in ms
ARGV[8]  the TTL of both keys in ms, the net below that

Output   {'counted'}  also where it was counted before: no answer at the same instant is the same event, sent twice
]]
local before = redis.call('HGET', KEYS[1], ARGV[1])
local miss = before and cjson.decode(before) or { lastAt = '0', missedAt = '', unanswered = 0, votes = {} }
local said = cjson.decode(ARGV[2])
said.network = said.network or (miss.said and miss.said.network)
miss.said = said
if tonumber(miss.lastAt) < tonumber(ARGV[3]) then
  miss.lastAt = ARGV[3]
end
if ARGV[4] ~= '' then
  miss.votes[ARGV[4]] = ARGV[5] == '1'
elseif miss.missedAt ~= ARGV[3] then
  miss.missedAt = ARGV[3]
  miss.unanswered = miss.unanswered + 1
end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(miss))
redis.call('ZADD', KEYS[2], miss.lastAt, ARGV[1])
local old = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[3] - ARGV[7])
local surplus = redis.call('ZCARD', KEYS[2]) - #old - ARGV[6]
local rest = surplus > 0 and redis.call('ZRANGE', KEYS[2], #old, #old + surplus - 1) or {}
for _, list in ipairs({ old, rest }) do
  for _, name in ipairs(list) do
    redis.call('ZREM', KEYS[2], name)
    redis.call('HDEL', KEYS[1], name)
  end
end
redis.call('PEXPIRE', KEYS[1], ARGV[8])
redis.call('PEXPIRE', KEYS[2], ARGV[8])
return { 'counted' }
