--[[
Reads all of a round that is about to be counted, in one moment.

KEYS[1]  its secret
KEYS[2]  hash: person → roster entry as JSON
KEYS[3]  hash: place and question → step; place and `c` → comment
KEYS[4]  hash: place → `answered` or `skipped`

Output   {'read', secret or '', pairs of the roster, pairs of the answers, pairs of who is done, seal}
]]
-- with shared/seal-round.lua
local secret = redis.call('GET', KEYS[1]) or ''
local roster, answers = redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3])
return { 'read', secret, roster, answers, redis.call('HGETALL', KEYS[4]), seal_round(KEYS[2], KEYS[3]) }
