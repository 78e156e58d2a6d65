-- Whether the round whose JSON this is can be answered now, business time.
local function is_open(body, now)
  if not body then
    return false
  end
  local round = cjson.decode(body)
  return round.state == 'open' and now >= round.opensAt and now < round.closesAt, round
end
