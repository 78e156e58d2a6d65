-- What stands in a round's roster and answers, as one word: the same as long as nobody has written to either.
local function seal_round(roster, answers)
  local said = {}
  local function add(kind, rows)
    for nth = 1, #rows, 2 do
      said[#said + 1] = kind .. #rows[nth] .. ':' .. rows[nth] .. rows[nth + 1]
    end
  end
  add('r', redis.call('HGETALL', roster))
  add('a', redis.call('HGETALL', answers))
  table.sort(said)
  return redis.sha1hex(table.concat(said, '\n'))
end
