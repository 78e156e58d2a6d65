--[[
Records that a replica has ticked, for itself and for the installation.

KEYS[1]  when any replica last ticked
KEYS[2]  when this replica last ticked
ARGV[1]  the time of the tick, in ms since 1970, as the replica sees it
ARGV[2]  how long the replica's own is kept, in ms

Output   {'recorded'}
]]
redis.call('SET', KEYS[1], ARGV[1])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return { 'recorded' }
