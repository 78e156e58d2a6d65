--[[
What is due longest, and what comes next.

KEYS[1]   sorted set: anything → its moment
KEYS[2…]  more of them; first those that must not be late
ARGV[1]   now
ARGV[2]   how many those are

Output    {'found', the first moment up to now or '', the first after now or ''}
]]
local late, next_one
for place, key in ipairs(KEYS) do
  local first = redis.call('ZRANGEBYSCORE', key, '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, 1)[2]
  local after = redis.call('ZRANGEBYSCORE', key, '(' .. ARGV[1], '+inf', 'WITHSCORES', 'LIMIT', 0, 1)[2]
  if first and place <= tonumber(ARGV[2]) and (not late or tonumber(first) < late) then
    late = tonumber(first)
  end
  if after and (not next_one or tonumber(after) < next_one) then
    next_one = tonumber(after)
  end
end
return { 'found', late and string.format('%.0f', late) or '', next_one and string.format('%.0f', next_one) or '' }
