--[[
Makes every meeting due that somebody has a card about, and forgets those that are over.

KEYS[1]  sorted set: meeting that somebody has such a card about → when it is over, business time
KEYS[2]  sorted set: meeting → when its cards are to be brought up to date, business time
ARGV[1]  now, business time

Output   {'marked'}
]]
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1])
for _, about in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  redis.call('ZADD', KEYS[2], 'NX', ARGV[1], about)
end
return { 'marked' }
