-- Adds deliveries: of each its hash and the set of ids about the same stand among the keys from `row` on, its nine arguments from `at` on
-- (save-record-8n.lua). One that is there stays as it is. The sets of what is due stand after `before_due`, the most urgent first.
local function add_deliveries(kept, before_due, row, at)
  while row <= #KEYS do
    local id, body, not_before, expires_at, forget_at, ttl, lane, urgency, is_about = unpack(ARGV, at, at + 8)
    if redis.call('EXISTS', KEYS[row]) == 0 then
      local counts = { 'version', 1, 'state', 'waiting', 'attempt', 0, 'expiresAt', expires_at }
      redis.call('HSET', KEYS[row], 'delivery', body, 'history', '{}', 'lane', lane, 'urgency', urgency, unpack(counts))
      redis.call('PEXPIRE', KEYS[row], ttl)
      redis.call('ZADD', KEYS[before_due + urgency], not_before, id)
      redis.call('ZADD', kept, forget_at, id)
      if is_about == '1' then
        redis.call('SADD', KEYS[row + 1], id)
        if redis.call('PTTL', KEYS[row + 1]) < tonumber(ttl) then
          redis.call('PEXPIRE', KEYS[row + 1], ttl)
        end
      end
    end
    row, at = row + 2, at + 9
  end
end
