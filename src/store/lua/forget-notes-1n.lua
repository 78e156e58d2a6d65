--[[
Forgets what people noted to their answers, of meetings that are over. One that has got more time since it was looked for keeps them.

KEYS[1]   sorted set: meeting → when it is over
KEYS[2…]  their answers (write-answers-9n.lua)
ARGV[1]   now, business time
ARGV[2…]  the meetings, in their order

Output    {'forgotten', how many meetings}
]]
local count = 0
for row = 2, #KEYS do
  local over = redis.call('ZSCORE', KEYS[1], ARGV[row])
  if over and tonumber(over) <= tonumber(ARGV[1]) then
    local records = redis.call('HGETALL', KEYS[row])
    for at = 1, #records, 2 do
      local record = cjson.decode(records[at + 1])
      -- Without a note it is left as it stands, to the letter.
      if record.note ~= nil then
        record.note = nil
        redis.call('HSET', KEYS[row], records[at], cjson.encode(record))
      end
    end
    redis.call('ZREM', KEYS[1], ARGV[row])
    count = count + 1
  end
end
return { 'forgotten', count }
