--[[
Notes that a person has a card that is kept up to date. Another one of theirs about the same is so no longer.

KEYS[1]  the meeting's cards: hash of person → key of their newest, and `at`
KEYS[2]  sorted set: meeting that somebody has such a card about → when it is over, business time
ARGV[1]  the meeting
ARGV[2]  the person
ARGV[3]  the card's key
ARGV[4]  when the meeting is over
ARGV[5]  the cards' TTL in ms

Output   {'kept'}
]]
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[5]) then
  redis.call('PEXPIRE', KEYS[1], ARGV[5])
end
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
return { 'kept' }
