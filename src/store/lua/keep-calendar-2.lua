--[[
A person's secret calendar address: the one there is, or a new one. Renewing makes the old one nobody's.

KEYS[1]  hash: person → secret
KEYS[2]  hash: SHA-1 of a secret → person
ARGV[1]  the person
ARGV[2]  a new secret
ARGV[3]  '1' to renew, '' to keep what there is

Output   {'kept', secret}  the one there is
         {'made', secret}  a new one
]]
local before = redis.call('HGET', KEYS[1], ARGV[1])
if before and ARGV[3] == '' then
  return { 'kept', before }
end
if before then
  redis.call('HDEL', KEYS[2], redis.sha1hex(before))
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[2], redis.sha1hex(ARGV[2]), ARGV[1])
return { 'made', ARGV[2] }
